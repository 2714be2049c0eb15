import { expect, test } from '@playwright/test';

const ADDRESS = '?scenario=busy&seed=7&clock=2026-03-02T09:30:00Z';

/** Screens with ids, states, and times that are told from now. */
const SCREENS = ['/extensions/ext-1001/connections/view/wrike_zylker', '/audit-logs'];

test('the same scenario, seed and clock in the address draw the same pixels', async ({ browser }) => {
  const draw = async (): Promise<Buffer[]> => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const pictures: Buffer[] = [];
    for (const path of SCREENS) {
      await page.goto(path + ADDRESS);
      await page.getByRole('button', { name: /clock stopped/ }).waitFor();
      await expect(page.getByText('yesterday').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      pictures.push(await page.screenshot());
    }
    await context.close();
    return pictures;
  };
  const [first, second] = await Promise.all([draw(), draw()]);
  for (const [index, path] of SCREENS.entries()) expect(first?.[index]?.equals(second?.[index] ?? Buffer.of()), path).toBe(true);
});
