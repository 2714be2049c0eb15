import { expect } from 'storybook/test';

/** Fails when the story is wider than the screen. */
export async function expectNoSidewaysScroll(): Promise<void> {
  const page = document.documentElement;
  await expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth);
}
