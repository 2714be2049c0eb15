import { expect, spyOn } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
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
  play: async ({ mount, canvas }) => {
    const { setTimeout: wait } = window;
    const held: (() => void)[] = [];
    spyOn(window, 'setTimeout').mockImplementation((handler, ms, ...rest: unknown[]) => {
      if (ms !== WAIT_SHOWN_AFTER_MS || typeof handler !== 'function') return wait(handler, ms, ...rest);
      held.push(() => void handler());
      return 0;
    });
    await mount();
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
    for (const elapse of held) elapse();
    await expect(await canvas.findByText('Loading connections…')).toBeInTheDocument();
  },
});
