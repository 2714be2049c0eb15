/** A span of the machine's clock, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One picture of the film and how long it is shown, in milliseconds. */
export interface Shot<Frame> {
  readonly frame: Frame;
  readonly duration: number;
}

/** What the film does with time, in milliseconds. */
export interface Timing {
  /** Cuts: what happened then is left out. */
  readonly cuts: readonly Span[];
  /** Pauses that somebody needs to read; all other waits are the machine's. */
  readonly pauses: readonly Span[];
  /** The longest that nothing moves while nobody reads. */
  readonly longestWait: number;
  /** The longest from one pause to the next; more than that is shown faster, so that a busy machine makes no slow film. */
  readonly longestStretch: number;
  /** How long the last frame stays. */
  readonly lastFrame: number;
}

function overlap(from: number, to: number, spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), 0);
}

interface Stretch<Frame> {
  readonly shots: { readonly frame: Frame; readonly pause: number; readonly wait: number }[];
}

/** What is shown from one pause to the next. */
function stretchesOf<Frame extends { readonly at: number }>(frames: readonly Frame[], { cuts, pauses, longestWait }: Timing): Stretch<Frame>[] {
  const stretches: Stretch<Frame>[] = [];
  for (const [index, frame] of frames.entries()) {
    const until = frames[index + 1]?.at ?? frame.at;
    const pause = overlap(frame.at, until, pauses);
    const wait = Math.min(Math.max(until - frame.at - overlap(frame.at, until, cuts) - pause, 0), longestWait);
    if (pause > 0 || stretches.length === 0) stretches.push({ shots: [] });
    stretches.at(-1)?.shots.push({ frame, pause, wait });
  }
  return stretches;
}

/**
 * Makes a film out of frames as they came: leaves out those of a cut, closes the gap, and shortens what nobody but the machine waited for.
 * @param frames with the time of the machine's clock, in order
 * @param timing cuts and pauses in order, each apart from its neighbours
 * @returns what is shown, one after the other
 */
export function timelineOf<Frame extends { readonly at: number }>(frames: readonly Frame[], timing: Timing): Shot<Frame>[] {
  const kept = frames.filter(({ at }) => !timing.cuts.some(({ from, to }) => at > from && at < to));
  const timeline = stretchesOf(kept, timing).flatMap(({ shots }) => {
    const waits = shots.reduce((sum, { wait }) => sum + wait, 0);
    const pace = Math.min(1, timing.longestStretch / Math.max(waits, 1));
    return shots.map(({ frame, pause, wait }) => ({ frame, duration: pause + wait * pace }));
  });
  const last = timeline.pop();
  return last === undefined ? [] : [...timeline, { frame: last.frame, duration: timing.lastFrame }];
}
