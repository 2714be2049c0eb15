import { afterEach, beforeEach, expect, test, vi } from 'vitest';

function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    clear: () => entries.clear(),
    getItem: (key) => entries.get(key) ?? null,
    key: (index) => [...entries.keys()][index] ?? null,
    removeItem: (key) => void entries.delete(key),
    setItem: (key, value) => void entries.set(key, value),
  };
}

const WRIKE = { kind: 'default', linkName: 'wrike' } as const;
const SLACK = { kind: 'default', linkName: 'slack' } as const;

beforeEach(() => {
  // The store takes the storage that is there when its module is loaded.
  vi.resetModules();
  vi.stubGlobal('sessionStorage', memoryStorage());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('a draft outlives a reload, and drafts of other services stay as they are', async () => {
  const { changeDraft, draftKey } = await import('./connection-draft.ts');
  changeDraft(draftKey('1', WRIKE), { name: 'Wrike Zylker' });
  changeDraft(draftKey('1', WRIKE), { scopes: ['Default'] });
  changeDraft(draftKey('1', SLACK), { name: 'Slack' });
  vi.resetModules();
  const { EMPTY_DRAFT, forgetDraft, useConnectionDrafts } = await import('./connection-draft.ts');
  expect(useConnectionDrafts.getState().drafts[draftKey('1', WRIKE)]).toEqual({ ...EMPTY_DRAFT, name: 'Wrike Zylker', scopes: ['Default'] });
  forgetDraft(draftKey('1', WRIKE));
  expect(Object.keys(useConnectionDrafts.getState().drafts)).toEqual([draftKey('1', SLACK)]);
});

test('a custom service with the link name of a default one has a draft of its own', async () => {
  const { draftKey } = await import('./connection-draft.ts');
  expect(draftKey('1', { kind: 'custom', linkName: 'wrike' })).not.toBe(draftKey('1', WRIKE));
});
