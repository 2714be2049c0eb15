import type { Theme } from './shot.ts';
import type { Story } from './story.ts';

/** What became of a photograph: as approved, different, not approved yet, approved but no longer made. */
export const RESULTS = ['changed', 'new', 'missing', 'failed', 'same'] as const;

export type Result = (typeof RESULTS)[number];

export interface ReviewedShot {
  id: string;
  theme: Theme;
  width: number;
  result: Exclude<Result, 'failed'>;
  /** Fingerprint of the approved picture. */
  before?: string;
  /** Fingerprint of the photograph. */
  after?: string;
  /** Of a changed one: how many pixels a person can see differ. */
  differing?: number;
}

export interface ReviewedStory extends Story {
  shots: readonly ReviewedShot[];
  /** Accessibility trees by the widths at which they hold; the same tree is kept once. */
  trees: readonly { widths: readonly number[]; tree: string }[];
  /** Why it could not be photographed. */
  failure?: string;
}

/** Everything that one run found, for the page and for approving. */
export interface Review {
  /** The browser that photographed, with its version. */
  browser: string;
  /** What the approved pictures weigh together, in bytes, and what they may weigh. */
  weight: { approved: number; limit: number };
  stories: readonly ReviewedStory[];
}

/**
 * What became of a story as a whole: the worst of its photographs.
 * @returns in the order of `RESULTS`
 */
export function resultOf({ failure, shots }: Pick<ReviewedStory, 'failure' | 'shots'>): Result {
  if (failure !== undefined) return 'failed';
  return RESULTS.find((result) => shots.some((shot) => shot.result === result)) ?? 'same';
}

/**
 * Counts what became of all photographs; a story that failed counts once.
 */
export function countResults(stories: readonly ReviewedStory[]): Record<Result, number> {
  const counts: Record<Result, number> = { changed: 0, new: 0, missing: 0, failed: 0, same: 0 };
  for (const { failure, shots } of stories) {
    if (failure !== undefined) counts.failed += 1;
    for (const { result } of shots) counts[result] += 1;
  }
  return counts;
}

/**
 * Puts trees that are the same at several widths together.
 * @param trees by width
 * @returns each tree once, from the widest
 */
export function joinTrees(trees: Readonly<Record<number, string>>): ReviewedStory['trees'] {
  const joined = new Map<string, number[]>();
  for (const width of Object.keys(trees).map(Number).toSorted((one, other) => other - one)) {
    const tree = trees[width] ?? '';
    joined.set(tree, [...(joined.get(tree) ?? []), width]);
  }
  return Array.from(joined, ([tree, widths]) => ({ widths, tree }));
}
