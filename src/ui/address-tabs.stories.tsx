import { TriangleAlert } from 'lucide-react';
import { MemoryRouter, useSearchParams } from 'react-router';
import { expect, userEvent, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import preview from '#.storybook/preview.tsx';
import { AddressTabs } from './address-tabs.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

const LABELS = ['Overview', 'Activity', 'Used by', 'Scopes', 'Messages sent'];
const COUNTS: Readonly<Record<string, number>> = { Activity: 12, 'Used by': 0 };

function Tabs() {
  const [params] = useSearchParams();
  return (
    <AddressTabs
      label="Connection"
      tabs={LABELS.map((label) => ({
        label,
        search: `?tab=${encodeURIComponent(label)}`,
        isCurrent: label === params.get('tab'),
        count: COUNTS[label],
        mark: label === 'Scopes' && <Mark />,
      }))}
    />
  );
}

function Mark() {
  return (
    <>
      <TriangleAlert size={16} aria-hidden="true" />
      <VisuallyHidden>, one is missing</VisuallyHidden>
    </>
  );
}

const meta = preview.meta({
  title: 'Parts/AddressTabs',
  component: Tabs,
  parameters: { address: '/?tab=Overview' },
  decorators: [
    (Story, { parameters }) => (
      <MemoryRouter initialEntries={[String(parameters['address'])]}>
        <Story />
      </MemoryRouter>
    ),
  ],
});

export const CountsAndMark = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { current: true })).toHaveTextContent('Overview');
    await expect(canvas.getByRole('link', { name: /^Activity/ })).toHaveTextContent('Activity12');
    await expect(canvas.getByRole('link', { name: /^Used by/ })).toHaveTextContent(/^Used by$/);
    await userEvent.click(canvas.getByRole('link', { name: /^Scopes/ }));
    await expect(canvas.getByRole('link', { current: true })).toHaveTextContent('Scopes, one is missing');
  },
});

export const CurrentTabIsInViewOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  parameters: { address: '/?tab=Messages%20sent' },
  play: async ({ canvas }) => {
    await expectNoSidewaysScroll();
    const current = canvas.getByRole('link', { current: true });
    // How far one can scroll is a whole number of pixels, so that a little may stay outside.
    await waitFor(() => expect(current.getBoundingClientRect().right).toBeLessThan(window.innerWidth + 2));
    await expect(current).toHaveTextContent('Messages sent');
  },
});
