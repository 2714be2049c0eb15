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
  /** The longest wait of the machine that stays in the film. */
  readonly longestWait: number;
  /** How long the last frame stays. */
  readonly lastFrame: number;
}

function overlap(from: number, to: number, spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)), 0);
}

/**
 * Makes a film out of frames as they came: leaves out those of a cut, closes the gap, and shortens what nobody but the machine waited for.
 * @param frames with the time of the machine's clock, in order
 * @param timing cuts and pauses in order, each apart from its neighbours
 * @returns what is shown, one after the other
 */
export function timelineOf<Frame extends { readonly at: number }>(frames: readonly Frame[], timing: Timing): Shot<Frame>[] {
  const { cuts, pauses, longestWait, lastFrame } = timing;
  const kept = frames.filter(({ at }) => !cuts.some(({ from, to }) => at > from && at < to));
  return kept.map((frame, index) => {
    const next = kept[index + 1];
    if (next === undefined) return { frame, duration: lastFrame };
    const pause = overlap(frame.at, next.at, pauses);
    const wait = next.at - frame.at - overlap(frame.at, next.at, cuts) - pause;
    return { frame, duration: pause + Math.min(Math.max(wait, 0), longestWait) };
  });
}
