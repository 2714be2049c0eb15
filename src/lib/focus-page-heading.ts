/** Moves the focus to where a page begins: its heading, or its main part while there is none. */
export function focusPageHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.querySelector<HTMLElement>('main');
  heading?.focus({ preventScroll: true });
}
