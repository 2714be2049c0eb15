import { emptyAnswer, jsonAnswer } from '../../answers.ts';
import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { BackendContext } from '../../handler.ts';
import { createRouter } from '../../router.ts';
import { checkAccessToken, headerToken, personOf, type TokenAccess } from '../access-token.ts';
import { bodyFields, isObject, parsedJson } from '../request-fields.ts';
import type { SentFields } from './fields.ts';
import type { BooksAnswer, BooksCall } from './operation.ts';
import { booksOperations } from './operations.ts';
import { booksOrganizations, booksUsers } from './records.ts';
import { coversScope, zohoBooksRoutes, type ZohoBooksRoute, type ZohoBooksRouteId } from './routes.ts';
import { ensureBooksOrganization } from './seed-zoho-books.ts';
import { invalidToken, notAuthorized, ZohoBooksError, zohoBooksErrorAnswer } from './zoho-books-error.ts';

const ROUTES = Object.entries(zohoBooksRoutes) as [ZohoBooksRouteId, ZohoBooksRoute][];
const findRoute = createRouter(ROUTES.map(([id, route]) => ({ ...route, id, path: `/books/v3${route.path}` })));

/** The only operation for which no organization has to be named. */
const WITHOUT_ORGANIZATION: ZohoBooksRouteId = 'listOrganizations';

/** A call of the API, whoever makes it. */
export interface BooksRequest {
  readonly method: string;
  /** Path of the address, from `/books/v3`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The fields that were sent; null when the body has none that can be read. */
  readonly sent: SentFields | null;
}

/**
 * Answers a call of Zoho Books' API v3.
 * @param request the call
 * @param context state and time
 * @param isZohoService whether a grant's service is one of Zoho's, or a custom service for it
 * @returns Zoho Books' answer; errors as `{"code": …, "message": …}`
 */
export async function answerZohoBooks(request: Request, context: BackendContext, isZohoService: (tx: ReadTransaction, serviceKey: string) => boolean): Promise<Response> {
  if (request.method === 'OPTIONS') return emptyAnswer({ allow: 'GET, POST, PUT, DELETE, OPTIONS' });
  const url = new URL(request.url);
  const now = context.clock.now();
  const value = headerToken(request, ['zoho-oauthtoken', 'bearer']);
  const authorize = (tx: ReadTransaction): TokenAccess => {
    const access = checkAccessToken(tx, value, now);
    if (typeof access === 'string' || !isZohoService(tx, access.serviceKey)) throw invalidToken();
    return access;
  };
  try {
    await context.database.read(authorize);
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const sent = method === 'GET' || method === 'DELETE' ? {} : await sentFields(request, url);
    const path = url.pathname.replace(/^\/api\//, '/books/');
    const { status, body } = await runBooksOperation({ method, path, query: await queryOf(request, url), sent }, context, authorize);
    return jsonAnswer(body, status);
  } catch (error) {
    if (error instanceof ZohoBooksError) return zohoBooksErrorAnswer(error);
    throw error;
  }
}

/**
 * Runs an operation of Zoho Books' API without HTTP.
 * @param request what is asked
 * @param context state and time
 * @param authorize says who asks, or throws
 * @returns status and body of the answer; the body's `code` is 0
 * @throws ZohoBooksError
 */
export async function runBooksOperation(
  { method, path, query, sent }: BooksRequest,
  { database, clock }: Pick<BackendContext, 'database' | 'clock'>,
  authorize: (tx: ReadTransaction) => Pick<TokenAccess, 'accountId' | 'scopes'>,
): Promise<{ status: number; body: { code: 0 } & BooksAnswer }> {
  const match = findRoute(method, path.replace(/\/$/, ''));
  if (match.kind === 'wrong-method') throw new ZohoBooksError(37, `The HTTP method ${method} is not allowed for the requested resource`, 405);
  if (match.kind === 'unknown') throw new ZohoBooksError(5, 'Invalid URL Passed', 404);
  const { route, params } = match;
  const now = clock.now();
  const prepare = <Tx extends ReadTransaction>(tx: Tx): BooksCall<Tx> => {
    const { accountId, scopes } = authorize(tx);
    if (!coversScope(scopes, route.scope)) throw notAuthorized();
    const organization = organizationFor(tx, route.id, query);
    if (sent === null) throw new ZohoBooksError(4, 'Invalid value passed for JSONString');
    const users = booksUsers.all(tx);
    const me = users.find(({ content }) => content.userId === personOf(accountId)) ?? users[0];
    if (me === undefined) throw new Error('The organization has no users.');
    return { tx, organization, me, now, path: params, query, sent };
  };
  await ensureBooksOrganization(database, now);
  const operation = booksOperations[route.id];
  const answer =
    'read' in operation
      ? await database.read((tx) => operation.read(prepare(tx)))
      : await database.write((tx) => operation.write(prepare<WriteTransaction>(tx)));
  return { status: 'isCreation' in operation ? 201 : 200, body: { code: 0, ...answer } };
}

function organizationFor(tx: ReadTransaction, routeId: ZohoBooksRouteId, query: URLSearchParams): BooksCall['organization'] {
  const [organization] = booksOrganizations.all(tx);
  if (organization === undefined) throw new Error('The organization was not made.');
  if (routeId === WITHOUT_ORGANIZATION) return organization;
  const id = query.get('organization_id');
  if (id === null || id === '') throw new ZohoBooksError(4, 'Invalid value passed for organization_id');
  if (id !== organization.id) throw new ZohoBooksError(6041, `This user is not associated with the CompanyID/CompanyName:${id}.`);
  return organization;
}

/** The organization may be named in a form as well. */
async function queryOf(request: Request, { searchParams }: URL): Promise<URLSearchParams> {
  const form = request.method === 'POST' || request.method === 'PUT' ? await bodyFields(request) : null;
  const organizationId = form?.kind === 'fields' ? form.fields.get('organization_id') : undefined;
  return searchParams.has('organization_id') || typeof organizationId !== 'string'
    ? searchParams
    : new URLSearchParams([...searchParams, ['organization_id', organizationId]]);
}

/** Fields come as JSON: in the body, whatever type it says it has, or in the parameter JSONString of a form or the query. */
async function sentFields(request: Request, url: URL): Promise<SentFields | null> {
  const form = await bodyFields(request);
  const text = await request.clone().text();
  const named = (form.kind === 'fields' ? form.fields.get('JSONString') : undefined) ?? url.searchParams.get('JSONString');
  if (typeof named !== 'string' && text.trim() === '') return {};
  const value = parsedJson(typeof named === 'string' ? named : text);
  return isObject(value) ? value : null;
}
