import { Plus } from 'lucide-react';
import { expect, test } from 'vitest';
import type { Command, CommandGroup } from './command.ts';
import { groupAll, groupFound } from './group-commands.ts';
import { movedBy } from './moved-by.ts';

function command(id: string, group: CommandGroup, isSearchOnly = false): Command {
  return { id, group, label: id, mark: { icon: Plus }, isSearchOnly, target: { to: '/' } };
}
const numbered = (group: CommandGroup, count: number) => Array.from({ length: count }, (_none, index) => command(`${group} ${index}`, group));

test('before anything is typed: what was used last, then the rest by kind, nothing twice', () => {
  const commands = [command('theme', 'Theme'), command('new', 'Actions'), command('wrike', 'Services', true), command('list', 'Screens')];
  const lists = groupAll(commands, ['gone', 'wrike', 'list']);
  expect(lists.map(({ title, commands: listed }) => [title, listed.map(({ id }) => id)])).toEqual([
    ['Recent', ['wrike', 'list']],
    ['Actions', ['new']],
    ['Theme', ['theme']],
  ]);
});

test('while something is typed the kind with the best match comes first', () => {
  const found = [
    { command: command('Wrike', 'Services'), rank: 0 },
    { command: command('Wrike Zylker', 'Connections'), rank: 1 },
    { command: command('Wrike rule', 'Workflow rules'), rank: 1 },
    { command: command('Wrike two', 'Services'), rank: 1 },
  ];
  expect(groupFound(found).map(({ title }) => title)).toEqual(['Services', 'Connections', 'Workflow rules']);
});

test('a long kind is cut where a screen has the rest, and says how many there are', () => {
  const found = [...numbered('Connections', 20), ...numbered('Screens', 20)].map((each) => ({ command: each, rank: 1 }));
  const [screens, connections] = groupFound(found, { Connections: 9000 });
  expect([screens?.commands.length, screens?.more]).toEqual([20, 0]);
  expect([connections?.commands.length, connections?.more]).toEqual([7, 8993]);
});

test('what the screen of the rest does not hold is shown in its place, and not counted', () => {
  const here = numbered('Custom functions', 9).map((each) => ({ command: each, rank: 2 }));
  const elsewhere = { command: { ...command('wrike', 'Custom functions'), isElsewhere: true }, rank: 0 };
  const [functions] = groupFound([...here, elsewhere]);
  expect(functions?.commands.map(({ id }) => id)).toEqual(['wrike', ...here.slice(0, 6).map(({ command: { id } }) => id)]);
  expect(functions?.more).toBe(3);
  expect(groupFound([elsewhere])).toMatchObject([{ more: 0 }]);
});

test('keys move in the list and go on at its other end', () => {
  const commands = numbered('Screens', 20);
  const at = (key: string, index: number) => {
    const moved = movedBy(key, commands, commands[index]);
    return moved === null ? null : commands.indexOf(moved);
  };
  expect([at('ArrowDown', 0), at('ArrowDown', 19), at('ArrowUp', 0), at('ArrowUp', 5)]).toEqual([1, 0, 19, 4]);
  expect([at('PageDown', 0), at('PageDown', 15), at('PageUp', 15), at('PageUp', 3)]).toEqual([8, 19, 7, 0]);
  expect(at('a', 3)).toBeNull();
  expect(movedBy('ArrowDown', [], undefined)).toBeNull();
});
