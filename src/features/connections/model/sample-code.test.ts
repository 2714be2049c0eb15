import { array, assert, boolean, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { delugeSample, jsonSample } from './sample-code.ts';

const WRIKE = {
  linkName: 'wrike_zylker',
  name: 'Wrike Zylker',
  service: { linkName: 'wrike', name: 'Wrike', kind: 'default', authType: 'oauth2', connectsBy: 'consent' },
  usesLoginUserCredentials: false,
  createdBy: { id: '711770823', name: 'Amelia Burrows', email: 'amelia@zylker.com' },
  scopes: ['Default', 'wsReadWrite'],
  sampleUrl: 'https://www.wrike.com/api/v4/folders',
} as const satisfies { scopes: readonly string[] } & Record<string, unknown>;
const wrike = { ...WRIKE, scopes: [...WRIKE.scopes] };

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

const AWKWARD = ['"];', '</script>', "it's", 'two\nlines', '\r\n', '\t', '\\', '\u2028', '\u202e', '🚀', '👩‍👩‍👧', 'שלום', 'مرحبا', '\u0000', '{"a":1}'];
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
