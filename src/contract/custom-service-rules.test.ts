import { describe, expect, test } from 'vitest';
import { addressProblem, parameterKeyProblem, repeatedAt, scopeProblem, serviceLinkNameProblem } from './custom-service-rules.ts';
import { newCustomServiceSchema, type NewCustomService } from './custom-services.ts';

test.each([
  ['https://example.com/oauth/token', null],
  ['  https://example.com/a?b=c&d=e  ', null],
  ['', 'Enter the Access Token URL.'],
  ['http://example.com', 'Enter the whole address, beginning with https://.'],
  ['example.com/token', 'Enter the whole address, beginning with https://.'],
  ['https://exa mple.com', 'Remove the spaces from the address.'],
  ['https://', 'Check the address: it cannot be read. It looks like https://example.com/oauth/token.'],
  ['https://example.com/#token', 'Remove what follows the # from the address (RFC 6749 allows no fragment).'],
  ['https://me:secret@example.com', 'Remove the user name and password from the address.'],
  [`https://example.com/${'x'.repeat(2000)}`, 'Use at most 2000 characters.'],
])('address %j', (address, problem) => {
  expect(addressProblem(address, 'Access Token URL')).toBe(problem);
});

test.each([
  ['X-Api-Key', 'header', null],
  ['api key', 'header', 'Use only letters, digits and hyphens for a header, as in X-Api-Key.'],
  ['Host', 'header', 'Choose another header: Host is set with each request.'],
  ['api key', 'query', null],
  [' ', 'form', 'Enter the Parameter Key.'],
] as const)('parameter key %j in %s', (key, paramType, problem) => {
  expect(parameterKeyProblem(key, paramType)).toBe(problem);
});

test.each([
  ['deals.read', 'comma', null],
  ['https://www.googleapis.com/auth/drive', 'space', null],
  ['a,b', 'comma', 'Add scopes one by one: “,” stands between scopes.'],
  ['a,b', 'space', null],
  ['a+b', 'plus', 'Add scopes one by one: “+” stands between scopes.'],
  ['a b', 'comma', 'Use only visible Latin characters without spaces, quotes and backslashes (RFC 6749).'],
  ['"quoted"', 'comma', 'Use only visible Latin characters without spaces, quotes and backslashes (RFC 6749).'],
  ['', 'comma', 'Enter a scope.'],
] as const)('scope %j with %s', (scope, delimiter, problem) => {
  expect(scopeProblem(scope, delimiter)).toBe(problem);
});

test('a link name may not take the place of a page', () => {
  expect(serviceLinkNameProblem('new')).toBe('“new” is reserved. Choose another link name.');
  expect(serviceLinkNameProblem('new_one')).toBeNull();
  expect(serviceLinkNameProblem('Acme')).toBe('Start with a lower-case letter.');
});

test('repetitions are found whatever their case, empty ones are none', () => {
  expect(repeatedAt(['a', 'B', 'A', '', 'b', ''], (text) => text)).toEqual([2, 4]);
});

function problemsOf(service: NewCustomService): Record<string, string> {
  const { error } = newCustomServiceSchema.safeParse(service);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

describe('the whole form', () => {
  test('every mistake is reported at once, also those that depend on another field', () => {
    const auth = {
      type: 'oauth2',
      grantType: 'authorization_code',
      clientId: '',
      clientSecret: ' ',
      authorizeUrl: '',
      accessTokenUrl: 'token',
      refreshTokenUrl: '',
      paramType: 'header',
      scopeDelimiter: 'comma',
      scopes: ['a', 'b,c', 'a'],
    } as const;
    expect(Object.keys(problemsOf({ name: '', linkName: '', auth: { ...auth, scopes: [...auth.scopes] } }))).toEqual([
      'name',
      'linkName',
      'auth.clientId',
      'auth.accessTokenUrl',
      'auth.clientSecret',
      'auth.authorizeUrl',
      'auth.scopes.1',
      'auth.scopes.2',
    ]);
  });

  test('client credentials need no authorize URL', () => {
    const auth = {
      type: 'oauth2',
      grantType: 'client_credentials',
      clientId: 'id',
      clientSecret: 'secret',
      authorizeUrl: '',
      accessTokenUrl: 'https://example.com/token',
      refreshTokenUrl: '',
      paramType: 'query',
      scopeDelimiter: 'space',
      scopes: [],
    } as const;
    expect(problemsOf({ name: 'Rates', linkName: 'rates', auth: { ...auth, scopes: [] } })).toEqual({});
  });

  test('parameters: keys repeat only in the same place, headers whatever their case', () => {
    const parameters = [
      { paramType: 'header', key: 'X-Key', displayName: 'Key' },
      { paramType: 'header', key: 'x-key', displayName: 'Other' },
      { paramType: 'query', key: 'X-Key', displayName: 'key' },
    ] as const;
    expect(problemsOf({ name: 'A', linkName: 'a', auth: { type: 'apikey', parameters: [...parameters] } })).toEqual({
      'auth.parameters.1.key': 'Another parameter has this key already. Choose another one.',
      'auth.parameters.2.displayName': 'Another parameter is called this already. Choose another name.',
    });
    expect(problemsOf({ name: 'A', linkName: 'a', auth: { type: 'apikey', parameters: [] } })).toEqual({ 'auth.parameters': 'Add at least one parameter.' });
  });
});
