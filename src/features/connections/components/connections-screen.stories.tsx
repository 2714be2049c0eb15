import { expect, userEvent, waitFor, within } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { screen } from '#.storybook/screen.tsx';
import { MyConnectionsScreen } from './connections-screen.tsx';

const meta = preview.meta({ title: 'Build/Connections/Lists', component: MyConnectionsScreen });

const SPACE = '/extensions/ext-1001/connections';
const LIST = 'GET /api/v1/extensions/*/connections';

export const My = meta.story({
  ...screen({ path: `${SPACE}/my`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table', { name: 'My Connections' });
    await expect(table).toHaveAttribute('aria-rowcount', '27');
    await expect(canvas.getByRole('columnheader', { name: 'Created' })).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(canvas.getByRole('button', { name: 'Connection' }));
    await waitFor(() => expect(within(table).getAllByRole('link')[0]).toHaveTextContent('"Quoted"'));
    await expect(canvas.getByRole('columnheader', { name: 'Connection' })).toHaveAttribute('aria-sort', 'ascending');
  },
});

export const Phone = meta.story({
  ...screen({ path: `${SPACE}/my`, scenarios: ['busy'] }),
  globals: { viewport: { value: 'phone' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Wrike Zylker' });
    await expectNoSidewaysScroll();
  },
});

export const ArrowKeys = meta.story({
  ...screen({ path: `${SPACE}/my`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    const links = within(await canvas.findByRole('table')).getAllByRole('link');
    links[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect(links[2]).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect(links[1]).toHaveFocus();
    await expect(links.filter((link) => link.tabIndex === 0)).toHaveLength(1);
  },
});

export const FilteredByStatus = meta.story({
  ...screen({ path: `${SPACE}/my`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Status' }), 'Failed (3)');
    await expect(await canvas.findByText('3 of 26 connections')).toBeVisible();
  },
});

export const FromTheAddress = meta.story({
  ...screen({ path: `${SPACE}/my?q=wrike&service=wrike&sort=name&direction=desc`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('searchbox')).toHaveValue('wrike');
    const names = within(canvas.getByRole('table')).getAllByRole('link');
    await expect(names.map((link) => link.textContent)).toEqual(['Wrike Zylker', 'Wrike Marketing', 'Wrike Archive (2019–2023)']);
  },
});

export const NoResults = meta.story({
  ...screen({ path: `${SPACE}/my?q=nothing+like+it&status=failed`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Nothing in My Connections matches “nothing like it” and the status Failed.')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Clear filters' }));
    await expect(await canvas.findByText('26 connections')).toBeVisible();
    await expect(canvas.getByRole('searchbox')).toHaveValue('');
  },
});

export const Empty = meta.story({
  ...screen({ path: `${SPACE}/my` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'You have no connections yet' })).toBeVisible();
  },
});

async function failList(): Promise<void> {
  const fault = { route: LIST, effect: { kind: 'status', status: 500 } };
  await fetch('/__mock/faults', { method: 'POST', body: JSON.stringify(fault), headers: { 'content-type': 'application/json' } });
}

export const TenThousand = meta.story({
  ...screen({ path: `${SPACE}/my`, scenarios: ['huge'] }),
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table', undefined, { timeout: 20_000 });
    await expect(table).toHaveAttribute('aria-rowcount', '10001');
    await expect(within(table).getAllByRole('row').length).toBeLessThan(60);
    await failList();
    window.scrollTo(0, document.documentElement.scrollHeight);
    const retry = (await canvas.findAllByRole('button', { name: 'Retry' }, { timeout: 10_000 })).at(-1);
    await fetch('/__mock/faults', { method: 'DELETE' });
    await userEvent.click(retry ?? document.body);
    await waitFor(() => expect(table.querySelector('[aria-rowindex="10001"] a')).toBeVisible(), { timeout: 10_000 });
    await expect(within(table).getAllByRole('row').length).toBeLessThan(60);
  },
});

export const LaterPageFails = meta.story({
  ...screen({ path: `${SPACE}/my`, scenarios: ['huge'] }),
  decorators: [
    (Story) => (
      <div style={{ display: 'flow-root' }}>
        <div>
          <Story />
        </div>
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('table', undefined, { timeout: 20_000 });
    await failList();
    // Photographs begin at the top of the page: what stands at the end of the list's first part goes there.
    canvasElement.querySelector<HTMLElement>(':scope > * > *')?.style.setProperty('margin-block-start', '-5600px');
    await expect((await canvas.findAllByText('This part of the list could not be loaded.', undefined, { timeout: 10_000 }))[0]).toBeVisible();
  },
});

export const Loading = meta.story({
  ...screen({ path: `${SPACE}/my`, faults: [{ route: LIST, effect: { kind: 'hang' } }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading connections…')).toBeInTheDocument();
  },
});

export const BackendFails = meta.story({
  ...screen({ path: `${SPACE}/my`, scenarios: ['busy'], faults: [{ route: LIST, times: 1, effect: { kind: 'status', status: 503 } }] }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Retry' }));
    await expect(await canvas.findByRole('table')).toBeVisible();
  },
});

export const Shared = meta.story({
  ...screen({ path: `${SPACE}/shared`, scenarios: ['busy'] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Everyone’s Slack' })).toBeVisible();
    await expect(canvas.getAllByText('Connect your own account')).not.toHaveLength(0);
  },
});

export const NothingShared = meta.story({
  ...screen({ path: `${SPACE}/shared` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Nothing is shared with you' })).toBeVisible();
  },
});

export const Internal = meta.story({
  ...screen({ path: `${SPACE}/internal` }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table', { name: 'Internal Connections' })).toBeVisible();
  },
});
