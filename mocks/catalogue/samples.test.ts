import { expect, test } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { startAutomator } from '../console-api/test-automation.ts';
import { createTestClient } from '../test-client.ts';
import { credentialPlaces } from './credential-places.ts';
import { sampleOperations } from './sample-operations.ts';
import { loadServiceDefinitions } from './service-definition.ts';

test('places of credentials are named, and nothing secret stands in them', async () => {
  const { backend } = await createTestClient({ scenarios: ['tutorial'] });
  const definitions = await loadServiceDefinitions();
  const placesOf = (linkName: string, open = {}) =>
    backend.database.read((tx) => {
      const definition = definitions.find(tx, { kind: 'default', linkName });
      return definition === undefined ? null : credentialPlaces(definition.auth, open);
    });
  expect(await placesOf('sendgrid')).toEqual([{ placement: 'header', name: 'authorization', value: 'Bearer ${apiKey}' }]);
  expect(await placesOf('wrike')).toEqual([{ placement: 'header', name: 'Authorization', value: 'Bearer ${accessToken}' }]);
  expect(await placesOf('mailgun')).toEqual([{ placement: 'user', name: 'Authorization', value: 'api:${apiKey}' }]);
  expect(await placesOf('trello')).toEqual([{ placement: 'header', name: 'Authorization', value: '${oauthHeader}' }]);
  expect(await placesOf('telegram')).toMatchObject([{ placement: 'path' }]);
});

test('a connection has the operations of its service, and they work with an id in place of the capitals', async () => {
  const person = await startAutomator();
  await person.connect('wrike', 'wrike', ['Default']);
  const connection = await person.client.call(endpoints.getConnection, { params: { extensionId: person.extensionId, connectionLinkName: 'wrike' } });
  const [make] = connection.sampleOperations;
  expect(make).toEqual({ method: 'POST', url: 'https://www.wrike.com/api/v4/folders/FOLDER_ID/folders', nameField: 'title', takesJson: false });
  const code = `f = invokeurl\n[\n\turl :"${connection.sampleUrl}"\n\tconnection:"wrike"\n];\nr = invokeurl\n[\n\turl :"${make?.url}".replaceAll("FOLDER_ID",f.get("data").get(0).get("id"))\n\ttype :POST\n\tparameters:{"title":"From a sample"}\n\tconnection:"wrike"\n];\n`;
  const { id: functionId } = await person.addFunction(code);
  const { id } = await person.client.call(endpoints.executeFunction, { params: { extensionId: person.extensionId, functionId }, body: {} });
  expect(await person.ended(id)).toMatchObject({ status: 'succeeded' });
  expect(await person.inWrike('From a sample')).toHaveLength(1);
});

test('operations are known of Wrike and Zoho Books alone', () => {
  const books = sampleOperations({ kind: 'default', linkName: 'zoho_books' }, 'https://www.zohoapis.eu/books/v3/organizations');
  expect(books.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST https://www.zohoapis.eu/books/v3/contacts?organization_id=ORGANIZATION_ID',
    'PUT https://www.zohoapis.eu/books/v3/contacts/CONTACT_ID?organization_id=ORGANIZATION_ID',
    'DELETE https://www.zohoapis.eu/books/v3/contacts/CONTACT_ID?organization_id=ORGANIZATION_ID',
  ]);
  expect(sampleOperations({ kind: 'custom', linkName: 'wrike' }, 'https://wrike.example/api/v1/records')).toEqual([]);
});
