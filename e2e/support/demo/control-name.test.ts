import { expect, it } from 'vitest';
import { labelOf, parseControl } from './control-name.ts';

it.each([
  ['- button "Create And Connect"', { role: 'button', name: 'Create And Connect' }],
  ['- textbox "Connection Name": Wrike Zylker', { role: 'textbox', name: 'Connection Name' }],
  ['- checkbox "wsReadWrite" [checked]', { role: 'checkbox', name: 'wsReadWrite' }],
  ['- combobox "Action Type":\n  - option "Created" [selected]', { role: 'combobox', name: 'Action Type' }],
  [`- 'button "Reconnect: Wrike''s"'`, { role: 'button', name: "Reconnect: Wrike's" }],
  [`- 'link "a: b":'\n  - /url: /`, { role: 'link', name: 'a: b' }],
  [`- 'link "a: b"':\n  - /url: /`, { role: 'link', name: 'a: b' }],
  [String.raw`- link "Say \"hello\""`, { role: 'link', name: 'Say "hello"' }],
  ['- text: Connected', { role: 'text', name: '' }],
  ['', { role: '', name: '' }],
])('%s', (snapshot, control) => {
  expect(parseControl(snapshot)).toEqual(control);
});

it.each([
  ['Reconnect: Wrike Zylker', 'Reconnect', 'Reconnect'],
  ['Wrike OAuth 2 12 scopes', 'Wrike', 'Wrike'],
  ['Close connections', '', 'Close connections'],
  ['Searchlight', 'Search', 'Searchlight'],
  ['Save', 'Save', 'Save'],
])('of “%s”, on which “%s” is read, says “%s”', (name, seen, label) => {
  expect(labelOf(name, seen)).toBe(label);
});
