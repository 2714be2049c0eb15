import { expect, it } from 'vitest';
import type { Action } from './recording.ts';
import { sentenceOf, sentenceText } from './sentence.ts';

function said(action: Action, isInWindow = false): string {
  return sentenceText(sentenceOf({ action, isInWindow }));
}

const cases: [Action, string][] = [
  [{ kind: 'press', control: { role: 'button', name: 'Create And Connect' } }, 'Press “Create And Connect”.'],
  [{ kind: 'press', control: { role: 'link', name: 'New Connection' } }, 'Click “New Connection”.'],
  [{ kind: 'press', control: { role: 'tab', name: 'JSON' } }, 'Open the tab “JSON”.'],
  [{ kind: 'press', control: { role: 'menuitem', name: 'Edit name' } }, 'Choose “Edit name”.'],
  [{ kind: 'type', control: { role: 'textbox', name: 'Connection Name' }, text: 'Wrike' }, 'Type “Wrike” into “Connection Name”.'],
  [{ kind: 'type', control: { role: 'searchbox', name: 'Search services' }, text: 'Wrike' }, 'Search for “Wrike”.'],
  [{ kind: 'choose', control: { role: 'combobox', name: 'Action Type' }, option: 'Created' }, 'Choose “Created” for “Action Type”.'],
  [{ kind: 'switch', control: { role: 'checkbox', name: 'wsReadWrite' }, isOn: true }, 'Tick “wsReadWrite”.'],
  [{ kind: 'switch', control: { role: 'checkbox', name: 'wsReadWrite' }, isOn: false }, 'Clear “wsReadWrite”.'],
  [{ kind: 'switch', control: { role: 'switch', name: 'Active' }, isOn: false }, 'Switch “Active” off.'],
  [{ kind: 'switch', control: { role: 'radio', name: 'Private' }, isOn: true }, 'Choose “Private”.'],
  [{ kind: 'visit', address: '/extensions' }, 'Open “/extensions”.'],
  [{ kind: 'look', text: 'It is connected.' }, 'It is connected.'],
];

it.each(cases)('%o', (action, sentence) => {
  expect(said(action)).toBe(sentence);
});

it('says where, when it is in a window of its own', () => {
  expect(said({ kind: 'press', control: { role: 'button', name: 'Accept' } }, true)).toBe('In the service’s window, press “Accept”.');
  expect(said({ kind: 'look', text: 'These are the scopes.' }, true)).toBe('These are the scopes.');
});

it('cuts a label that is a whole paragraph', () => {
  const sentence = said({ kind: 'press', control: { role: 'radio', name: 'word '.repeat(40) } });
  expect(sentence.length).toBeLessThan(80);
  expect(sentence).toMatch(/word…”\.$/);
});
