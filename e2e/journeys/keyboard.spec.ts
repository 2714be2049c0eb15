import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';

/** Tabs until the focus is on an element with this accessible name, as somebody without a mouse would. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (name.test(focused)) return;
  }
  throw new Error(`No element named ${name} was reached with Tab.`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ') : '';
    return `${element?.getAttribute('aria-label') ?? ''} ${labels} ${element?.textContent ?? ''}`.trim();
  });
}

test('a connection is created, revoked and reconnected by keyboard alone', async ({ page, console: sigma }) => {
  await expect(page.getByRole('link', { name: 'Wrike for Zoho Books', exact: true })).toBeVisible();
  await tabTo(page, /^Wrike for Zoho Books/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/build\/connections/);
  await tabTo(page, /^New Connection/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Pick Your Service' })).toBeVisible();
  await tabTo(page, /search services/i);
  await page.keyboard.type('Wrike');
  await tabTo(page, /^Wrike/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Create Connection/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Connection Details' })).toBeVisible();
  await tabTo(page, /Connection Name/);
  await page.keyboard.type('By Keyboard');
  await tabTo(page, /wsReadWrite/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Create And Connect/);
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  const consent = await opened;
  await expect(consent.getByRole('button', { name: 'Accept' })).toBeVisible();
  await tabTo(consent, /^Accept/);
  const closed = consent.waitForEvent('close');
  await consent.keyboard.press('Enter');
  await closed;
  await expect(page.getByText('Connection created successfully')).toBeVisible();

  await tabTo(page, /^Revoke/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await tabTo(page, /^Revoke/);
  await page.keyboard.press('Enter');
  await expect(sigma.status('Disconnected')).toBeVisible();
  await tabTo(page, /^Reconnect/);
  const reopened = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  const second = await reopened;
  await expect(second.getByRole('button', { name: 'Accept' })).toBeVisible();
  await tabTo(second, /^Accept/);
  await second.keyboard.press('Enter');
  await expect(sigma.status('Connected')).toBeVisible();
});
