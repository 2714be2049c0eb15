import type { Review, ReviewedShot } from '../review.ts';

declare global {
  interface Window {
    /** Set by the script that the run wrote beside the page. */
    screensReview: Review;
  }
}

/** Where the picture of before, of now and of their difference lie, from the page. */
export function picturesOf({ result, before, after }: ReviewedShot): { before?: string; after?: string; difference?: string } {
  const approved = before === undefined ? {} : { before: `approved/${before}.webp` };
  if (result === 'same' || result === 'missing' || after === undefined) return approved;
  const now = { ...approved, after: `photographs/${after}.png` };
  return result === 'changed' ? { ...now, difference: `photographs/${before}-${after}.png` } : now;
}

/** The picture that shows how it looks now, or looked last. */
export function latestPicture(shot: ReviewedShot): string | undefined {
  const { before, after } = picturesOf(shot);
  return after ?? before;
}
