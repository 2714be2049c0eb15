/** One thing done on a keyboard; keys by the names that Playwright and browsers give them. */
export interface KeyPress {
  action: 'press' | 'down' | 'up';
  key: string;
}

const TOKEN = /\{\{|\[\[|\{(\/?)([^{}>/]+|\/)(>?)\}|[\s\S]/gu;

/**
 * Reads keys in the notation of user-event.
 * @param keys such as `{Shift>}{Tab}{/Shift}` or `abc`
 * @returns what is done on a keyboard, in order
 */
export function keyPresses(keys: string): KeyPress[] {
  return Array.from(keys.matchAll(TOKEN), ([text, isUp, key, isDown]) => {
    // A bracket that stands for itself is doubled.
    if (key === undefined) return { action: 'press', key: text === '{{' || text === '[[' ? text.slice(1) : text };
    if (isUp === '/') return { action: 'up', key };
    return { action: isDown === '>' ? 'down' : 'press', key };
  });
}
