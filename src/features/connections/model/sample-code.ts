import type { Connection } from '#src/contract/connections.ts';
import { invokeUrlSample } from '#src/deluge/samples/invoke-url-sample.ts';

/** The methods that there is a sample for. */
export const SAMPLE_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type SampleMethod = (typeof SAMPLE_METHODS)[number];

export type SampledConnection = Pick<
  Connection,
  'linkName' | 'name' | 'service' | 'usesLoginUserCredentials' | 'createdBy' | 'scopes' | 'sampleUrl'
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
export function delugeSample({ sampleUrl, linkName, name }: SampledConnection, method: SampleMethod = 'GET'): string {
  const parameters = bodyOf(name, method);
  return invokeUrlSample({ url: sampleUrl, connectionLinkName: linkName, method, ...(parameters === null ? {} : { parameters }) });
}

/**
 * A call from a widget, which the platform sends through the connection.
 * @param connection the connection
 * @param method GET unless given
 * @returns JavaScript
 */
export function widgetSample({ sampleUrl, linkName, name }: SampledConnection, method: SampleMethod = 'GET'): string {
  const { address, query } = partsOf(sampleUrl);
  const body = bodyOf(name, method);
  return [
    'ZFAPPS.request({',
    `  url: ${scriptLiteral(address)},`,
    `  method: "${method}",`,
    `  url_query: [${query.map((pair) => keyAndValue(pair)).join(', ')}],`,
    `  header: [${body === null ? '' : keyAndValue(['Content-Type', 'application/json'])}],`,
    ...(body === null ? [] : [`  body: { mode: "raw", raw: JSON.stringify({ title: ${scriptLiteral(body.title)} }) },`]),
    `  connection_link_name: ${scriptLiteral(linkName)}`,
    '}).then(function (response) {',
    '  console.log(response);',
    '});',
  ].join('\n');
}

/**
 * The same call without the connection, from a command line: what the connection does by itself is done by hand there.
 * @param connection the connection
 * @param method GET unless given
 * @returns a command for a POSIX shell
 */
export function curlSample({ sampleUrl, name, service }: SampledConnection, method: SampleMethod = 'GET'): string {
  const body = bodyOf(name, method);
  const options = [
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    ...(service.authType === 'oauth2' ? ['--header "Authorization: Bearer $ACCESS_TOKEN"'] : []),
    ...(service.authType === 'basic' ? ['--user "$USER_NAME:$PASSWORD"'] : []),
    ...(body === null ? [] : [`--data-urlencode ${shellLiteral(`title=${body.title}`)}`]),
  ];
  const command = [`curl ${shellLiteral(sampleUrl)}`, ...options].join(' \\\n  ');
  if (service.authType === 'apikey') return `# Add the key as ${inOneLine(service.name)} asks for it.\n${command}`;
  return service.authType === 'oauth1' ? `# Add a signature: ${inOneLine(service.name)} takes OAuth 1.0a, which curl does not sign.\n${command}` : command;
}

/** What a call sends; null for methods that send nothing. */
function bodyOf(name: string, method: SampleMethod): { title: string } | null {
  return method === 'GET' || method === 'DELETE' ? null : { title: `Sent through ${name}` };
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

/** A comment ends with its line. */
function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
