import { expect, waitFor } from 'storybook/test';
import { formatExactTime } from '#src/lib/time-format.ts';
import preview from '#.storybook/preview.tsx';
import { scaleTimers } from '#.storybook/scale-timers.ts';
import { RelativeTime } from './relative-time.tsx';

const MINUTE_MS = 60_000;
/** How often the part looks at the clock. */
const TICK_MS = 15_000;
const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

const meta = preview.meta({ title: 'Parts/RelativeTime', component: RelativeTime, args: { at: ago(0) } });

export const Now = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words.format(0, 'second'))).toBeVisible();
  },
});

export const MinutesAgo = meta.story({
  args: { at: ago(3.5 * MINUTE_MS) },
  play: async ({ canvas, args }) => {
    const time = canvas.getByText(words.format(-3, 'minute'));
    await expect(time).toHaveAttribute('datetime', args.at);
    await expect(time).toHaveAttribute('title', formatExactTime(args.at));
  },
});

export const InHours = meta.story({
  args: { at: ago(-2.5 * 60 * MINUTE_MS) },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words.format(2, 'hour'))).toBeVisible();
  },
});

let passedMs = 0;

/** A clock of the story's own. It is no spy, because what records the calls of a spy asks for the time itself. */
function replaceClock(): () => void {
  const { now } = Date;
  passedMs = 0;
  Date.now = () => now() + passedMs;
  return () => {
    Date.now = now;
  };
}

export const KeepsUpWithTime = meta.story({
  beforeEach: () => {
    const restore = [scaleTimers((ms) => (ms === TICK_MS ? TICK_MS / 300 : ms)), replaceClock()];
    return () => {
      for (const putBack of restore) putBack();
    };
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(words.format(0, 'second'))).toBeVisible();
    passedMs = 5.5 * MINUTE_MS;
    await waitFor(() => expect(canvas.getByText(words.format(-5, 'minute'))).toBeVisible());
  },
});
