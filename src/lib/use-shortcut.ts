import { useEffect, useEffectEvent } from 'react';

/** Whether this is a computer whose commands are given with ⌘. */
export const HAS_COMMAND_KEY = /mac|iphone|ipad/i.test(navigator.userAgent);

/**
 * Whether a key was pressed together with the key that commands are given with here: ⌘ on a Mac, Ctrl elsewhere.
 * @param event the press
 * @returns true when no other modifier was held
 */
export function isCommand(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  return (HAS_COMMAND_KEY ? metaKey && !ctrlKey : ctrlKey && !metaKey) && !altKey && !shiftKey;
}

/**
 * Runs something when keys are pressed anywhere on the page, unless somebody nearer has taken them.
 * @param isPressed whether these are the keys
 * @param run what they do
 */
export function useShortcut(isPressed: (event: KeyboardEvent) => boolean, run: () => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isPressed(event)) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => handle(event);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
