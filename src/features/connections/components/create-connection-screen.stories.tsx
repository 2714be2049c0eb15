import { expect, spyOn, userEvent, waitFor, type within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { useConnectionDrafts } from '../model/connection-draft.ts';
import { CreateConnectionScreen } from './create-connection-screen.tsx';

const meta = preview.meta({
  title: 'Build/Connections/Create Connection',
  component: CreateConnectionScreen,
  beforeEach: () => {
    useConnectionDrafts.setState({ drafts: {} });
  },
});

const SERVICES = '/extensions/ext-1001/connections/services';
const GET_SERVICE = 'GET /api/v1/services/*';
const CREATE = 'POST /api/v1/extensions/*/connections';

/** A window that opens and stays blank: nobody answers in it. */
function blankWindow(): Window {
  const blank = {
    name: '',
    closed: false,
    close: () => {},
    focus: () => {},
    document: document.implementation.createHTMLDocument(),
    location: { replace: () => {} },
    sessionStorage: { setItem: () => {} },
  };
  return blank as unknown as Window;
}

type Canvas = ReturnType<typeof within>;

async function fillWrike(canvas: Canvas): Promise<void> {
  await userEvent.type(await canvas.findByLabelText('Connection Name'), 'Wrike Zylker');
  await userEvent.click(canvas.getByRole('checkbox', { name: 'wsReadWrite' }));
}

/** Other link names that are offered from now on, however short. @returns ends it, and tells them */
function offersSeen(element: HTMLElement): () => string[] {
  const seen = new Set<string>();
  const observer = new MutationObserver(() => {
    for (const { textContent } of element.querySelectorAll('button')) if (textContent.startsWith('Use ')) seen.add(textContent);
  });
  observer.observe(element, { subtree: true, childList: true });
  return () => {
    observer.disconnect();
    return [...seen];
  };
}

export const Empty = meta.story({
  ...screen({ path: `${SERVICES}/wrike/create` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Connection Details' })).toBeVisible();
    await expect(await canvas.findByRole('switch', { name: 'Use Credentials Of Login User' })).not.toBeChecked();
    await expect(canvas.getByText('0 of 12 selected')).toBeVisible();
  },
});

export const LinkNameFollows = meta.story({
  ...screen({ path: `${SERVICES}/wrike/create` }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Connection Name'), 'Wrike Zylker-1!');
    await expect(canvas.getByLabelText('Connection Link Name')).toHaveValue('wrike_zylker_1');
    await userEvent.clear(canvas.getByLabelText('Connection Link Name'));
    await userEvent.type(canvas.getByLabelText('Connection Link Name'), 'mine');
    await userEvent.type(canvas.getByLabelText('Connection Name'), ' 2');
    await expect(canvas.getByLabelText('Connection Link Name')).toHaveValue('mine');
    await userEvent.clear(canvas.getByLabelText('Connection Link Name'));
    await userEvent.type(canvas.getByLabelText('Connection Name'), '0');
    await expect(canvas.getByLabelText('Connection Link Name')).toHaveValue('wrike_zylker_1_20');
  },
});

export const Mistakes = meta.story({
  ...screen({ path: `${SERVICES}/wrike/create` }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Create And Connect' }));
    await expect(await canvas.findByText('Enter a connection name.')).toBeVisible();
    await expect(canvas.getByText('Choose at least one scope.')).toBeVisible();
    await expect(canvas.getByLabelText('Connection Name')).toHaveFocus();
    await userEvent.type(canvas.getByLabelText('Connection Name'), 'W');
    await waitFor(() => expect(canvas.queryByText('Enter a connection name.')).toBeNull());
    await userEvent.clear(canvas.getByLabelText('Connection Name'));
    await userEvent.click(canvas.getByRole('button', { name: 'Create And Connect' }));
    await expect(await canvas.findByText('Enter a link name.')).toBeVisible();
  },
});

export const LinkNameTaken = meta.story({
  ...screen({ path: `${SERVICES}/wrike/create`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await fillWrike(canvas);
    await userEvent.click(await canvas.findByRole('button', { name: 'Use wrike_zylker_2' }));
    await expect(canvas.getByLabelText('Connection Link Name')).toHaveValue('wrike_zylker_2');
    await waitFor(() => expect(canvas.queryByRole('button', { name: /^Use wrike/ })).toBeNull());
    await userEvent.clear(canvas.getByLabelText('Connection Link Name'));
    await userEvent.type(canvas.getByLabelText('Connection Link Name'), 'wrike_zylker');
    await expect(await canvas.findByRole('button', { name: 'Use wrike_zylker_2' })).toBeVisible();
  },
});

export const ManyScopes = meta.story({
  ...screen({ path: `${SERVICES}/zoho_books/create` }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search scopes' }), 'projects');
    await userEvent.click(canvas.getByRole('checkbox', { name: /^Select all \d+ found$/ }));
    await userEvent.clear(canvas.getByRole('searchbox', { name: 'Search scopes' }));
    await expect(canvas.getByRole('checkbox', { name: 'ZohoBooks.projects.CREATE' })).toBeChecked();
    await expect(canvas.getByRole('checkbox', { name: 'Select all' })).toBePartiallyChecked();
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Select all' }));
    await expect(canvas.getByText('76 of 76 selected')).toBeVisible();
  },
});

export const ConnectionParameters = meta.story({
  ...screen({ path: `${SERVICES}/shopify/create` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Shopify Domain')).toBeVisible();
    await expect(canvas.getByText('.myshopify.com')).toBeVisible();
  },
});

export const CreatedWithApiKey = meta.story({
  ...screen({ path: `${SERVICES}/sendgrid/create` }),
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByLabelText('API Key')).toHaveAttribute('type', 'password');
    await expect(canvas.queryByText('Scopes')).toBeNull();
    await userEvent.type(canvas.getByLabelText('Connection Name'), 'Receipts');
    await userEvent.type(canvas.getByLabelText('API Key'), 'SG.secret');
    const stored = sessionStorage.getItem('patchbay-connection-drafts');
    await expect(stored).toContain('Receipts');
    await expect(stored).not.toContain('SG.secret');
    const offers = offersSeen(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Create And Connect' }));
    await waitFor(() => expect(canvas.getByText('Connection created successfully')).toBeVisible());
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Receipts' })).toBeVisible();
    await expect(offers()).toEqual([]);
  },
});

export const WaitingThenCancelled = meta.story({
  ...screen({ path: `${SERVICES}/wrike/create` }),
  play: async ({ canvas }) => {
    spyOn(window, 'open').mockImplementation(blankWindow);
    await fillWrike(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Create And Connect' }));
    await expect(await canvas.findByText('Waiting for Wrike…')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Show window' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }));
    await expect(await canvas.findByText('The Wrike window was closed before the authorization finished')).toBeVisible();
    await expect(canvas.getByLabelText('Connection Name')).toHaveValue('Wrike Zylker');
    await expect(canvas.getByRole('button', { name: 'Retry' })).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Discard' })).toBeVisible();
  },
});

export const Discarded = meta.story({
  ...screen({ path: `${SERVICES}/wrike/create` }),
  play: async ({ canvas }) => {
    spyOn(window, 'open').mockImplementation(blankWindow);
    await fillWrike(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Create And Connect' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(canvas.getByText('“Wrike Zylker” was discarded')).toBeVisible());
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Wrike' })).toBeVisible();
  },
});

export const BackendRefuses = meta.story({
  ...screen({ path: `${SERVICES}/wrike/create`, faults: [{ route: CREATE, effect: { kind: 'status', status: 503 } }] }),
  play: async ({ canvas }) => {
    spyOn(window, 'open').mockImplementation(blankWindow);
    await fillWrike(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Create And Connect' }));
    await expect(await canvas.findByText('The connection could not be created')).toBeVisible();
    await expect(canvas.getByLabelText('Connection Name')).toHaveValue('Wrike Zylker');
    await expect(canvas.getByRole('checkbox', { name: 'wsReadWrite' })).toBeChecked();
  },
});

/** The connection is there before its consent can be asked for: it must not call its own link name taken. */
export const OAuth1 = meta.story({
  ...screen({ path: `${SERVICES}/trello/create`, faults: [{ route: 'POST /provider/trello/oauth1/request-token', latencyMs: 500 }] }),
  play: async ({ canvas, canvasElement }) => {
    spyOn(window, 'open').mockImplementation(blankWindow);
    await userEvent.type(await canvas.findByLabelText('Connection Name'), 'Boards');
    const offers = offersSeen(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Create And Connect' }));
    await expect(await canvas.findByText(/^Answer in the window that opened/)).toBeVisible();
    await expect(canvas.getByText('Waiting for Trello…')).toBeVisible();
    await expect(offers()).toEqual([]);
  },
});

const CUSTOM_SERVICES = '/extensions/ext-1001/connections/custom-services';

export const CustomApiKey = meta.story({
  ...screen({ path: `${CUSTOM_SERVICES}/parcel_desk/create`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Connection Name'), 'Depot 7');
    await userEvent.type(canvas.getByLabelText('API Key'), 'key');
    await userEvent.type(canvas.getByLabelText('Depot Number'), '7');
    await expect(canvas.getByText('A new connection to Parcel Desk.')).toBeVisible();
    await expect(canvas.queryByText('Scopes')).toBeNull();
  },
});

export const CreatedWithClientCredentials = meta.story({
  ...screen({ path: `${CUSTOM_SERVICES}/exchange_rates/create`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Connection Name'), 'Rates');
    await userEvent.click(canvas.getByRole('button', { name: 'Create And Connect' }));
    await expect(await canvas.findByRole('heading', { level: 1, name: 'Rates' })).toBeVisible();
    await expect(canvas.getByText(/custom service/)).toBeVisible();
  },
});

export const CustomServiceUnknown = meta.story({
  ...screen({ path: `${CUSTOM_SERVICES}/nothing_here/create` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There is no custom service “nothing_here”' })).toBeVisible();
  },
});

export const Narrowest = meta.story({
  ...screen({ path: `${SERVICES}/shopify/create` }),
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    await canvas.findByLabelText('Shopify Domain');
    await expectNoSidewaysScroll();
  },
});

export const UnknownService = meta.story({
  ...screen({ path: `${SERVICES}/wriek/create` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'There is no service “wriek”' })).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: `${SERVICES}/wrike/create`, faults: [{ route: GET_SERVICE, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the service…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: `${SERVICES}/wrike/create`, faults: [{ route: GET_SERVICE, times: 1, effect: { kind: 'status', status: 503 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByLabelText('Connection Name')).toBeVisible();
  },
});
