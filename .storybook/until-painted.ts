/**
 * Waits until what was rendered is on the screen and its effects have run: before that a page does not listen to keys, and nobody would
 * press any.
 */
export function untilPainted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}
