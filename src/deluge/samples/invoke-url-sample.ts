import { delugeTextLiteral } from './deluge-text-literal.ts';

export type InvokeUrlMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

export interface InvokeUrlSampleInput {
  readonly url: string;
  readonly connectionLinkName: string;
  /** GET when not given. */
  readonly method?: InvokeUrlMethod;
  /** Sent as a map named `parameters_data`; no map is written when there are none. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/**
 * A Deluge script that calls `url` through a connection and prints the answer, in the form the connection's page shows.
 * Any text is safe in any of the inputs: the script parses, and its literals hold exactly what was given.
 */
export function invokeUrlSample(input: InvokeUrlSampleInput): string {
  const parameters = Object.entries(input.parameters ?? {});
  return [
    ...(parameters.length === 0 ? [] : ['parameters_data = Map();']),
    ...parameters.map(
      ([name, value]) => `parameters_data.put(${delugeTextLiteral(name)},${delugeTextLiteral(value)});`,
    ),
    'response = invokeurl',
    '[',
    `\turl :${delugeTextLiteral(input.url)}`,
    `\ttype :${input.method ?? 'GET'}`,
    ...(parameters.length === 0 ? [] : ['\tparameters:parameters_data']),
    `\tconnection:${delugeTextLiteral(input.connectionLinkName)}`,
    '];',
    'info response;',
  ].join('\n');
}
