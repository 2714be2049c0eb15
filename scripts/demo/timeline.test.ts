import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { timelineOf, type Timing } from './timeline.ts';

const TIMING = { cuts: [], pauses: [], longestWait: 500, longestStretch: 2000, lastFrame: 1000 };

function durations(times: readonly number[], timing: Partial<Timing>): number[] {
  return timelineOf(
    times.map((at) => ({ at })),
    { ...TIMING, ...timing },
  ).map(({ duration }) => duration);
}

it('shows a frame until the next one', () => {
  expect(durations([0, 40, 100], {})).toEqual([40, 60, 1000]);
});

it('shortens what the machine waited for, and keeps what a reader needs', () => {
  expect(durations([0, 4000], {})).toEqual([500, 1000]);
  expect(durations([0, 4000], { pauses: [{ from: 500, to: 3500 }] })).toEqual([3500, 1000]);
  expect(durations([0, 100, 4000], { pauses: [{ from: 50, to: 3000 }] })).toEqual([100, 3400, 1000]);
});

it('shows a long stretch faster, up to the next pause', () => {
  const times = Array.from({ length: 11 }, (_, index) => index * 400);
  expect(durations(times, {})).toEqual([...Array.from({ length: 10 }, () => 200), 1000]);
  expect(durations([0, 1000, 1400], { pauses: [{ from: 0, to: 900 }], longestStretch: 250 })).toEqual([950, 200, 1000]);
});

it('leaves out what the camera did not look at', () => {
  expect(timelineOf([{ at: 0 }, { at: 150 }, { at: 400 }], { ...TIMING, cuts: [{ from: 100, to: 300 }] })).toEqual([
    { frame: { at: 0 }, duration: 200 },
    { frame: { at: 400 }, duration: 1000 },
  ]);
});

it('never runs backwards, whatever the clock did', () => {
  assert(
    property(array(integer({ min: 0, max: 10_000 })), array(integer({ min: 0, max: 10_000 }), { maxLength: 2, minLength: 2 }), (times, [from = 0, to = 0]) => {
      const shown = durations(times, { cuts: [{ from: Math.min(from, to), to: Math.max(from, to) }] });
      expect(shown.every((duration) => duration >= 0)).toBe(true);
    }),
  );
});
