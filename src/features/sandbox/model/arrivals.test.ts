import { describe, expect, it } from 'vitest';
import type { WrikeFolder } from '#src/contract/sandbox.ts';
import { arrivalsInWords, idsIn } from './arrivals.ts';

const AT = '2026-03-02T09:30:00Z';

function folder(id: string, taskIds: readonly string[]): WrikeFolder {
  return { id, title: id, isProject: true, createdAt: AT, tasks: taskIds.map((task) => ({ id: task, title: task, status: 'Active', createdAt: AT })) };
}

describe('what is new in Wrike', () => {
  it('is nothing while all of it was there before', () => {
    const folders = [folder('A', ['a1'])];
    expect(arrivalsInWords(folders, idsIn(folders))).toBe('');
  });

  it('names new projects with their tasks, and tasks that came to old ones', () => {
    const known = idsIn([folder('A', ['a1'])]);
    const folders = [folder('C', []), folder('B', ['b1', 'b2']), folder('A', ['a1', 'a2'])];
    expect(arrivalsInWords(folders, known)).toBe('“C” is in Wrike now. “B” is in Wrike now, with 2 new tasks. “A” has 1 new task in Wrike.');
  });
});
