import { expect, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { ConsentScreen } from './consent-screen.tsx';

const meta = preview.meta({ title: 'Build/Authorization/Consent window', component: ConsentScreen });

/** The address that the console opens for a service of the scenario `busy`. */
function consentPath(service: string, scope: string, changes: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: `patchbay-${service}`,
    redirect_uri: 'https://deluge.zoho.com/delugeauth/callback',
    scope,
    state: 'a-state-of-the-story',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...changes,
  });
  return `/authorize/${service}?${query}`;
}

const PROMPT = 'POST /provider/*/authorize/prompt';
const wrikePath = consentPath('wrike', 'Default,wsReadWrite,amReadOnlyUser');
const MODULES = ['contacts', 'items', 'salesorders', 'purchaseorders', 'invoices', 'bills', 'creditnotes', 'settings'];
const manyScopes = MODULES.flatMap((name) => ['CREATE', 'READ', 'UPDATE', 'DELETE'].map((operation) => `ZohoInventory.${name}.${operation}`)).join(' ');

export const FewScopes = meta.story({
  ...screen({ path: wrikePath, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1 })).toHaveTextContent('wants to access your Wrike account');
    await expect(within(canvas.getByRole('list', { name: /Permissions/ })).getAllByRole('listitem')).toHaveLength(3);
    await expectNoSidewaysScroll();
  },
});

export const AnotherAccount = meta.story({
  ...screen({ path: wrikePath, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Use another account' }));
    await waitFor(() => expect(canvas.getByRole('radio', { checked: true })).toHaveFocus());
    await userEvent.keyboard('{ArrowDown}');
    await expect(canvas.getByRole('radio', { name: /Private account/ })).toBeChecked();
  },
});

export const ManyScopes = meta.story({
  ...screen({ path: consentPath('zoho_inventory', manyScopes), scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    const accept = await canvas.findByRole('button', { name: 'Accept' });
    await expect(canvas.getAllByRole('listitem')).toHaveLength(32);
    await expect(accept.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight);
  },
});

export const NoScopes = meta.story({
  ...screen({ path: consentPath('notion', ''), scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/has no separate permissions/)).toBeVisible();
  },
});

export const Loading = meta.story(screen({ path: wrikePath, scenarios: ['busy'], faults: [{ route: PROMPT, effect: { kind: 'hang' } }] }));

export const CouldNotBeLoaded = meta.story({
  ...screen({ path: wrikePath, scenarios: ['busy'], faults: [{ route: PROMPT, times: 1, effect: { kind: 'status', status: 500 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('button', { name: 'Accept' })).toBeVisible();
  },
});

export const OutOfReach = meta.story({
  ...screen({ path: wrikePath, scenarios: ['busy'], faults: [{ route: PROMPT, effect: { kind: 'network-error' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert', undefined, { timeout: 3000 })).toHaveTextContent('The sign-in page could not be loaded');
  },
});

export const AnswerNotDelivered = meta.story({
  ...screen({
    path: wrikePath,
    scenarios: ['busy'],
    faults: [{ route: 'POST /provider/*/authorize/decision', effect: { kind: 'status', status: 503 } }],
  }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Accept' }));
    await expect(await canvas.findByRole('alert')).toHaveTextContent('Your answer did not get through.');
    await expect(canvas.getByRole('button', { name: 'Accept' })).not.toHaveAttribute('aria-disabled');
  },
});

export const UnknownApplication = meta.story({
  ...screen({ path: consentPath('wrike', 'Default', { client_id: 'somebody-else' }), scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'This request is not valid' })).toBeVisible();
  },
});

export const WrongRedirectUri = meta.story({
  ...screen({ path: consentPath('wrike', 'Default', { redirect_uri: 'https://evil.example/callback' }), scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/is not registered for this application/)).toBeVisible();
  },
});

/** OAuth 1.0a: the request was made before, and is known by its token. */
export const UnknownRequestToken = meta.story({
  ...screen({ path: '/authorize/trello?expiration=never&oauth_token=made-up', scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Trello does not know this request/)).toBeVisible();
  },
});

export const UnknownService = meta.story({
  ...screen({ path: '/authorize/no_such_service?client_id=x', scenarios: ['tutorial'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'This request is not valid' })).toBeVisible();
  },
});
