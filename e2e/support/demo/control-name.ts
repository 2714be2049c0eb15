import type { Locator } from '@playwright/test';
import type { Control } from './recording.ts';

/**
 * Reads the first line of an accessibility snapshot, such as `- button "Save" [disabled]`. A line with a colon in it comes in single quotes.
 * @param snapshot Playwright's accessibility snapshot of an element
 * @returns its role and name; the role is empty where the element has none
 */
export function parseControl(snapshot: string): Control {
  const [first = ''] = snapshot.split('\n');
  const quoted = /^- '(.*)'(?::.*)?$/u.exec(first)?.[1];
  const line = quoted === undefined ? first.replace(/^- /u, '') : quoted.replaceAll("''", "'");
  const [, role = '', name] = /^([a-z]+)(?: ("(?:[^"\\]|\\.)*"))?/u.exec(line) ?? [];
  return { role, name: name === undefined ? '' : (JSON.parse(name) as string) };
}

/** The first line that a person reads on a control, or on the label beside it. */
function firstLineOf(locator: Locator): Promise<string> {
  return locator.evaluate((element) => {
    const labelled = element instanceof HTMLInputElement ? element.labels?.[0] : element;
    return (labelled instanceof HTMLElement ? labelled.innerText : '').trim().split('\n', 1)[0] ?? '';
  });
}

/**
 * @param name accessible name
 * @param seen the first line that is read on the control; empty for an icon
 * @returns what is read, where the name begins with it: a card is named by all that it contains, and a button may say to those who don't see it what it is about
 */
export function labelOf(name: string, seen: string): string {
  return seen !== '' && name.startsWith(seen) && !/^[\p{L}\p{N}]/u.test(name.slice(seen.length)) ? seen : name;
}

/**
 * Reads how a control is named from the page itself: as people read it, or else as assistive technology does.
 * @param locator the control
 * @returns its role and accessible name
 * @throws Error when it has no name, because nobody could be told to press it
 */
export async function controlNameOf(locator: Locator): Promise<Control> {
  const { role, name } = parseControl(await locator.ariaSnapshot());
  if (name === '') throw new Error(`A demo acts on something without an accessible name: ${locator.toString()}`);
  return { role, name: labelOf(name, await firstLineOf(locator)) };
}
