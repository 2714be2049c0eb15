import type { Page } from '@playwright/test';

/**
 * Follows a link of a side bar; where the screen is narrow, the bar is opened first.
 * @param page the page
 * @param bar the side bar's name
 * @param link the link's name
 */
export async function openFromSideBar(page: Page, bar: string, link: string): Promise<void> {
  const opener = page.getByRole('button', { name: bar, exact: true });
  const target = page.getByRole('navigation', { name: bar }).getByRole('link', { name: link });
  await opener.or(target).first().waitFor();
  if (await opener.isVisible()) await opener.click();
  await target.click();
}
