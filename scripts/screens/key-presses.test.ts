import { describe, expect, it } from 'vitest';
import { keyPresses } from './key-presses.ts';

describe('keys in the notation of user-event', () => {
  it.each([
    ['ab', ['press a', 'press b']],
    ['{Escape}', ['press Escape']],
    ['{Shift>}{Tab}{/Shift}', ['down Shift', 'press Tab', 'up Shift']],
    ['{Control>}{/Control}é😀', ['down Control', 'up Control', 'press é', 'press 😀']],
    ['{{a}', ['press {', 'press a', 'press }']],
    ['[[1', ['press [', 'press 1']],
    ['{/}', ['press /']],
    ['', []],
  ])('%j', (keys, expected) => {
    expect(keyPresses(keys).map(({ action, key }) => `${action} ${key}`)).toEqual(expected);
  });
});
