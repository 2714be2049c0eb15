import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { startVendor } from './test-vendor.ts';

const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE');
const key = fc.oneof(
  fc.constantFrom('title', 'project', 'dates', 'metadata', 'fields', 'status', 'project_name', 'customer_id', 'billing_type', 'tasks', 'users', 'custom_fields', 'line_items', 'JSONString'),
  fc.constantFrom('__proto__', 'constructor', 'toString', ''),
  fc.string({ maxLength: 8 }),
);
const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('{}', '[]', '[null]', '{"__proto__":{"a":1}}', 'null', '2026-02-30', 'IEAAAAAQI7777777'));
const fields = fc.array(fc.tuple(key, value), { maxLength: 6 });
const body = fc.oneof(
  fields.map((entries) => ({ form: Object.fromEntries(entries) })),
  fields.map((entries) => ({ json: Object.fromEntries(entries) })),
  fc.jsonValue().map((json) => ({ json: JSON.stringify(json) })),
  fc.string().map((json) => ({ json })),
);
const query = fc.array(fc.tuple(fc.oneof(key, fc.constantFrom('page', 'per_page', 'filter_by', 'sort_column', 'search_text', 'pageSize', 'nextPageToken')), fc.string({ maxLength: 12 })), { maxLength: 3 });

test.each([
  ['wrike', ['Default'], 'https://www.wrike.com/api/v4', ['/folders', '/tasks', '/folders/ROOT/folders', '/folders/ROOT/tasks', '/contacts', '/folders/ROOT']],
  ['zoho_books', ['ZohoBooks.fullaccess.all'], 'https://www.zohoapis.com/books/v3', ['/projects', '/contacts', '/items', '/invoices', '/organizations', '/users']],
  ['asana', ['default'], 'https://app.asana.com', ['', '/a', '/a/1001', '/%E0%A4%A', '/a//b']],
] as const)('%s: no call makes the simulation fail', async (service, scopes, base, paths) => {
  const vendor = await startVendor(service, scopes);
  const { body: account } = await vendor.call('GET', `${base}${service === 'wrike' ? '/account' : '/organizations'}`);
  const [, root = 'ROOT'] = /"rootFolderId":"(\w+)"/.exec(JSON.stringify(account)) ?? [];
  const [, organizationId = ''] = /"organization_id":"(\d+)"/.exec(JSON.stringify(account)) ?? [];
  await fc.assert(
    fc.asyncProperty(method, fc.constantFrom(...paths), query, body, async (verb, path, search, sent) => {
      const parameters = new URLSearchParams(search.map(([name, text]): [string, string] => [name, text]));
      if (service === 'zoho_books') parameters.set('organization_id', organizationId);
      const answer = await vendor.call(verb, `${base}${path.replace('ROOT', root)}?${parameters}`, verb === 'GET' ? {} : sent);
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
  expect(Reflect.get({}, 'a')).toBeUndefined();
});
