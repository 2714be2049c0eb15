import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { APPROVED_LIMIT_BYTES, ApprovedPictures } from './approved-pictures.ts';
import { FOLDERS } from './folders.ts';
import { Progress } from './progress.ts';
import type { Review, ReviewedShot } from './review.ts';
import { REVIEW_FILE } from './review-screens.ts';
import { isApproved } from './shot.ts';
import { smallPicture } from './small-picture.ts';

/**
 * Approves what the last run found: new and changed pictures become the approved ones, missing ones are forgotten.
 * @param wanted ids of stories or names of photographs; everything when empty
 * @returns how many photographs were approved, and what the approved pictures weigh now, in bytes
 * @throws Error when there was no run, when nothing goes by the names, or when all pictures weigh too much
 */
export async function approve(wanted: readonly string[]): Promise<{ count: number; weight: number }> {
  if (!existsSync(REVIEW_FILE)) throw new Error('Nothing has been photographed yet. Run "npm run screens" first.');
  const review = JSON.parse(await readFile(REVIEW_FILE, 'utf8')) as Review;
  const shots = review.stories.flatMap((story) => story.shots).filter(({ id, result }) => result !== 'same' && isApproved(id, wanted));
  if (shots.length === 0) throw new Error(wanted.length === 0 ? 'The last run found nothing to approve.' : `The last run found nothing to approve by the name of ${wanted.join(', ')}.`);
  const approved = new ApprovedPictures(FOLDERS.approved);
  const progress = new Progress(shots.length);
  const waiting = [...shots];
  const work = async () => {
    for (let shot = waiting.shift(); shot !== undefined; shot = waiting.shift()) {
      await approveOne(approved, shot);
      progress.step(shot.id);
    }
  };
  await Promise.all([work(), work()]);
  await approved.save(review.browser);
  const weight = await approved.weigh();
  if (weight > APPROVED_LIMIT_BYTES) throw new Error(tooHeavy(weight));
  return { count: shots.length, weight };
}

async function approveOne(approved: ApprovedPictures, { id, result, after }: ReviewedShot): Promise<void> {
  if (result === 'missing' || after === undefined) {
    approved.forget(id);
    return;
  }
  await approved.approve(id, await readFile(join(FOLDERS.report, 'photographs', `${after}.png`)), smallPicture);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

/** What to say when the approved pictures weigh too much. */
export function tooHeavy(bytes: number): string {
  return `The approved pictures weigh ${megabytes(bytes)} MB, more than ${megabytes(APPROVED_LIMIT_BYTES)} MB. Fewer stories need to be photographed.`;
}
