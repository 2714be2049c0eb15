import { expect, test } from 'vitest';
import type { CustomServiceAuth } from '#src/contract/custom-services.ts';
import { authOfForm, emptyForm, formOfService, formPathOf, scopesIn, withAuth, withoutSecrets } from './custom-service-form.ts';

const OAUTH2: CustomServiceAuth = {
  type: 'oauth2',
  grantType: 'authorization_code',
  clientId: 'id',
  authorizeUrl: 'https://acme.example/authorize?access_type=offline',
  accessTokenUrl: 'https://acme.example/token',
  refreshTokenUrl: '',
  paramType: 'header',
  scopeDelimiter: 'plus',
  scopes: ['read'],
};

const OAUTH1: CustomServiceAuth = {
  type: 'oauth1',
  consumerKey: 'key',
  requestTokenUrl: 'https://acme.example/request',
  authorizeUrl: 'https://acme.example/authorize',
  accessTokenUrl: 'https://acme.example/access',
  paramType: 'query',
};

test.each<CustomServiceAuth>([
  OAUTH2,
  OAUTH1,
  { type: 'basic' },
  { type: 'apikey', parameters: [{ paramType: 'form', key: 'token', displayName: 'Token' }] },
])('a service of type $type goes into the form and out again', (auth) => {
  const values = formOfService({ name: 'Acme', linkName: 'acme', auth });
  expect(values).toMatchObject({ name: 'Acme', linkName: 'acme', authType: auth.type });
  expect(authOfForm(values)).toMatchObject(auth);
});

test('a scope that was typed but not added goes along', () => {
  const values = withAuth(emptyForm(), OAUTH2);
  values.oauth2.newScope = ' write ';
  expect(authOfForm(values)).toMatchObject({ scopes: ['read', ' write '] });
});

test('another type keeps what was typed for the first', () => {
  const values = withAuth(withAuth(emptyForm(), OAUTH2), OAUTH1);
  expect(values.oauth2.clientId).toBe('id');
  expect(values.oauth1.consumerKey).toBe('key');
});

test('secrets are no part of what is stored, nor of what a service brings into the form', () => {
  const values = withAuth(emptyForm(), OAUTH2);
  expect(values.oauth2.clientSecret).toBe('');
  values.oauth2.clientSecret = 's3cret';
  values.oauth1.consumerSecret = 's3cret';
  expect(JSON.stringify(withoutSecrets(values))).not.toContain('s3cret');
});

test.each([
  ['name', 'name'],
  ['linkName', 'linkName'],
  ['auth.clientId', 'oauth2.clientId'],
  ['auth.scopes.0', 'oauth2.scopes'],
  ['auth.scopes.1', 'oauth2.newScope'],
  ['auth.parameters.2.key', 'apikey.parameters.2.key'],
  ['auth', null],
  ['elsewhere', null],
])('a mistake in %s is shown at %s', (field, path) => {
  expect(formPathOf({ field }, withAuth(emptyForm(), OAUTH2))).toBe(path);
});

test.each([
  ['read', 'comma', ['read']],
  ['read, write\nadmin', 'comma', ['read,', 'write', 'admin'].map((scope) => scope.replace(',', ''))],
  ['a+b', 'plus', ['a', 'b']],
  ['a+b', 'comma', ['a+b']],
  ['known new new', 'space', ['new']],
  ['  ', 'comma', []],
] as const)('scopes in %j with %s', (text, delimiter, scopes) => {
  expect(scopesIn(text, delimiter, ['known'])).toEqual(scopes);
});
