import { describe, expect, it } from 'vitest';
import { isAskedFor, pathOf, stateOf, storiesOf } from './story.ts';

const entry = { id: 'build-connections-details--disconnected', type: 'story', title: 'Build / Connections/Details', name: 'Disconnected', importPath: './src/x.stories.tsx' };

describe('stories of an index', () => {
  it('are grouped by their title; other entries are left out', () => {
    const [story, ...rest] = storiesOf({ entries: { a: entry, b: { ...entry, type: 'docs' } } });
    expect(story).toEqual({ id: entry.id, groups: ['Build', 'Connections', 'Details'], name: 'Disconnected', state: 'usual', file: './src/x.stories.tsx' });
    expect(rest).toEqual([]);
  });

  it('are asked for by a part of their path or id, in any case', () => {
    const [story] = storiesOf({ entries: { a: entry } });
    if (story === undefined) throw new Error('The index has no story.');
    expect(pathOf(story)).toBe('Build / Connections / Details / Disconnected');
    expect(isAskedFor(story, 'connections / details')).toBe(true);
    expect(isAskedFor(story, 'details--disc')).toBe(true);
    expect(isAskedFor(story, '')).toBe(true);
    expect(isAskedFor(story, 'revoked')).toBe(false);
  });
});

describe('the state that a name tells', () => {
  it.each([
    ['Loading', 'loading'],
    ['Waiting Then Cancelled', 'loading'],
    ['No Results', 'no results'],
    ['Nothing Shared', 'empty'],
    ['Backend Fails', 'error'],
    ['Loading Fails', 'error'],
    ['Offline', 'offline'],
    ['Unknown Service', 'gone'],
    ['Not Found', 'gone'],
    ['Ten Thousand', 'many'],
    ['Hostile Name', 'long text'],
    ['Narrowest', 'narrow'],
    ['Connected', 'usual'],
    ['Notes Missing', 'usual'],
  ])('of “%s” is %s', (name, state) => {
    expect(stateOf(name)).toBe(state);
  });
});
