import { useState, type ComponentProps } from 'react';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

const meta = preview.meta({
  title: 'Parts/ConfirmDialog',
  component: ConfirmDialog,
  args: {
    isOpen: true,
    onClose: fn(),
    onConfirm: fn(),
    title: 'Revoke Wrike Zylker?',
    children: <p>Functions that use this connection fail until it is connected again. Reconnect restores it.</p>,
    confirmLabel: 'Revoke',
    busyLabel: 'Revoking…',
  },
});

const deletion = {
  title: 'Delete Wrike Zylker?',
  confirmLabel: 'Delete',
  busyLabel: 'Deleting…',
  typedWord: 'wrike_zylker',
  children: <p>2 custom functions use this connection and will fail. This can’t be taken back.</p>,
};

export const Default = meta.story({
  play: async ({ userEvent, args }) => {
    const dialog = screen.getByRole('alertdialog', { name: 'Revoke Wrike Zylker?' });
    await expect(dialog).toHaveTextContent('Reconnect restores it');
    await expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Revoke' }));
    await expect(args.onConfirm).toHaveBeenCalledOnce();
    await expect(args.onClose).not.toHaveBeenCalled();
  },
});

export const Neutral = meta.story({ args: { tone: 'neutral', title: 'Publish version 1.2?', confirmLabel: 'Publish', children: <p>It can’t be changed afterwards.</p> } });

export const Cancelled = meta.story({
  play: async ({ userEvent, args }) => {
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await expect(args.onClose).toHaveBeenCalledOnce();
    await expect(args.onConfirm).not.toHaveBeenCalled();
  },
});

export const TypedWord = meta.story({
  args: deletion,
  play: async ({ args }) => {
    const field = screen.getByRole('textbox', { name: 'Type wrike_zylker to confirm' });
    await waitFor(() => expect(field).toHaveFocus());
    await pressKeys(' wrike_zylker {Enter}');
    await expect(args.onConfirm).toHaveBeenCalledOnce();
    await expect(field).not.toHaveAttribute('aria-invalid');
  },
});

export const TypedWordDoesNotMatch = meta.story({
  args: deletion,
  play: async ({ userEvent, args }) => {
    const field = screen.getByRole('textbox');
    await userEvent.type(field, 'Wrike_Zylker');
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await expect(args.onConfirm).not.toHaveBeenCalled();
    await expect(screen.getByText('This does not match. Type wrike_zylker exactly as it is written.').closest('[role="alert"]')).toBeVisible();
    await expect(field).toBeInvalid();
    await expect(field).toHaveAccessibleDescription('This does not match. Type wrike_zylker exactly as it is written.');
  },
});

export const ErrorGoesAwayWhileTyping = meta.story({
  args: deletion,
  play: async ({ userEvent }) => {
    const field = screen.getByRole('textbox');
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await expect(field).toBeInvalid();
    await userEvent.type(field, 'w');
    await expect(field).toBeValid();
  },
});

export const Busy = meta.story({
  args: { ...deletion, isBusy: true },
  play: async ({ userEvent, args }) => {
    await userEvent.type(screen.getByRole('textbox'), 'wrike_zylker{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Deleting…' }));
    await expect(args.onConfirm).not.toHaveBeenCalled();
  },
});

export const Failed = meta.story({
  args: { error: 'The connection could not be revoked: the backend failed. Try again in a moment.' },
  play: async () => {
    await expect(screen.getByRole('alert')).toHaveTextContent('The connection could not be revoked');
    await expect(screen.getByRole('button', { name: 'Revoke' })).toBeEnabled();
  },
});

export const LongNameOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  args: {
    ...deletion,
    title: 'Delete A_connection_with_a_name_of_fifty_characters_and_no_space?',
    typedWord: 'a_connection_with_a_name_of_fifty_characters_and_no_space',
  },
  play: expectNoSidewaysScroll,
});

export const RightToLeftName = meta.story({
  args: { ...deletion, title: 'Delete اتصال رايك?', typedWord: 'اتصال رايك' },
  play: async ({ userEvent, args }) => {
    await userEvent.type(screen.getByRole('textbox'), 'اتصال رايك{Enter}');
    await expect(args.onConfirm).toHaveBeenCalledOnce();
  },
});

function Revocation(args: ComponentProps<typeof ConfirmDialog>) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Revoke…</Button>
      <ConfirmDialog {...args} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}

export const EscapeReturnsTheFocus = meta.story({
  render: (args) => <Revocation {...args} />,
  play: async ({ canvas }) => {
    const opener = canvas.getByRole('button', { name: 'Revoke…' });
    opener.focus();
    await pressKeys('{Enter}');
    await screen.findByRole('alertdialog');
    await pressKeys('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    await expect(opener).toHaveFocus();
  },
});

export const NextTimeNothingIsTyped = meta.story({
  args: deletion,
  render: (args) => <Revocation {...args} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button'));
    await userEvent.type(screen.getByRole('textbox'), 'wrike');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Revoke…' }));
    await expect(screen.getByRole('textbox')).toHaveValue('');
  },
});
