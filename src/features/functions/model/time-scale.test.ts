import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf, ticksOf } from './time-scale.ts';

const time = double({ min: 0, max: 1e7, noNaN: true });

describe('spanOf', () => {
  it('places a call by its share of the run', () => {
    expect(spanOf(250, 500, 1000)).toEqual({ start: 25, width: 50 });
  });

  it('stays inside of the scale, and can be seen', () => {
    assert(
      property(time, time, time, (start, duration, total) => {
        const span = spanOf(start, duration, total);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.width).toBeGreaterThan(0);
        expect(span.start + span.width).toBeLessThanOrEqual(100.0001);
      }),
    );
  });
});

describe('ticksOf', () => {
  it('takes round moments', () => {
    expect(ticksOf(1000)).toEqual([0, 250, 500, 750, 1000]);
    expect(ticksOf(730)).toEqual([0, 200, 400, 600]);
  });

  it('has few lines, each within the run', () => {
    assert(
      property(time, (total) => {
        const ticks = ticksOf(total);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(Math.max(...ticks)).toBeLessThanOrEqual(Math.max(total, 1));
      }),
    );
  });
});
