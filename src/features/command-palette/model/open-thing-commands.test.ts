import { expect, test } from 'vitest';
import type { Extension } from '#src/contract/extensions.ts';
import type { FunctionSummary } from '#src/contract/functions.ts';
import { openConnection, openThingCommands } from './open-thing-commands.ts';

test('a page tells which connection it shows', () => {
  expect(openConnection('/extensions/ext-1001/connections/view/wrike_zylker')).toEqual({ extensionId: 'ext-1001', linkName: 'wrike_zylker' });
  expect(openConnection('/extensions/ext-1001/connections/my')).toBeNull();
});

test('the extension and the function that are open can be renamed and deleted', () => {
  const someone = { id: '1', name: 'Patricia Boyle', email: 'patricia@zylker.example' };
  const times = { createdAt: '2026-03-02T09:30:00.000Z', createdBy: someone, updatedAt: '2026-03-02T09:30:00.000Z' };
  const extension: Extension = { id: 'ext-1', name: 'Wrike', description: '', product: 'Zoho Books', version: '1.0', connectionCount: 0, ...times };
  const fn: FunctionSummary = { id: 'fn-1', extensionId: 'ext-1', name: 'count', description: '', module: 'projects', language: 'deluge', connections: [], usedByRules: [], lastRun: null, ...times };
  const labels = (pathname: string) => openThingCommands(pathname, extension, [fn], []).map(({ label }) => label);
  expect(labels('/extensions/ext-1/automate/custom-functions/fn-1')).toEqual(['Rename count', 'Delete count', 'Rename Wrike', 'Delete Wrike']);
  expect(labels('/extensions/ext-1/build/connections')).toEqual(['Rename Wrike', 'Delete Wrike']);
  expect(labels('/connections')).toEqual([]);
});
