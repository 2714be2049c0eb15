import { emptyAnswer, jsonAnswer } from '../../answers.ts';
import { serviceKeyOf } from '../../catalogue/service-key.ts';
import type { CallContext } from '../../handler.ts';
import { bodyFields, isObject, parsedJson } from '../request-fields.ts';
import { authenticate, grantedServiceKey, presentsAnything, type PresentedCall, type Refusal } from './authenticate.ts';
import { answerCrmCall, crmCallOf, type EnvelopeCall } from './crm-records.ts';
import { dialectOf } from './dialects.ts';
import { refusalAnswer, serviceProblemAnswer } from './refusal-answer.ts';
import { resourceStore, type Resource, type ResourceStore } from './resource-store.ts';
import { loadServiceFinder, type ServiceAt } from './services-at.ts';
import { answerSheetCall, sheetCallOf } from './sheet-values.ts';

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
const DEFAULT_PAGE_SIZE = 100;
const MAX_PAGE_SIZE = 200;

/**
 * Answers a call of the API of any service but those that are simulated by themselves: checks who calls the way the service does, and
 * keeps what is sent, so that it can be had again.
 * @param request what would have gone out
 * @param call the backend
 * @returns the service's answer, or null when no service is at the address
 */
export async function answerGeneric(request: Request, call: CallContext): Promise<Response | null> {
  const url = new URL(request.url);
  const finder = await loadServiceFinder();
  const body = await bodyFields(request);
  const presented = { request, url, body: body.kind === 'fields' ? body.fields : new Map<string, unknown>() };
  const { here, anywhere } = await call.database.read((tx) => {
    const granted = grantedServiceKey(tx, presented);
    return { here: finder.at(tx, url), anywhere: finder.anywhere(tx, url).filter(({ definition }) => presentsAnything(presented, definition, granted)) };
  });
  const { allowed, refused } = await firstAllowed(presented, here, call);
  // Nobody knows where the API of a custom service is, so one that knows the caller answers anywhere.
  const service = allowed ?? (await firstAllowed(presented, anywhere, call)).allowed;
  if (service === null) return refused === null ? null : refusalAnswer(refused.refusal, refused.service.definition);
  if (body.kind === 'unreadable') {
    return serviceProblemAnswer(service.definition, { status: 400, code: 'invalid_request', message: 'The request body can not be read.' });
  }
  return await answerService(request, url, service, call);
}

interface Outcome {
  readonly allowed: ServiceAt | null;
  /** The refusal that says most, when none of the services allows the call. */
  readonly refused: { readonly service: ServiceAt; readonly refusal: Refusal } | null;
}

async function firstAllowed(presented: PresentedCall, services: readonly ServiceAt[], call: CallContext): Promise<Outcome> {
  const refusals: { service: ServiceAt; refusal: Refusal }[] = [];
  for (const service of services) {
    const refusal = await authenticate(presented, service, call);
    if (refusal === null) return { allowed: service, refused: null };
    refusals.push({ service, refusal });
  }
  return { allowed: null, refused: refusals.find(({ refusal }) => !isMissing(refusal)) ?? refusals[0] ?? null };
}

function isMissing(refusal: Refusal): boolean {
  return refusal.kind !== 'signature' && refusal.problem === 'missing';
}

async function answerService(request: Request, url: URL, service: ServiceAt, call: CallContext): Promise<Response> {
  const { definition, path } = service;
  const { database, clock } = call;
  const store = resourceStore(serviceKeyOf(definition));
  const sent = withoutCredentials(await sentResource(request), definition.auth);
  const now = clock.now();
  const known = await answerKnownEnvelope(path, { method: request.method === 'HEAD' ? 'GET' : request.method, sent, store, definition, database, now });
  if (known !== null) return known;
  const { success = (body: object) => body } = dialectOf(definition);
  const notFound = (): Response => serviceProblemAnswer(definition, { status: 404, code: 'not_found', message: `There is nothing at /${path}.` });
  switch (request.method) {
    case 'GET':
    case 'HEAD': {
      const found = await database.read((tx) => store.get(tx, path) ?? pageOf(store.list(tx, path), url.searchParams));
      return found === null ? notFound() : jsonAnswer(success(found));
    }
    case 'POST': {
      const { path: at, resource } = await database.write((tx) => store.create(tx, path, sent, now));
      const location = `${url.origin}${url.pathname.replace(/\/$/, '')}/${at.slice(at.lastIndexOf('/') + 1)}`;
      return jsonAnswer(success(resource), dialectOf(definition).errorStatus ?? 201, { location });
    }
    case 'PUT':
      return await answerPut(database, store, path, sent, now, success);
    case 'PATCH': {
      const changed = await database.write((tx) => store.patch(tx, path, sent, now));
      return changed === null ? notFound() : jsonAnswer(success(changed));
    }
    case 'DELETE':
      return (await database.write((tx) => store.remove(tx, path, now))) ? emptyAnswer() : notFound();
    case 'OPTIONS':
      return emptyAnswer({ allow: METHODS });
    default:
      return serviceProblemAnswer(definition, { status: 405, code: 'method_not_allowed', message: `Use one of ${METHODS}.` }, { allow: METHODS });
  }
}

/** Calls whose envelopes are known better than those of a plain store. */
async function answerKnownEnvelope(path: string, call: EnvelopeCall): Promise<Response | null> {
  if (call.definition.linkName.startsWith('zoho_') || call.definition.linkName === 'zlabs_integration') {
    const crm = crmCallOf(path);
    return crm === null ? null : await answerCrmCall(crm, call);
  }
  const sheet = call.definition.linkName.startsWith('google') ? sheetCallOf(path) : null;
  return sheet === null ? null : await answerSheetCall(sheet, call);
}

async function answerPut(
  database: CallContext['database'],
  store: ResourceStore,
  path: string,
  sent: Resource,
  now: number,
  success: (body: object) => object,
): Promise<Response> {
  const { isNew, resource } = await database.write((tx) => store.put(tx, path, sent, now));
  return jsonAnswer(success(resource), isNew ? 201 : 200);
}

/** Objects and forms are resources; lists and other bodies become the content of one. */
async function sentResource(request: Request): Promise<Resource> {
  if (request.method === 'GET' || request.method === 'HEAD') return {};
  const fields = await bodyFields(request);
  if (fields.kind === 'fields' && fields.fields.size > 0) return Object.fromEntries(fields.fields);
  const text = await request.clone().text();
  if (text.trim() === '') return {};
  const value = parsedJson(text);
  if (isObject(value)) return value;
  return Array.isArray(value) ? { items: value } : { content: text };
}

/** A key that came as a field of the form is no part of the resource. */
function withoutCredentials(sent: Resource, auth: ServiceAt['definition']['auth']): Resource {
  const names = auth.type === 'apikey' ? auth.parameters.filter(({ placement }) => placement === 'form').map(({ name }) => name) : [];
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !names.includes(name)));
}

function pageOf(resources: readonly Resource[] | null, query: URLSearchParams): object | null {
  if (resources === null) return null;
  const page = wholeNumber(query.get('page'), 1, Number.MAX_SAFE_INTEGER);
  const perPage = wholeNumber(query.get('per_page') ?? query.get('limit'), DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
  const start = (page - 1) * perPage;
  return { data: resources.slice(start, start + perPage), total: resources.length, page, per_page: perPage };
}

function wholeNumber(text: string | null, otherwise: number, max: number): number {
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Math.min(Number(text), max) : otherwise;
}
