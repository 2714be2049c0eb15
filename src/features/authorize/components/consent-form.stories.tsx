import { expect, fn, userEvent } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import type { ConsentPrompt } from '#src/contract/provider.ts';
import { ConsentForm } from './consent-form.tsx';

const WRIKE: ConsentPrompt = {
  service: { kind: 'default', linkName: 'wrike', name: 'Wrike', host: 'login.wrike.com', hasKnownEndpoints: true },
  client: { name: 'Zoho Sigma connections', redirectHost: 'deluge.zoho.com' },
  scopes: [{ value: 'wsReadWrite', label: 'Read and write folders, projects and tasks', group: '' }],
  isLasting: false,
  accounts: [{ id: 'a', name: 'Patricia Boyle', email: 'patricia.boyle@zylker.com', organization: 'Zylker' }],
  selectedAccountId: 'a',
};

const meta = preview.meta({
  title: 'Build/Authorization/Consent form',
  component: ConsentForm,
  parameters: { layout: 'fullscreen' },
  // Fills the window, as it does as a page.
  decorators: [
    (Story) => (
      <div style={{ display: 'flex', flexDirection: 'column', minBlockSize: '100dvh' }}>
        <Story />
      </div>
    ),
  ],
  args: {
    busyWith: null,
    error: null,
    onDecide: fn(),
    prompt: WRIKE,
  },
});

export const OneAccount = meta.story({
  play: async ({ canvas, args }) => {
    await expect(canvas.queryByRole('button', { name: 'Use another account' })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'Reject' }));
    await expect(args.onDecide).toHaveBeenCalledWith({ decision: 'reject', accountId: 'a' });
  },
});

export const Accepting = meta.story({
  args: { busyWith: 'accept' },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Reject' }));
    await expect(args.onDecide).not.toHaveBeenCalled();
  },
});

export const OAuth1 = meta.story({
  args: {
    prompt: {
      service: { kind: 'default', linkName: 'trello', name: 'Trello', host: 'trello.com', hasKnownEndpoints: true },
      client: { name: 'Zoho Sigma connections', redirectHost: 'deluge.zoho.com' },
      scopes: [],
      isLasting: true,
      accounts: [
        { id: 'a', name: 'Patricia Boyle', email: 'patricia.boyle@zylker.com', organization: 'Zylker' },
        { id: 'b', name: 'Patricia Boyle', email: 'patricia.boyle@home.example', organization: 'Private account' },
      ],
      selectedAccountId: 'a',
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/Trello has no separate permissions/)).toBeVisible();
    await expect(canvas.getByText(/lasts until you take it back in your Trello account/)).toBeVisible();
  },
});

export const LongNames = meta.story({
  args: {
    prompt: {
      service: {
        kind: 'custom',
        linkName: 'a_service_with_a_name',
        name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz Online',
        host: 'a-very-long-host-name-for-a-consent-page.accounts.eu-central-1.example',
        hasKnownEndpoints: false,
      },
      client: { name: 'Zoho Sigma connections', redirectHost: 'deluge.zoho.com' },
      scopes: [
        { value: 'https://www.example.com/auth/permissions/everything.that.there.is.readwrite.delete.share', label: '', group: '' },
        { value: 'العربية', label: 'إدارة جميع الفواتير والعملاء والمشاريع', group: '' },
      ].map((scope) => ({ ...scope, label: scope.label === '' ? scope.value : scope.label })),
      isLasting: true,
      accounts: [
        {
          id: 'a',
          name: 'Maximiliane Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
          email: 'maximiliane.wolfeschlegelsteinhausenbergerdorff@a-long-company-name.example',
          organization: 'Zylker Handelsgesellschaft für Verpackungen mbH & Co. KG',
        },
        { id: 'b', name: '👩🏽‍🏭 Ω', email: 'b@example.com', organization: 'Private account' },
      ],
      selectedAccountId: 'a',
    },
  },
  play: expectNoSidewaysScroll,
});
