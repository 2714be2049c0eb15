import { expect, spyOn, waitFor } from 'storybook/test';
import preview from '#.storybook/preview.tsx';
import { Announcer } from './announcer.tsx';
import { CopyButton } from './copy-button.tsx';
import { useToasts } from './toast-store.ts';
import { Toaster } from './toaster.tsx';

const meta = preview.meta({
  title: 'Parts/CopyButton',
  component: CopyButton,
  args: { text: 'wrike_zylker' },
  beforeEach: () => {
    useToasts.setState({ toasts: [] });
  },
  render: (args) => (
    <>
      <CopyButton {...args} />
      <Announcer />
      <Toaster />
    </>
  ),
});

export const Default = meta.story();
export const Ghost = meta.story({ args: { variant: 'ghost', label: 'Copy link name' } });

export const Copied = meta.story({
  args: { text: 'response = "</script>";\nاتصال', accessibleLabel: 'Copy Deluge sample' },
  play: async ({ canvas, userEvent, args }) => {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const button = canvas.getByRole('button', { name: 'Copy Deluge sample' });
    button.focus();
    await userEvent.click(button);
    await expect(write).toHaveBeenCalledOnce();
    await expect(write).toHaveBeenCalledWith(args.text);
    await expect(await canvas.findByRole('button', { name: 'Copied' })).toHaveFocus();
    await waitFor(() => expect(canvas.getAllByRole('status')[0]).toHaveTextContent('Copied'));
  },
});

export const SaysCopyAgain = meta.story({
  play: async ({ canvas, userEvent }) => {
    spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await userEvent.click(canvas.getByRole('button', { name: 'Copy' }));
    await canvas.findByRole('button', { name: 'Copied' });
    await expect(await canvas.findByRole('button', { name: 'Copy' }, { timeout: 4000 })).toBeVisible();
  },
});

export const NotAllowed = meta.story({
  play: async ({ canvas, userEvent }) => {
    spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Write permission denied.', 'NotAllowedError'));
    await userEvent.click(canvas.getByRole('button', { name: 'Copy' }));
    await waitFor(() => expect(canvas.getByText(/The browser did not allow copying\. Select the text/)).toBeVisible());
    await expect(canvas.queryByRole('button', { name: 'Copied' })).not.toBeInTheDocument();
  },
});
