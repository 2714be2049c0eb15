import { expect, fn, waitFor } from 'storybook/test';
import { expectNoSidewaysScroll } from '#.storybook/expect-no-sideways-scroll.ts';
import { pressKeys } from '#.storybook/press-keys.ts';
import preview from '#.storybook/preview.tsx';
import { scaleTimers } from '#.storybook/scale-timers.ts';
import { showToast, useToasts } from './toast-store.ts';
import { Toaster } from './toaster.tsx';

const meta = preview.meta({
  title: 'Parts/Toaster',
  component: Toaster,
  beforeEach: () => {
    useToasts.setState({ toasts: [] });
  },
});

const LONG_MS = 2000;
const HURRY = 20;

/** Lets seconds pass twenty times as fast, for what goes away by itself. */
const hurried = { beforeEach: () => scaleTimers((ms) => (ms < LONG_MS ? ms : ms / HURRY)) };

/** Longer than any message stays, in hurried time. */
function untilAllWouldBeGone(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 14_000);
  });
}

export const Tones = meta.story({
  play: async ({ canvas }) => {
    showToast({ tone: 'success', title: 'Connection created successfully' });
    showToast({ tone: 'info', title: 'Copied to Project Sync (sandbox)' });
    showToast({ tone: 'danger', title: 'The browser did not allow copying' });
    const region = await canvas.findByRole('region', { name: 'Notifications' });
    await waitFor(() => expect(region).toHaveTextContent('Connection created successfully'));
    await expect(canvas.getByRole('status')).toHaveTextContent('The browser did not allow copying');
  },
});

export const NothingToSay = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
});

export const AtMostThree = meta.story({
  play: async ({ canvas }) => {
    for (const number of [1, 2, 3, 4]) showToast({ tone: 'neutral', title: `Message ${number}` });
    await waitFor(() => expect(canvas.getByText('Message 4')).toBeVisible());
    await expect(canvas.queryByText('Message 1')).not.toBeInTheDocument();
    await expect(canvas.getAllByRole('button', { name: 'Dismiss' })).toHaveLength(3);
  },
});

const onUndo = fn();

export const Undo = meta.story({
  play: async ({ canvas, userEvent }) => {
    onUndo.mockClear();
    showToast({ tone: 'success', title: 'Wrike Zylker deleted', action: { label: 'Undo', onSelect: onUndo } });
    await userEvent.click(await canvas.findByRole('button', { name: 'Undo' }));
    await expect(onUndo).toHaveBeenCalledOnce();
    await waitFor(() => expect(canvas.queryByText('Wrike Zylker deleted')).not.toBeInTheDocument());
  },
});

export const Dismissal = meta.story({
  play: async ({ canvas, userEvent }) => {
    showToast({ tone: 'neutral', title: 'First' });
    showToast({ tone: 'neutral', title: 'Second' });
    await canvas.findByText('Second');
    const [first] = canvas.getAllByRole('button', { name: 'Dismiss' });
    if (first !== undefined) await userEvent.click(first);
    await expect(canvas.queryByText('First')).not.toBeInTheDocument();
    await waitFor(() => expect(canvas.getByText('Second')).toBeVisible());
  },
});

export const GoesAwayByItself = meta.story({
  ...hurried,
  play: async ({ canvas }) => {
    showToast({ tone: 'success', title: 'Saved' });
    await canvas.findByText('Saved');
    await waitFor(() => expect(canvas.queryByText('Saved')).not.toBeInTheDocument());
  },
});

export const DangerStays = meta.story({
  ...hurried,
  play: async ({ canvas }) => {
    showToast({ tone: 'danger', title: 'Could not be saved' });
    await untilAllWouldBeGone();
    await expect(canvas.getByText('Could not be saved')).toBeVisible();
  },
});

export const StaysWhileHovered = meta.story({
  ...hurried,
  play: async ({ canvas, userEvent }) => {
    showToast({ tone: 'success', title: 'Saved' });
    const message = await canvas.findByText('Saved');
    await userEvent.hover(message);
    await untilAllWouldBeGone();
    await expect(message).toBeVisible();
    await userEvent.unhover(message);
    await waitFor(() => expect(canvas.queryByText('Saved')).not.toBeInTheDocument());
  },
});

export const StaysWhileFocused = meta.story({
  ...hurried,
  play: async ({ canvas }) => {
    showToast({ tone: 'success', title: 'Saved' });
    const dismiss = await canvas.findByRole('button', { name: 'Dismiss' });
    dismiss.focus();
    await untilAllWouldBeGone();
    await expect(dismiss).toBeVisible();
    dismiss.blur();
    await waitFor(() => expect(canvas.queryByText('Saved')).not.toBeInTheDocument());
  },
});

/** The element that held the focus or the pointer is gone with its message; the next message must not wait for it. */
export const NextOneGoesAfterADismissalByKeyboard = meta.story({
  ...hurried,
  play: async ({ canvas }) => {
    showToast({ tone: 'danger', title: 'First' });
    (await canvas.findByRole('button', { name: 'Dismiss' })).focus();
    await pressKeys('{Enter}');
    await waitFor(() => expect(canvas.queryByText('First')).not.toBeInTheDocument());
    showToast({ tone: 'success', title: 'Second' });
    await canvas.findByText('Second');
    await waitFor(() => expect(canvas.queryByText('Second')).not.toBeInTheDocument());
  },
});

export const LongTextOnNarrowScreen = meta.story({
  globals: { viewport: { value: 'narrowest' } },
  play: async ({ canvas }) => {
    showToast({ tone: 'success', title: `${'a_connection_name_that_does_not_break'.repeat(2)} was deleted`, action: { label: 'Undo', onSelect: () => {} } });
    showToast({ tone: 'warning', title: 'حُذف الاتصال' });
    const undo = await canvas.findByRole('button', { name: 'Undo' });
    await expect(undo.getBoundingClientRect().right).toBeLessThanOrEqual(window.innerWidth);
    await expectNoSidewaysScroll();
  },
});
