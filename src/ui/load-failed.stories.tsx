import { expect, fn, waitFor } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { LoadFailed } from './load-failed.tsx';
import { useToasts } from './toast-store.ts';
import { Toaster } from './toaster.tsx';

const meta = preview.meta({ title: 'Parts/LoadFailed', component: LoadFailed, args: { what: 'The Mock panel', onClose: fn() } });

export const SaysSoAndCloses = meta.story({
  beforeEach: () => useToasts.setState({ toasts: [] }),
  render: (args) => (
    <>
      <LoadFailed {...args} />
      <Toaster />
    </>
  ),
  play: async ({ canvas, args }) => {
    await waitFor(() => expect(args.onClose).toHaveBeenCalled());
    const [said] = await canvas.findAllByText('The Mock panel could not be loaded. Check the network, then reload the page.');
    await waitFor(() => expect(said).toBeVisible());
  },
});
