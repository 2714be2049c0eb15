import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_ARGS, ensureBrowser } from '#scripts/browser.ts';
import { APPROVED_LIMIT_BYTES, ApprovedPictures } from './approved-pictures.ts';
import { buildStorybook } from './build-storybook.ts';
import { FOLDERS } from './folders.ts';
import { Judge, missingShots } from './judge.ts';
import type { ScreensOptions } from './options.ts';
import { photographStories } from './photograph-stories.ts';
import { Progress } from './progress.ts';
import { resultOf, type Review, type ReviewedShot, type ReviewedStory } from './review.ts';
import { serveFolder } from './static-server.ts';
import { parseShotId, THEMES, WINDOW_SIZES } from './shot.ts';
import { isAskedFor, pathOf, storyIdTitle, type Story } from './story.ts';

/** Some screens show where they are: that is the same whatever port was free. Names below `localhost` are as trusted as it is. */
const HOST = 'screens.localhost';

/**
 * A part that changes is drawn anew as a whole: drawn over what stood there, the edges of rounded boxes come out a shade off, or not, by
 * how many drawings were left out in between.
 */
const WHOLE_DRAWINGS = '--disable-partial-raster';

/** Where the last run keeps what approving it needs. */
export const REVIEW_FILE = join(FOLDERS.report, 'review.json');

/**
 * Photographs stories and compares them with the approved pictures.
 * @param options what is asked for
 * @returns what was found; it is in `REVIEW_FILE` too
 */
export async function reviewScreens(options: ScreensOptions): Promise<Review> {
  console.log(options.keepsBuild ? 'Taking the Storybook that is built' : 'Building Storybook');
  const all = await buildStorybook(options.keepsBuild);
  const stories = all.filter((story) => isAskedFor(story, options.only));
  if (stories.length === 0) throw new Error(`No story's path or id contains “${options.only}”.`);
  await rm(FOLDERS.report, { recursive: true, force: true });
  await mkdir(FOLDERS.report, { recursive: true });

  const approved = new ApprovedPictures(FOLDERS.approved);
  const server = await serveFolder(FOLDERS.storybook);
  const args = [...BROWSER_ARGS, WHOLE_DRAWINGS, `--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${server.port}`];
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args });
  const browserName = `Chromium ${browser.version()}`;
  const judge = new Judge(approved, FOLDERS.report, browserName);
  const reviewed = new Map<string, ReviewedStory>();
  const progress = new Progress(stories.length);
  console.log(`Photographing ${stories.length} stories with ${browserName}`);
  await photographStories(stories, {
    browser,
    origin: `http://${HOST}`,
    setup: { themes: options.themes, widths: options.widths.length === WINDOW_SIZES.length ? undefined : options.widths },
    workers: options.workers,
    onStory: async (story, photographed) => {
      const review = await judge.judge(story, photographed);
      reviewed.set(story.id, review);
      const result = resultOf(review);
      progress.step(pathOf(story), result === 'same' || result === 'new' ? undefined : `${result}: ${pathOf(story)}${review.failure === undefined ? '' : `\n${review.failure}`}`);
    },
  });
  await browser.close();
  server.close();

  const inOrder = stories.flatMap(({ id }) => reviewed.get(id) ?? []);
  const review: Review = {
    browser: browserName,
    weight: { approved: await approved.weigh(), limit: APPROVED_LIMIT_BYTES },
    stories: isWhole(options) ? withMissing(inOrder, approved.prints) : inOrder,
  };
  await writeFile(REVIEW_FILE, JSON.stringify(review));
  return review;
}

/** Only a run of everything can tell what is no longer there. */
function isWhole({ only, themes, widths }: ScreensOptions): boolean {
  return only === '' && themes.length === THEMES.length && widths.length === WINDOW_SIZES.length;
}

/**
 * Adds what is approved but was not photographed: to the stories that are there, and as stories of their own.
 * @param stories that were photographed
 * @param prints from approved photographs' names to their fingerprints
 */
export function withMissing(stories: readonly ReviewedStory[], prints: Readonly<Record<string, string>>): ReviewedStory[] {
  const made = new Set(stories.flatMap(({ shots }) => shots.map(({ id }) => id)));
  const missing = new Map<string, ReviewedShot[]>();
  for (const [id, before] of missingShots(prints, made)) {
    const shot = parseShotId(id);
    if (shot === null) continue;
    missing.set(shot.storyId, [...(missing.get(shot.storyId) ?? []), { id, theme: shot.theme, width: shot.width, result: 'missing', before }]);
  }
  // A story that failed has not lost its pictures: it says itself what is wrong.
  const there = stories.map((story) => ({ ...story, shots: story.failure === undefined ? [...story.shots, ...(missing.get(story.id) ?? [])] : story.shots }));
  for (const { id } of stories) missing.delete(id);
  return [...there, ...Array.from(missing, ([id, shots]) => ({ ...goneStory(id), shots, trees: [] }))];
}

function goneStory(id: string): Story {
  return { id, ...storyIdTitle(id), state: 'gone', file: '' };
}
