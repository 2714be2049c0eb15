import { CircleCheck, Plus } from 'lucide-react';
import { MemoryRouter } from 'react-router';
import { expect, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { PageHeader } from './page-header.tsx';

const everything = {
  title: 'Wrike Zylker',
  documentTitle: 'Wrike Zylker · My Connections',
  breadcrumbs: [
    { label: 'Project Sync', to: '/extensions/1' },
    { label: 'My Connections', to: '/extensions/1/connections/my' },
  ],
  status: (
    <Badge tone="success" icon={CircleCheck}>
      Connected
    </Badge>
  ),
  description: 'Creates projects and tasks in Wrike when they are created in Zoho Books.',
  actions: (
    <>
      <Button>Reconnect</Button>
      <Button variant="danger">Revoke</Button>
    </>
  ),
};

const meta = preview.meta({
  title: 'Parts/PageHeader',
  component: PageHeader,
  args: { title: 'My Connections' },
  decorators: [
    (Story) => (
      <MemoryRouter>
        <Story />
      </MemoryRouter>
    ),
  ],
});

export const TitleOnly = meta.story({
  play: async ({ canvas }) => {
    const heading = canvas.getByRole('heading', { level: 1, name: 'My Connections' });
    heading.focus();
    await expect(heading).toHaveFocus();
    await waitFor(() => expect(document.title).toBe('My Connections · Patchbay'));
  },
});

export const WithAction = meta.story({
  args: {
    actions: (
      <Button variant="primary" icon={Plus}>
        New Connection
      </Button>
    ),
  },
});

export const Everything = meta.story({
  args: everything,
  play: async ({ canvas }) => {
    await waitFor(() => expect(document.title).toBe('Wrike Zylker · My Connections · Patchbay'));
    await expect(canvas.getByRole('link', { name: 'My Connections' })).toBeVisible();
    await expect(canvas.getByText('Connected')).toBeVisible();
  },
});

export const Phone = meta.story({ args: everything, globals: { viewport: { value: 'phone' } }, play: expectNoSidewaysScroll });

export const LongTextOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: { ...everything, title: 'a_connection_with_a_name_of_fifty_characters_and_no_space', description: 'https://example.com/'.repeat(8) },
  play: expectNoSidewaysScroll,
});

export const RightToLeft = meta.story({
  args: { ...everything, title: 'اتصال رايك', description: 'ينشئ المشاريع والمهام' },
  render: (args) => (
    <div dir="rtl">
      <PageHeader {...args} />
    </div>
  ),
});
