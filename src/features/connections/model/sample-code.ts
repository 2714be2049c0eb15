import type { Connection } from '#src/contract/connections.ts';
import { invokeUrlSample } from '#src/deluge/samples/invoke-url-sample.ts';

/** The methods that there is a sample for. */
export const SAMPLE_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type SampleMethod = (typeof SAMPLE_METHODS)[number];

export type SampledConnection = Pick<
  Connection,
  'linkName' | 'name' | 'service' | 'usesLoginUserCredentials' | 'createdBy' | 'scopes' | 'sampleUrl' | 'sampleOperations' | 'credentialPlaces'
>;

/**
 * The connection as an extension's manifest names it: seven keys in the original's order, six where the service has no scopes.
 * @param connection the connection
 * @returns one line of JSON
 */
export function jsonSample(connection: SampledConnection): string {
  return JSON.stringify({
    connectionLinkName: connection.linkName,
    connectionName: connection.name,
    serviceName: connection.service.linkName,
    userAccess: connection.usesLoginUserCredentials,
    isUserDefinedService: connection.service.kind === 'custom',
    sharedBy: connection.createdBy.id,
    ...(connection.scopes.length === 0 ? {} : { scope: connection.scopes }),
  });
}

/**
 * The connection as the manifest of a Finance extension lists it.
 * @param connection the connection
 * @returns one line of JSON
 */
export function manifestSample({ name, linkName, usesLoginUserCredentials }: SampledConnection): string {
  return JSON.stringify({ usedConnections: [{ connectionName: name, connectionLinkName: linkName, userAccess: String(usesLoginUserCredentials) }] });
}

/**
 * A script that calls the service through the connection.
 * @param connection the connection
 * @param method GET unless given; those that send something send a map
 * @returns Deluge
 */
export function delugeSample(connection: SampledConnection, method: SampleMethod = 'GET'): string {
  const { url, form } = sampleCall(connection, method);
  return invokeUrlSample({ url, connectionLinkName: connection.linkName, method, ...(form === null ? {} : { parameters: { [form.name]: form.value } }) });
}

/**
 * A call from a widget, which the platform sends through the connection.
 * @param connection the connection
 * @param method GET unless given
 * @returns JavaScript
 */
export function widgetSample(connection: SampledConnection, method: SampleMethod = 'GET'): string {
  const { url, fields } = sampleCall(connection, method);
  const { address, query } = partsOf(url);
  return [
    'ZFAPPS.request({',
    `  url: ${scriptLiteral(address)},`,
    `  method: "${method}",`,
    `  url_query: [${query.map((pair) => keyAndValue(pair)).join(', ')}],`,
    `  header: [${fields === null ? '' : keyAndValue(['Content-Type', 'application/json'])}],`,
    ...(fields === null ? [] : [`  body: { mode: "raw", raw: JSON.stringify({ ${fields.name}: ${scriptLiteral(fields.value)} }) },`]),
    `  connection_link_name: ${scriptLiteral(connection.linkName)}`,
    '}).then(function (response) {',
    '  console.log(response);',
    '});',
  ].join('\n');
}

/**
 * The same call without the connection, from a command line: what the connection does by itself is done by hand there, with variables
 * for what is secret.
 * @param connection the connection
 * @param method GET unless given
 * @returns a command for a POSIX shell
 */
export function curlSample(connection: SampledConnection, method: SampleMethod = 'GET'): string {
  const { url, form } = sampleCall(connection, method);
  const options = [
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    ...connection.credentialPlaces.flatMap((place) => curlCredential(place, method)),
    ...(form === null ? [] : [`--data-urlencode ${shellLiteral(`${form.name}=${form.value}`)}`]),
  ];
  return [...curlRemarks(connection, method), [`curl ${shellLiteral(url)}`, ...options].join(' \\\n  ')].join('\n');
}

type Place = SampledConnection['credentialPlaces'][number];

function curlCredential({ placement, name, value }: Place, method: SampleMethod): string[] {
  const variable = (key: string) => variableName(/^parameter\d+$/.test(key) ? name : key);
  switch (placement) {
    case 'header':
      return [`--header ${shellTemplate(`${name}: ${value}`, variable)}`];
    case 'query':
      return [`--url-query ${shellTemplate(`${encodeURIComponent(name.toWellFormed())}=${value}`, variable)}`];
    case 'form':
      return method === 'GET' ? [] : [`--data-urlencode ${shellTemplate(`${encodeURIComponent(name.toWellFormed())}=${value}`, variable)}`];
    case 'user':
      return [`--user ${shellTemplate(value, variable)}`];
    default:
      return [];
  }
}

