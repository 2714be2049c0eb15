/** The number of letters to add, drop, change or swap with their neighbour to make `a` into `b`. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? Number.POSITIVE_INFINITY) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? a.length;
}

const LONGEST = 60;

/**
 * The candidate that somebody who wrote `name` most likely meant: equal but for case, or a few letters away (one in
 * four, at most three). Null when none is near.
 */
export function closest(name: string, candidates: Iterable<string>): string | null {
  if (name.length > LONGEST) {
    return null;
  }
  const wanted = name.toLowerCase();
  let best: string | null = null;
  let bestDistance = (wanted.length < 3 ? 0 : Math.min(3, Math.max(1, Math.floor(wanted.length / 4)))) + 0.5;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) < bestDistance) {
      const found = distance(wanted, candidate.toLowerCase());
      if (found < bestDistance) {
        best = candidate;
        bestDistance = found;
      }
    }
  }
  return best;
}
