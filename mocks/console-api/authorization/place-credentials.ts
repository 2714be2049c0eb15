import type { CredentialParameter } from '../../catalogue/service-definition.ts';
import { ProblemError } from '../../problem-error.ts';

/** A value and where a call carries it. */
export interface PlacedCredential extends Pick<CredentialParameter, 'placement' | 'name'> {
  /** Secret. */
  readonly value: string;
}

const FORM = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const MULTIPART = /^multipart\/form-data\s*;/i;

/**
 * @param request a call
 * @param credentials what it is to carry
 * @param addressTemplate the service's base address, in which `${name}` stands for a credential of the path
 * @returns the call with the credentials in their places, whatever stood there replaced
 * @throws ProblemError conflict when there is no form for a credential that goes into one
 */
export async function placeCredentials(request: Request, credentials: readonly PlacedCredential[], addressTemplate: string | null): Promise<Request> {
  const url = new URL(request.url);
  const headers = new Headers(request.headers);
  for (const { placement, name, value } of credentials) {
    if (placement === 'header') headers.set(name, value);
    if (placement === 'query') setInQuery(url, name, value);
    if (placement === 'path') setInPath(url, name, value, addressTemplate ?? '');
  }
  const body = await bodyWith(request, credentials.filter(({ placement }) => placement === 'form'), headers);
  return new Request(url, { method: request.method, headers, signal: request.signal, ...(body === null ? {} : { body }) });
}

/** Other parameters stay as they are written: a server may tell `%20` from `+`. */
function setInQuery(url: URL, name: string, value: string): void {
  const isOther = (part: string): boolean => part !== '' && !new URLSearchParams(part).has(name);
  const others = url.search.slice(1).split('&').filter(isOther);
  url.search = [...others, `${encodeURIComponent(name)}=${encodeURIComponent(value)}`].join('&');
}

/** The credential takes the place of whatever stands where the template names it, up to the next slash. */
function setInPath(url: URL, name: string, value: string, template: string): void {
  const [before = '', after] = template.split(`\${${name}}`);
  if (after === undefined || !url.href.startsWith(before)) return;
  const rest = url.href.slice(before.length).replace(/^[^/?#]*/, '');
  url.href = before + encodeURIComponent(value).replaceAll('%3A', ':') + rest;
}

async function bodyWith(request: Request, fields: readonly PlacedCredential[], headers: Headers): Promise<BodyInit | null> {
  if (fields.length === 0) return request.body === null ? null : await request.arrayBuffer();
  if (request.method === 'GET' || request.method === 'HEAD') throw noForm(fields, `${request.method} requests have no body`);
  const contentType = headers.get('content-type') ?? '';
  if (MULTIPART.test(contentType)) {
    const form = await request.formData();
    for (const { name, value } of fields) form.set(name, value);
    // The boundary is another one now.
    headers.delete('content-type');
    return form;
  }
  const text = await request.text();
  if (text !== '' && !FORM.test(contentType)) throw noForm(fields, 'the body of this request is none');
  const form = new URLSearchParams(text);
  for (const { name, value } of fields) form.set(name, value);
  headers.set('content-type', 'application/x-www-form-urlencoded');
  return form.toString();
}

function noForm([field]: readonly PlacedCredential[], why: string): ProblemError {
  return new ProblemError('conflict', `This connection sends “${field?.name ?? ''}” as form data, but ${why}. Send a POST with form parameters.`);
}
