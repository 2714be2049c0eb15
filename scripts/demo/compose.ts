import { join } from 'node:path';
import sharp from 'sharp';
import type { Frame } from './camera.ts';
import { placeWindow, type Size } from './placement.ts';
import type { Shot } from './timeline.ts';

/** A picture file and how long it is shown, in milliseconds. */
export interface Still {
  readonly file: string;
  readonly duration: number;
}

/** Colours are kept as the page's picture keeps them: where they change, ffmpeg begins anew, and a GIF would have the end of the film only. */
async function withWindow(page: string, window: string, size: Size, file: string): Promise<string> {
  const { width, height } = await sharp(window).metadata();
  const { chromaSubsampling = '4:2:0' } = await sharp(page).metadata();
  const place = placeWindow(size, { width, height });
  const content = await sharp(window).resize(place.width, place.height).toBuffer();
  await sharp(page).composite([{ input: content, left: place.x, top: place.y }]).jpeg({ quality: 94, chromaSubsampling }).toFile(file);
  return file;
}

/**
 * Makes one row of pictures of the page and the window in front of it.
 * @param shots frames of both, in order
 * @param size of the page
 * @param folder where composed pictures go
 * @returns pictures of the whole
 */
export async function composeStills(shots: readonly Shot<Frame>[], size: Size, folder: string): Promise<Still[]> {
  const stills: Still[] = [];
  let page: string | null = null;
  let window: string | null = null;
  for (const [index, { frame, duration }] of shots.entries()) {
    if (frame.layer === 'page') page = frame.file;
    else window = frame.file;
    if (page === null || duration === 0) continue;
    stills.push({ file: window === null ? page : await withWindow(page, window, size, join(folder, `window-${index}.jpg`)), duration });
  }
  return stills;
}
