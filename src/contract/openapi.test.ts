import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { endpoints } from './endpoints.ts';
import { openApiDocument } from './openapi.ts';
import { oauthEndpoints, type OAuthEndpoint } from './oauth-endpoints.ts';

const document = openApiDocument('http://localhost:4173');
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every `$ref` in the document, however deep. */
function references(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' && typeof value === 'string' ? [value] : references(value)));
}

function oauthAnswers(id: string): 'json' | 'form' | 'problem' {
  return (oauthEndpoints as Readonly<Record<string, OAuthEndpoint>>)[id]?.answersAs ?? 'json';
}

function resolve(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
}

describe('the OpenAPI document', () => {
  test('is valid by the schema of OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate({ ...document });
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('has every endpoint once, under its own operation id', () => {
    expect(operations.map(({ operation }) => operation.operationId).toSorted()).toEqual(
      [...Object.keys(endpoints), ...Object.keys(oauthEndpoints)].toSorted(),
    );
  });

  test('declares exactly the parameters that a path names', () => {
    for (const { path, operation } of operations) {
      const declared = operation.parameters.filter((parameter) => parameter['in'] === 'path').map((parameter) => parameter['name']);
      expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  test('refers only to what it holds', () => {
    const found = references(document);
    expect(found).not.toHaveLength(0);
    for (const reference of found) expect(resolve(reference), reference).toBeTypeOf('object');
  });

  test('describes each success, and each error as a problem or in the terms of OAuth', () => {
    for (const { operation } of operations) {
      const statuses = Object.keys(operation.responses).map(Number);
      expect(statuses.filter((status) => status < 400)).toHaveLength(1);
      const answersAs = operation.operationId in oauthEndpoints ? oauthAnswers(operation.operationId) : 'problem';
      const [type, error] = { json: ['application/json', 'OAuthError'], form: ['application/x-www-form-urlencoded', 'OAuth1Problem'], problem: ['application/json', 'Problem'] }[answersAs];
      for (const status of statuses.filter((code) => code >= 400)) {
        expect(operation.responses[status]?.content?.[type ?? '']?.schema).toEqual({ $ref: `#/components/schemas/${error}` });
      }
    }
  });

  test('says what a connection page is asked with and answers with', () => {
    const list = document.paths['/api/v1/extensions/{extensionId}/connections']?.['get'];
    const query = list?.parameters.filter((parameter) => parameter['in'] === 'query').map((parameter) => parameter['name']);
    expect(query).toEqual(['offset', 'limit', 'view', 'q', 'status', 'service', 'sort', 'direction']);
    expect(list?.responses['200']?.content?.['application/json']?.schema).toMatchObject({
      type: 'object',
      properties: { connections: { type: 'array' }, total: { type: 'number' } },
    });
  });
});
