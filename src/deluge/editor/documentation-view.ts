import type { Documentation } from './documentation.ts';
import { element } from './element.ts';

function entry({ title, text, note }: Documentation): HTMLElement {
  const made = element('div', { class: 'cm-doc' }, element('code', { class: 'cm-docTitle' }, title), element('p', {}, text));
  if (note !== null) {
    made.append(element('p', { class: 'cm-docNote' }, note));
  }
  return made;
}

/** Documentation as it is shown in tooltips and beside completions. */
export function documentationView(entries: readonly Documentation[]): HTMLElement {
  return element('div', { class: 'cm-docs' }, ...entries.map(entry));
}
