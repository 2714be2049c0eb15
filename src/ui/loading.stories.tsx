import { expect } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { scaleTimers } from '#.storybook/scale-timers.ts';
import { Loading } from './loading.tsx';
import { Skeleton } from './skeleton.tsx';
import { WAIT_SHOWN_AFTER_MS } from './use-delayed.ts';

const meta = preview.meta({
  title: 'Parts/Loading',
  component: Loading,
  args: {
    label: 'Loading connections…',
    children: (
      <>
        <Skeleton width="60%" />
        <Skeleton width="40%" />
      </>
    ),
  },
});

export const TakesLong = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading connections…')).toBeInTheDocument();
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading connections…');
  },
});

export const NothingForAShortWait = meta.story({
  beforeEach: () => scaleTimers((ms) => (ms === WAIT_SHOWN_AFTER_MS ? 60_000 : ms)),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelector('[aria-busy="true"]')).toBeInTheDocument();
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
});
