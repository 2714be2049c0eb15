import { zodResolver } from '@hookform/resolvers/zod';
import { describe, expect, test } from 'vitest';
import type { ServiceField } from '#src/contract/services.ts';
import { EMPTY_DRAFT } from './connection-draft.ts';
import { connectionFormSchema, draftOfForm, formDefaults, newConnectionOf, problemsByField } from './connection-form.ts';

function field(key: string, label: string, changes: Partial<ServiceField> = {}): ServiceField {
  return { key, label, help: null, prefix: '', suffix: '', placeholder: '', options: null, isRequired: true, isSecret: false, ...changes };
}

const SHOPIFY = {
  scopes: [
    { value: 'read_products', label: 'Read products', group: 'Products' },
    { value: 'read_orders', label: 'Read orders', group: 'Orders' },
  ],
  parameters: [field('subdomain', 'Shopify Domain'), field('region', 'Region', { isRequired: false }), field('signingKey', 'Signing Key', { isSecret: true })],
  credentials: [field('apiKey', 'API Key', { isSecret: true })],
};
const VALID = {
  ...formDefaults(SHOPIFY, EMPTY_DRAFT),
  name: 'Shop',
  linkName: 'shop',
  scopes: ['read_orders'],
  parameters: { subdomain: 'zylker', region: '', signingKey: 's3cret' },
  credentials: { apiKey: 'k3y' },
};

function messagesOf(values: unknown): Record<string, string> {
  const result = connectionFormSchema(SHOPIFY).safeParse(values);
  return Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

describe('connectionFormSchema', () => {
  test('an empty form is told what is missing, each at its field', () => {
    expect(messagesOf(formDefaults(SHOPIFY, EMPTY_DRAFT))).toEqual({
      name: 'Enter a connection name.',
      linkName: 'Enter a link name.',
      scopes: 'Choose at least one scope.',
      'parameters.subdomain': 'Enter the Shopify Domain.',
      'parameters.signingKey': 'Enter the Signing Key.',
      'credentials.apiKey': 'Enter the API Key.',
    });
  });

  test('a full form is accepted, its name without outer spaces', () => {
    expect(connectionFormSchema(SHOPIFY).parse({ ...VALID, name: '  Shop ' }).name).toBe('Shop');
  });

  test('no scope is asked for where the service has none', () => {
    const service = { scopes: [], parameters: [], credentials: [] };
    expect(connectionFormSchema(service).safeParse({ ...formDefaults(service, EMPTY_DRAFT), name: 'A', linkName: 'a' }).success).toBe(true);
  });

  test('names end at 50 characters', () => {
    expect(messagesOf({ ...VALID, name: 'x'.repeat(51), linkName: 'x'.repeat(51) })).toEqual({
      name: 'Use at most 50 characters.',
      linkName: 'Use at most 50 characters.',
    });
  });

  test('the form library reads the problems', async () => {
    const resolve = zodResolver(connectionFormSchema(SHOPIFY));
    const { errors } = await resolve(formDefaults(SHOPIFY, EMPTY_DRAFT), undefined, { fields: {}, shouldUseNativeValidation: false });
    expect(errors.scopes?.message).toBe('Choose at least one scope.');
    expect(errors.parameters?.['subdomain']?.message).toBe('Enter the Shopify Domain.');
  });
});

test('a draft brings back what was typed, but for secrets and scopes that are gone', () => {
  const draft = { ...EMPTY_DRAFT, ...draftOfForm(SHOPIFY, VALID) };
  expect(JSON.stringify(draft)).not.toMatch(/s3cret|k3y/);
  expect(formDefaults(SHOPIFY, { ...draft, scopes: ['gone', 'read_orders'] })).toEqual({
    ...VALID,
    parameters: { subdomain: 'zylker', region: '', signingKey: '' },
    credentials: { apiKey: '' },
  });
});

test('fields left empty are not sent', () => {
  expect(newConnectionOf({ kind: 'custom', linkName: 'shopify' }, VALID, '/here')).toMatchObject({
    serviceLinkName: 'shopify',
    serviceKind: 'custom',
    parameters: { subdomain: 'zylker', signingKey: 's3cret' },
    returnTo: '/here',
  });
});

test('problems of the backend find their field', () => {
  expect(
    problemsByField([
      { field: 'linkName', message: 'a' },
      { field: 'parameters.subdomain', message: 'b' },
      { field: 'scopes.2', message: 'c' },
      { field: 'returnTo', message: 'd' },
    ]),
  ).toEqual({
    fields: [
      { path: 'linkName', message: 'a' },
      { path: 'parameters.subdomain', message: 'b' },
      { path: 'scopes', message: 'c' },
    ],
    others: ['d'],
  });
});
