import { userEvent } from 'storybook/test';
import { untilPainted } from './until-painted.ts';

declare global {
  interface Window {
    /** The browser's real keyboard, which the screen review lends to its pages; keys in the notation of user-event. */
    pressRealKeys?: (keys: string) => Promise<void>;
  }
}

/**
 * Presses keys, where the tests and the screen review run on the browser's real keyboard: only then does the platform itself react,
 * moving the focus on Tab or closing what is open on Escape. Opened by hand in Storybook the story gets events instead.
 * @param keys in the notation of user-event: `{Escape}`, `{Shift>}{Tab}{/Shift}`, `abc`
 */
export async function pressKeys(keys: string): Promise<void> {
  if ('__vitest_browser__' in globalThis) {
    const browser = await import('vitest/browser');
    await browser.userEvent.keyboard(keys);
  } else if (window.pressRealKeys !== undefined) {
    await untilPainted();
    await window.pressRealKeys(keys);
  } else {
    await userEvent.keyboard(keys);
  }
}
