import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Recording, Step } from '#e2e/support/demo/recording.ts';
import { sentenceOf, sentenceText } from '#e2e/support/demo/sentence.ts';
import type { Guide, GuidePicture } from './guide.ts';

const FOLDER = 'pictures';
const LONGEST_NAME = 40;

/**
 * @param step what is on the picture
 * @param number its place in the guide, from 1
 * @returns a file name that says so, without its ending
 */
export function pictureName(step: Pick<Step, 'action' | 'isInWindow'>, number: number): string {
  const words = sentenceText(sentenceOf(step))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^-+|-+$/gu, '');
  return `${String(number).padStart(2, '0')}-${words}`;
}

async function savePicture(png: Uint8Array, name: string, folder: string): Promise<GuidePicture> {
  const { data, info } = await sharp(png).webp({ quality: 82, effort: 5, smartSubsample: true }).toBuffer({ resolveWithObject: true });
  const path = `${FOLDER}/${name}.webp`;
  writeFileSync(join(folder, path), data);
  return { path, bytes: data, width: info.width, height: info.height };
}

/**
 * Saves the pictures of a recording as WebP.
 * @param recording what was played
 * @param folder the guide's folder; the pictures go into one of their own there
 * @returns what a guide is written from
 */
export async function savePictures(recording: Recording, folder: string): Promise<Guide> {
  mkdirSync(join(folder, FOLDER), { recursive: true });
  let number = 0;
  const chapters = [];
  for (const chapter of recording.chapters) {
    const steps = [];
    for (const step of chapter.steps) {
      number += 1;
      steps.push({ ...step, picture: step.picture === null ? null : await savePicture(step.picture, pictureName(step, number), folder) });
    }
    chapters.push({ ...chapter, steps });
  }
  return { ...recording, chapters };
}
