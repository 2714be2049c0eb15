import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, type ApprovedPictures } from './approved-pictures.ts';
import type { Photograph, PhotographedStory } from './camera.ts';
import { asPng, comparePictures, readPicture } from './compare-pictures.ts';
import { joinTrees, type ReviewedShot, type ReviewedStory } from './review.ts';
import type { Story } from './story.ts';

/** Compares what is photographed with what is approved, and keeps for the report what differs. */
export class Judge {
  readonly #approved: ApprovedPictures;
  readonly #folder: string;
  /** Whether the browser is another one than that of the approved pictures: letters then differ a little everywhere. */
  readonly #isOtherBrowser: boolean;

  constructor(approved: ApprovedPictures, folder: string, browser: string) {
    this.#approved = approved;
    this.#folder = folder;
    this.#isOtherBrowser = approved.browser !== browser;
  }

  /**
   * Judges a story.
   * @param story from the index
   * @param photographed what the camera made of it
   */
  async judge(story: Story, { photographs, trees, failure }: PhotographedStory): Promise<ReviewedStory> {
    const shots = await Promise.all(photographs.map((photograph) => this.#judgeOne(photograph)));
    return { ...story, shots, trees: joinTrees(trees), ...(failure === undefined ? {} : { failure }) };
  }

  async #judgeOne({ id, theme, width, png }: Photograph): Promise<ReviewedShot> {
    const after = fingerprint(png);
    const before = this.#approved.prints[id];
    if (before === after) return { id, theme, width, result: 'same', before, after };
    const approved = await this.#approved.read(id);
    if (before === undefined || approved === null) {
      await this.#keep(after, png);
      return { id, theme, width, result: 'new', after };
    }
    const { differing, difference } = comparePictures(await readPicture(approved), await readPicture(png));
    if (this.#isOtherBrowser && differing === 0) return { id, theme, width, result: 'same', before, after: before };
    await this.#keep(after, png);
    await this.#keep(`${before}-${after}`, await asPng(difference));
    return { id, theme, width, result: 'changed', before, after, differing };
  }

  async #keep(name: string, png: Uint8Array): Promise<void> {
    await mkdir(join(this.#folder, 'photographs'), { recursive: true });
    await writeFile(join(this.#folder, 'photographs', `${name}.png`), png);
  }
}

/**
 * What is approved but was not photographed any more.
 * @param prints names of approved photographs with their fingerprints
 * @param made names of what was photographed
 */
export function missingShots(prints: Readonly<Record<string, string>>, made: ReadonlySet<string>): readonly (readonly [id: string, print: string])[] {
  return Object.entries(prints).filter(([id]) => !made.has(id));
}
