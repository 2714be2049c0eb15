import { expect, test } from '../support/fixtures.ts';
import type { ConsolePage } from '../support/console-page.ts';

/* Every way a consent can end; in each, what was typed is still there and the next step is offered. */

async function fillWrike(sigma: ConsolePage): Promise<void> {
  await sigma.openExtension();
  await sigma.newConnection();
  await sigma.pickService('Wrike');
  await sigma.fillConnection({ name: 'Wrike Zylker', scopes: ['wsReadWrite', 'amReadOnlyUser'] });
}

async function expectEverythingTyped(sigma: ConsolePage): Promise<void> {
  await expect(sigma.connectionName).toHaveValue('Wrike Zylker');
  await expect(sigma.connectionLinkName).toHaveValue('wrike_zylker');
  for (const scope of ['wsReadWrite', 'amReadOnlyUser']) await expect(sigma.page.getByRole('checkbox', { name: new RegExp(`\\b${scope}\\b`) })).toBeChecked();
}

/** The fields have alerts too, for their errors; the outcome's is the one with a title. */
const outcome = (sigma: ConsolePage) => sigma.page.getByRole('main').getByRole('alert').filter({ hasText: /\w/ });

test('rejected: says so, keeps everything, and the next try connects', async ({ page, console: sigma }) => {
  await fillWrike(sigma);
  const consent = await sigma.opensConsent(sigma.createAndConnect);
  await consent.rejectAndClose();
  await expect(outcome(sigma)).toContainText(/reject/i);
  await expectEverythingTyped(sigma);

  const again = await sigma.opensConsent(sigma.createAndConnect);
  await again.acceptAndClose();
  await expect(page.getByText('Connection created successfully')).toBeVisible();
});

test('window closed: says so, and the connection can be discarded', async ({ page, console: sigma }) => {
  await fillWrike(sigma);
  const consent = await sigma.opensConsent(sigma.createAndConnect);
  await expect(consent.accept).toBeVisible();
  await consent.page.close();
  await expect(outcome(sigma)).toContainText(/closed/i);
  await expectEverythingTyped(sigma);
  await page.getByRole('button', { name: 'Discard' }).click();
  await sigma.openSpaceList('My Connections');
  await expect(page.getByRole('link', { name: 'Wrike Zylker' })).toHaveCount(0);
});

test('window blocked: the consent runs in this tab and comes back', async ({ page, console: sigma }) => {
  await fillWrike(sigma);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await sigma.createAndConnect.click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText('Connection created successfully')).toBeVisible();
  await expect(sigma.heading).toHaveText('Wrike Zylker');
});

test('window blocked and rejected: the form comes back as it was', async ({ page, console: sigma }) => {
  await fillWrike(sigma);
  await page.evaluate(() => {
    window.open = () => null;
  });
  await sigma.createAndConnect.click();
  await page.getByRole('button', { name: 'Reject' }).click();
  await expect(outcome(sigma)).toContainText(/reject/i);
  await expectEverythingTyped(sigma);
});

test('timed out: an answer after five minutes counts no more', async ({ console: sigma }) => {
  await fillWrike(sigma);
  const consent = await sigma.opensConsent(sigma.createAndConnect);
  await expect(consent.accept).toBeVisible();
  await sigma.control.clock.advance('6m');
  await consent.acceptAndClose();
  await expect(outcome(sigma)).toContainText(/time/i);
  await expectEverythingTyped(sigma);
});

const PROVIDER_FAULTS = [
  { title: 'wrong state', effect: { kind: 'wrong-state' }, says: /state/i },
  { title: 'wrong issuer', effect: { kind: 'wrong-issuer' }, says: /issuer|iss/i },
  { title: 'provider error', effect: { kind: 'oauth-error', error: 'server_error', description: 'Wrike is restarting.' }, says: /Wrike is restarting/ },
] as const;

test('the provider answers wrongly: each time refused with its own words, and the next try connects', async ({ page, console: sigma }) => {
  await fillWrike(sigma);
  for (const { title, effect, says } of PROVIDER_FAULTS) {
    await test.step(title, async () => {
      await sigma.control.fault('POST /provider/wrike/authorize/decision', { times: 1, effect });
      const consent = await sigma.opensConsent(sigma.createAndConnect);
      await consent.acceptAndClose();
      await expect(outcome(sigma)).toContainText(says);
      await expectEverythingTyped(sigma);
    });
  }
  const again = await sigma.opensConsent(sigma.createAndConnect);
  await again.acceptAndClose();
  await expect(page.getByText('Connection created successfully')).toBeVisible();
});
