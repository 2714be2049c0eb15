import { array, assert, asyncProperty, boolean, constantFrom, oneof, property, string } from 'fast-check';
import { spawnSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { checkDeluge } from '#src/deluge/checker/check-deluge.ts';
import { runDeluge } from '#src/deluge/interpreter/run-deluge.ts';
import { testHost } from '#src/deluge/interpreter/test-host.ts';
import { parseDeluge } from '#src/deluge/syntax/parse.ts';
import { curlSample, delugeSample, idsToFillIn, jsonSample, manifestSample, SAMPLE_METHODS, widgetSample, type SampledConnection, type SampleMethod } from './sample-code.ts';

const WRIKE = {
  linkName: 'wrike_zylker',
  name: 'Wrike Zylker',
  service: { linkName: 'wrike', name: 'Wrike', kind: 'default', authType: 'oauth2', connectsBy: 'consent' },
  usesLoginUserCredentials: false,
  createdBy: { id: '711770823', name: 'Amelia Burrows', email: 'amelia@zylker.com' },
  scopes: ['Default', 'wsReadWrite'],
  sampleUrl: 'https://www.wrike.com/api/v4/folders',
} as const satisfies { scopes: readonly string[] } & Record<string, unknown>;
const wrike: SampledConnection = {
  ...WRIKE,
  scopes: [...WRIKE.scopes],
  sampleOperations: [],
  credentialPlaces: [{ placement: 'header', name: 'Authorization', value: 'Bearer ${accessToken}' }],
};
const BOOKS_CONTACTS = 'https://www.zohoapis.com/books/v3/contacts?organization_id=ORGANIZATION_ID';
const wrikeWithOperations: SampledConnection = {
  ...wrike,
  sampleOperations: [{ method: 'POST', url: 'https://www.wrike.com/api/v4/folders/FOLDER_ID/folders', nameField: 'title', takesJson: false }],
};
const books: SampledConnection = { ...wrike, sampleOperations: [{ method: 'POST', url: BOOKS_CONTACTS, nameField: 'contact_name', takesJson: true }] };

test('JSON is written as the original writes it', () => {
  expect(jsonSample(wrike)).toBe(
    '{"connectionLinkName":"wrike_zylker","connectionName":"Wrike Zylker","serviceName":"wrike","userAccess":false,"isUserDefinedService":false,"sharedBy":"711770823","scope":["Default","wsReadWrite"]}',
  );
});

test('JSON has no scope where the service has none', () => {
  expect(JSON.parse(jsonSample({ ...wrike, scopes: [] }))).not.toHaveProperty('scope');
});

test('JSON says which services are custom', () => {
  expect(JSON.parse(jsonSample({ ...wrike, service: { ...wrike.service, kind: 'custom' } }))).toMatchObject({ isUserDefinedService: true });
});

test('Deluge is written as the original writes it', () => {
  expect(delugeSample(wrike)).toBe(
    'response = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders"\n\ttype :GET\n\tconnection:"wrike_zylker"\n];\ninfo response;',
  );
});

const AWKWARD = ['"];', '</script>', "it's", 'two\nlines', '\r\n', '\t', '\\', '\u2028', '\u202e', '🚀', '👩‍👩‍👧', 'שלום', 'مرحبا', '\u0000', '{"a":1}', "'; rm -rf x; '", '$(id)', '`id`', '${name}', '\\\n'];
const awkwardName = array(oneof(constantFrom(...AWKWARD), string({ unit: 'grapheme' }), string({ unit: 'binary' })), { maxLength: 6 }).map((parts) => parts.join(''));

test('whatever a connection is called, the JSON parses back to it', () => {
  assert(
    property(awkwardName, boolean(), array(awkwardName, { minLength: 1 }), (name, usesLoginUserCredentials, scopes) => {
      expect(JSON.parse(jsonSample({ ...wrike, name, usesLoginUserCredentials, scopes }))).toEqual({
        connectionLinkName: 'wrike_zylker',
        connectionName: name,
        serviceName: 'wrike',
        userAccess: usesLoginUserCredentials,
        isUserDefinedService: false,
        sharedBy: '711770823',
        scope: scopes,
      });
    }),
  );
});

test('the JSON is one line', () => {
  assert(
    property(awkwardName, (name) => {
      expect(jsonSample({ ...wrike, name })).not.toMatch(/[\n\r]/);
    }),
  );
});

const method = constantFrom(...SAMPLE_METHODS);
const sends = (verb: string) => verb !== 'GET' && verb !== 'DELETE';

test('the manifest is written as the Finance platform reads it', () => {
  expect(manifestSample(wrike)).toBe('{"usedConnections":[{"connectionName":"Wrike Zylker","connectionLinkName":"wrike_zylker","userAccess":"false"}]}');
  assert(
    property(awkwardName, boolean(), (name, usesLoginUserCredentials) => {
      expect(JSON.parse(manifestSample({ ...wrike, name, usesLoginUserCredentials }))).toEqual({
        usedConnections: [{ connectionName: name, connectionLinkName: 'wrike_zylker', userAccess: usesLoginUserCredentials ? 'true' : 'false' }],
      });
    }),
  );
});

test('a POST in Deluge sends a map', () => {
  expect(delugeSample(wrike, 'POST')).toBe(
    'parameters_data = Map();\nparameters_data.put("title","Sent through Wrike Zylker");\nresponse = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders"\n\ttype :POST\n\tparameters:parameters_data\n\tconnection:"wrike_zylker"\n];\ninfo response;',
  );
});

test('whatever a connection is called, the Deluge checks and calls with each method through the connection', async () => {
  await assert(
    asyncProperty(awkwardName, method, async (name, verb) => {
      const parsed = parseDeluge(delugeSample({ ...wrike, name }, verb));
      expect(checkDeluge(parsed, { connections: ['wrike_zylker'] })).toEqual([]);
      const seen: unknown[] = [];
      const fetch = async (request: Request, connection: string | null) => {
        seen.push(request.method, connection, sends(verb) ? new URLSearchParams(await request.text()).get('title') : null);
        return Response.json({});
      };
      const { error } = await runDeluge(parsed, testHost({ fetch }));
      expect(error).toBeNull();
      expect(seen).toEqual([verb, 'wrike_zylker', sends(verb) ? `Sent through ${name}`.toWellFormed() : null]);
    }),
    { numRuns: 60 },
  );
});

test('whatever a connection is called, the widget asks for just this', () => {
  assert(
    property(awkwardName, method, (name, verb) => {
      const asked: unknown[] = [];
      const code = widgetSample({ ...wrike, name, sampleUrl: 'https://www.wrike.com/api/v4/folders?fields=a%20b&x=1' }, verb);
      expect(code).not.toMatch(/<\/script|[\u2028\u2029]/i);
      const request = (options: unknown) => {
        asked.push(JSON.parse(JSON.stringify(options)));
        return Promise.resolve({});
      };
      runInNewContext(code, { ZFAPPS: { request }, console: { log: () => null } });
      const body = { mode: 'raw', raw: JSON.stringify({ title: `Sent through ${name}` }) };
      expect(asked).toEqual([
        {
          url: 'https://www.wrike.com/api/v4/folders',
          method: verb,
          url_query: [
            { key: 'fields', value: 'a b' },
            { key: 'x', value: '1' },
          ],
          header: sends(verb) ? [{ key: 'Content-Type', value: 'application/json' }] : [],
          ...(sends(verb) ? { body } : {}),
          connection_link_name: 'wrike_zylker',
        },
      ]);
    }),
  );
});

/** @returns the arguments that a POSIX shell would call curl with */
function curlArguments(code: string): string[] {
  const stub = `curl() { printf '%s\\0' "$@"; }\n${code}\n`;
  const env = { ACCESS_TOKEN: 'token', USERNAME: 'name', PASSWORD: 'word', API_KEY: 'a key', X_TENANT: 'tenant', OAUTH_HEADER: 'OAuth signed' };
  const { stdout, stderr, status } = spawnSync('sh', { input: stub, env, encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.split('\0').slice(0, -1);
}

type Places = SampledConnection['credentialPlaces'];

function header(name: string, value: string): Places {
  return [{ placement: 'header', name, value }];
}

/** A text that a shell can pass on, without anything to be filled in. */
function literal(text: string): string {
  return text.replaceAll('\0', '').replaceAll('${', '{').toWellFormed();
}

describe('cURL', () => {
  const url = 'https://www.wrike.com/api/v4/folders';

  test('whatever a connection is called, the shell passes just this on', () => {
    assert(
      property(awkwardName, method, (name, verb) => {
        const title = `title=Sent through ${name.replaceAll('\0', '')}`.toWellFormed();
        expect(curlArguments(curlSample({ ...wrike, name }, verb))).toEqual([
          url,
          ...(verb === 'GET' ? [] : ['--request', verb]),
          '--header',
          'Authorization: Bearer token',
          ...(sends(verb) ? ['--data-urlencode', title] : []),
        ]);
      }),
      { numRuns: 40 },
    );
  });

  test.each<readonly [SampledConnection['service']['authType'], Places, SampleMethod, readonly string[]]>([
    ['basic', [{ placement: 'user', name: 'Authorization', value: '${username}:${password}' }], 'GET', [url, '--user', 'name:word']],
    ['apikey', header('X-Auth', 'Token ${apiKey}v1'), 'GET', [url, '--header', 'X-Auth: Token a keyv1']],
    ['apikey', header('X-Tenant', '${parameter1}'), 'GET', [url, '--header', 'X-Tenant: tenant']],
    ['apikey', [{ placement: 'query', name: 'api key', value: '${apiKey}' }], 'DELETE', [url, '--request', 'DELETE', '--url-query', 'api%20key=a key']],
    ['apikey', [{ placement: 'form', name: 'key', value: '${apiKey}' }], 'DELETE', [url, '--request', 'DELETE', '--data-urlencode', 'key=a key']],
    ['apikey', [{ placement: 'form', name: 'key', value: '${apiKey}' }], 'GET', [url]],
    ['apikey', [{ placement: 'path', name: 'apiKey', value: '${apiKey}' }], 'GET', [url]],
    ['oauth1', header('Authorization', '${oauthHeader}'), 'GET', [url, '--header', 'Authorization: OAuth signed']],
    ['oauth1', [], 'GET', [url]],
    ['oauth2', [{ placement: 'query', name: 'access_token', value: '${accessToken}' }], 'GET', [url, '--url-query', 'access_token=token']],
  ])('with %s in %j by %s', (authType, credentialPlaces, verb, passed) => {
    const service = { ...wrike.service, authType, name: "It's a\nservice; id" };
    expect(curlArguments(curlSample({ ...wrike, service, credentialPlaces }, verb))).toEqual(passed);
  });

  test('whatever a key is sent with, nothing of it is run', () => {
    assert(
      property(awkwardName, awkwardName, (before, after) => {
        const credentialPlaces = header('X-Auth', `${literal(before)} \${apiKey} ${literal(after)}`);
        expect(curlArguments(curlSample({ ...wrike, credentialPlaces }))).toEqual([url, '--header', `X-Auth: ${literal(before)} a key ${literal(after)}`]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a documented operation', () => {
  test('is called where it is, with the name of what it makes', () => {
    expect(delugeSample(wrikeWithOperations, 'POST')).toContain('url :"https://www.wrike.com/api/v4/folders/FOLDER_ID/folders"');
    expect(delugeSample(wrikeWithOperations, 'PATCH')).toContain(`url :"${WRIKE.sampleUrl}"`);
    expect(widgetSample(books, 'POST')).toContain('raw: JSON.stringify({ contact_name: "Sent through Wrike Zylker" })');
    expect(curlArguments(curlSample(books, 'POST')).at(-1)).toBe('JSONString={"contact_name":"Sent through Wrike Zylker"}');
  });

  test('names the ids that are to be filled in', () => {
    expect(idsToFillIn(wrikeWithOperations, 'POST')).toEqual(['FOLDER_ID']);
    expect(idsToFillIn(books, 'POST')).toEqual(['ORGANIZATION_ID']);
    expect(idsToFillIn(wrikeWithOperations, 'GET')).toEqual([]);
  });

  test('in Deluge sends JSON in the field that takes it', async () => {
    await assert(
      asyncProperty(awkwardName, async (name) => {
        const parsed = parseDeluge(delugeSample({ ...books, name }, 'POST'));
        expect(checkDeluge(parsed, { connections: ['wrike_zylker'] })).toEqual([]);
        const seen: unknown[] = [];
        const fetch = async (request: Request) => {
          seen.push(request.url, JSON.parse(new URLSearchParams(await request.text()).get('JSONString') ?? ''));
          return Response.json({});
        };
        await runDeluge(parsed, testHost({ fetch }));
        expect(seen).toEqual([BOOKS_CONTACTS, { contact_name: `Sent through ${name}` }]);
      }),
      { numRuns: 30 },
    );
  });
});