/** What the person has to do that no option does. */
function curlRemarks({ service, credentialPlaces }: SampledConnection, method: SampleMethod): string[] {
  const name = inOneLine(service.name);
  const placements = new Set(credentialPlaces.map(({ placement }) => placement));
  return [
    ...(placements.has('path') ? [`# The key is a part of the address of ${name}: put yours in its place.`] : []),
    ...(placements.has('form') && method === 'GET' ? [`# ${name} takes the key as form data, which a GET does not have: choose another method.`] : []),
    ...(service.authType === 'oauth1' ? [`# curl does not sign for OAuth 1.0a. Let another tool sign this very call to ${name}${placements.has('header') ? ', and put its "OAuth …" into OAUTH_HEADER' : ''}.`] : []),
  ];
}

/** Words in capitals that stand for ids in a sample's address: "FOLDER_ID". */
export function idsToFillIn(connection: SampledConnection, method: SampleMethod): readonly string[] {
  const isDocumented = connection.sampleOperations.some((operation) => operation.method === method);
  return isDocumented ? [...sampleCall(connection, method).url.matchAll(/(?<=[/=])[A-Z]+(?:_[A-Z]+)*_ID(?=[/?&]|$)/g)].map(([word]) => word) : [];
}

interface NameAndValue {
  readonly name: string;
  readonly value: string;
}

/**
 * The call that samples make.
 * @param connection the connection
 * @param method its method
 * @returns the address, and what is sent, as fields and as a form; null for methods that send nothing
 */
export function sampleCall({ sampleUrl, sampleOperations, name }: Pick<SampledConnection, 'sampleUrl' | 'sampleOperations' | 'name'>, method: SampleMethod) {
  const operation = sampleOperations.find((documented) => documented.method === method);
  const url = operation?.url ?? sampleUrl;
  if (method === 'GET' || method === 'DELETE') return { url, fields: null, form: null };
  const fields: NameAndValue = { name: operation?.nameField ?? 'title', value: `Sent through ${name}` };
  const form: NameAndValue = operation?.takesJson === true ? { name: 'JSONString', value: JSON.stringify({ [fields.name]: fields.value }) } : fields;
  return { url, fields, form };
}

function partsOf(url: string): { readonly address: string; readonly query: readonly (readonly [string, string])[] } {
  const [address = '', search = ''] = url.split('?', 2);
  return { address, query: [...new URLSearchParams(search)] };
}

function keyAndValue([key, value]: readonly [string, string]): string {
  return `{ key: ${scriptLiteral(key)}, value: ${scriptLiteral(value)} }`;
}

/** A text as a literal of JavaScript that may also stand inside a `<script>` element. */
function scriptLiteral(text: string): string {
  return JSON.stringify(text).replaceAll('<', String.raw`\u003c`).replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`);
}

/** A text as one word of a POSIX shell. There is no way to write a null character, which no argument can hold. */
function shellLiteral(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", String.raw`'\''`)}'`;
}

/** A text with `${name}` parts as one word of a POSIX shell, in which variables stand for those parts. */
function shellTemplate(template: string, variableOf: (key: string) => string): string {
  const parts = template.replaceAll('\0', '').split(/\$\{([\w.-]+)\}/);
  const written = parts.map((part, index) => {
    if (index % 2 === 0) return part.replaceAll(/[\\"$`]/g, String.raw`\$&`);
    return /^\w/.test(parts[index + 1] ?? '') ? `\${${variableOf(part)}}` : `$${variableOf(part)}`;
  });
  return `"${written.join('')}"`;
}

/** `apiKey` and `X-Api-Key` are `API_KEY` and `X_API_KEY`. */
function variableName(key: string): string {
  const words = key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').replaceAll(/[^A-Za-z0-9]+/g, '_').toUpperCase();
  return /^[A-Z_]*[A-Z]/.test(words) ? words : `KEY_${words}`;
}

/** A comment ends with its line. */
function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
