import { assert, constantFrom, property, string } from 'fast-check';
import { Plus } from 'lucide-react';
import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { guessCommands, searchCommands } from './search-commands.ts';

function command(label: string, keywords = ''): Command {
  return { id: label, group: 'Actions', label, keywords, mark: { icon: Plus }, target: { to: '/' } };
}

const COMMANDS = [
  command('New Connection', 'create add'),
  command('New External Connection', 'create add'),
  command('Connections', 'Build'),
  command('Internal Connections'),
  command('Theme: Dark', 'colour'),
  command('Café Tokyo'),
  command('createwrikeproject', 'Makes a Wrike project'),
];
const NONE: ReadonlySet<string> = new Set();
const labels = (query: string, recent = NONE) => searchCommands(COMMANDS, query, recent).map(({ command: { label } }) => label);

test.each([
  ['conn', ['Connections', 'New Connection', 'New External Connection', 'Internal Connections']],
  ['new conn', ['New Connection', 'New External Connection']],
  ['connection add', ['New Connection', 'New External Connection']],
  ['dark', ['Theme: Dark']],
  ['cafe', ['Café Tokyo']],
  ['wrikeproject', ['createwrikeproject']],
  ['wrike makes', ['createwrikeproject']],
  ['"];', []],
  ['zzz', []],
])('"%s" finds %j', (query, found) => {
  expect(labels(query)).toEqual(found);
});

test('what was used before goes ahead of its equals only', () => {
  expect(labels('new', new Set(['New External Connection']))).toEqual(['New External Connection', 'New Connection']);
  expect(labels('connections', new Set(['Internal Connections']))[0]).toBe('Connections');
});

test('a name finds itself, whatever it is, before anything else', () => {
  assert(
    property(constantFrom(...COMMANDS), string({ maxLength: 5 }), ({ label }, more) => {
      expect(labels(label.toUpperCase())[0]).toBe(label);
      // Whatever is typed, nothing breaks, and what is found is found once.
      const found = labels(label + more);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

const guessed = (query: string) => guessCommands(COMMANDS, query).map(({ command: { label } }) => label);

test('misspelt words find what is close', () => {
  expect(guessed('conection')).toContain('New Connection');
  expect(guessed('interanl')).toEqual(['Internal Connections']);
  expect(guessed('qqqqqq')).toEqual([]);
});
