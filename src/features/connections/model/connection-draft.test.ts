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

beforeEach(() => vi.stubGlobal('sessionStorage', memoryStorage()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('a draft outlives a reload, and drafts of other services stay as they are', async () => {
  const { draftKey, EMPTY_DRAFT, useConnectionDrafts } = await import('./connection-draft.ts');
  useConnectionDrafts.getState().save(draftKey('1', 'wrike'), { ...EMPTY_DRAFT, name: 'Wrike Zylker' });
  useConnectionDrafts.getState().save(draftKey('1', 'slack'), { ...EMPTY_DRAFT, name: 'Slack' });
  vi.resetModules();
  const reloaded = (await import('./connection-draft.ts')).useConnectionDrafts;
  expect(reloaded.getState().drafts[draftKey('1', 'wrike')]?.name).toBe('Wrike Zylker');
  reloaded.getState().discard(draftKey('1', 'wrike'));
  expect(Object.keys(reloaded.getState().drafts)).toEqual([draftKey('1', 'slack')]);
});
