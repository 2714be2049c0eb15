import type { IntegrationTask, RunHost } from '#src/deluge/interpreter/run-host.ts';
import { DelugeList, DelugeMap, settled } from '#src/deluge/values/containers.ts';
import { parseJson } from '#src/deluge/values/parse-json.ts';
import type { DelugeSettings } from '#src/deluge/values/settings.ts';
import { toText } from '#src/deluge/values/text-form.ts';
import type { DelugeValue } from '#src/deluge/values/value.ts';
import type { CallOutSpec } from './run-script.ts';
import type { CallOutAnswer } from './script-job.ts';

const API = 'https://www.zohoapis.com/books/v3';
const CRM_API = 'https://www.zohoapis.com/crm/v2';
const JSON_HEADERS = [['content-type', 'application/json']] as const;

type Send = (spec: CallOutSpec) => Promise<Extract<CallOutAnswer, { kind: 'answered' }>>;
type Arguments = readonly DelugeValue[];

/** A task as a request: how its arguments make method, address and body; `connection` is the place of that argument. */
interface TaskForm {
  readonly method: string;
  readonly connection: number;
  readonly url: (text: (index: number) => string) => string;
  /** The argument that is sent as JSON. */
  readonly body?: number;
  /** What of the answer's JSON the task gives; all of it when absent. */
  readonly pick?: string;
}

/** A module is named as in the addresses of the API, with capitals as one likes. */
function books(module: string): string {
  return `${API}/${module.split('/').map((part) => encodeURIComponent(part.toLowerCase())).join('/')}`;
}

function withOrganization(address: string, organizationId: string, query = ''): string {
  return `${address}?organization_id=${encodeURIComponent(organizationId)}${query === '' ? '' : `&${query.replace(/^[?&]/, '')}`}`;
}

const FORMS: ReadonlyMap<string, TaskForm> = new Map([
  ['zoho.books.createrecord', { method: 'POST', connection: 3, body: 2, url: (text) => withOrganization(books(text(0)), text(1)) }],
  ['zoho.books.getrecords', { method: 'GET', connection: 3, url: (text) => withOrganization(books(text(0)), text(1), text(2)) }],
  ['zoho.books.getrecordsbyid', { method: 'GET', connection: 3, url: (text) => withOrganization(`${books(text(0))}/${encodeURIComponent(text(2))}`, text(1)) }],
  ['zoho.books.updaterecord', { method: 'PUT', connection: 4, body: 3, url: (text) => withOrganization(`${books(text(0))}/${encodeURIComponent(text(2))}`, text(1)) }],
  ['zoho.books.deleterecord', { method: 'DELETE', connection: 3, url: (text) => withOrganization(`${books(text(0))}/${encodeURIComponent(text(2))}`, text(1)) }],
  ['zoho.crm.createrecord', { method: 'POST', connection: 3, body: 1, url: (text) => `${CRM_API}/${encodeURIComponent(text(0))}`, pick: 'data' }],
  ['zoho.crm.getrecordbyid', { method: 'GET', connection: 3, url: (text) => `${CRM_API}/${encodeURIComponent(text(0))}/${encodeURIComponent(text(1))}`, pick: 'data' }],
  ['zoho.crm.updaterecord', { method: 'PUT', connection: 4, body: 2, url: (text) => `${CRM_API}/${encodeURIComponent(text(0))}/${encodeURIComponent(text(1))}`, pick: 'data' }],
]);

/**
 * Where a task sends its request.
 * @param name the task's full name in lower case
 * @param text gives an argument as text
 * @returns method and address, or null for a task that is not known here
 */
export function taskAddress(name: string, text: (index: number) => string): { readonly method: string; readonly url: string } | null {
  const form = FORMS.get(name);
  return form === undefined ? null : { method: form.method, url: form.url(text) };
}

/**
 * The tasks of Zoho's own services: each is one request to the service's API, signed by the backend.
 * @param organizationId stands where a task is given none
 * @param settings how values become text
 * @param send the backend
 * @returns the tasks by full name in lower case
 */
export function booksTasks(organizationId: string, settings: DelugeSettings, send: Send): RunHost['tasks'] {
  return new Map([...FORMS].map(([name, form]) => [name, task(name, form, organizationId, settings, send)]));
}

function task(name: string, form: TaskForm, organizationId: string, settings: DelugeSettings, send: Send): IntegrationTask {
  return async (args) => {
    const text = (index: number): string => {
      const given = toText(args[index] ?? '', settings);
      return index === 1 && given === '' && name.startsWith('zoho.books.') ? organizationId : given;
    };
    const body = form.body === undefined ? null : new TextEncoder().encode(bodyText(name, args[form.body] ?? null, settings));
    const connection = text(form.connection);
    const answer = await send({
      kind: 'task',
      name,
      method: form.method,
      url: form.url(text),
      headers: body === null ? [] : JSON_HEADERS,
      body,
      connection: connection === '' ? null : connection,
    });
    return picked(parseJson(new TextDecoder().decode(answer.body)), form.pick);
  };
}

function bodyText(name: string, value: Arguments[number], settings: DelugeSettings): string {
  const text = toText(value, settings);
  return name.startsWith('zoho.crm.') ? `{"data":[${text}]}` : text;
}

/** What CRM wraps in a list of one is given as it is. */
function picked(value: DelugeValue, key: string | undefined): DelugeValue {
  if (key === undefined || !(value instanceof DelugeMap)) return value;
  const inner = settled(value.entries.get(key) ?? null);
  return inner instanceof DelugeList ? (inner.items[0] ?? value) : value;
}
