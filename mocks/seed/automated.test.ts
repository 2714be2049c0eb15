import { expect, it, vi } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { automatorFor } from '../console-api/test-automation.ts';
import { createTestClient } from '../test-client.ts';
import { WRIKE_EXTENSION_ID } from './ids.ts';

vi.setConfig({ testTimeout: 60_000 });

it('automated is one new project away from Wrike', async () => {
  const client = await createTestClient({ scenarios: ['automated'] });
  const person = automatorFor(client, WRIKE_EXTENSION_ID);
  const params = { extensionId: WRIKE_EXTENSION_ID };
  const { functions } = await client.call(endpoints.listFunctions, { params });
  expect(functions.map(({ connections }) => connections[0]?.status)).toEqual(functions.map(() => 'connected'));
  expect((await client.call(endpoints.getSandbox, { params })).installation).not.toBeNull();
  await person.addProject();
  expect((await person.log()).map(({ status }) => status)).toEqual(['succeeded']);
  expect(await person.inWrike('Office move')).toHaveLength(1);
});

it('what is stored of it compiles', async () => {
  const client = await createTestClient({ scenarios: ['automated'] });
  const params = { extensionId: WRIKE_EXTENSION_ID };
  const { functions } = await client.call(endpoints.listFunctions, { params });
  for (const { id: functionId } of functions) {
    const { diagnostics } = await client.call(endpoints.getFunction, { params: { ...params, functionId } });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
});

it('automated and revoked together fail until somebody reconnects', async () => {
  const client = await createTestClient({ scenarios: ['automated', 'revoked'] });
  const person = automatorFor(client, WRIKE_EXTENSION_ID);
  await person.addProject();
  expect((await person.log())[0]).toMatchObject({ status: 'failed', actions: [{ error: { cause: { remedy: 'reconnect' } } }] });
});
