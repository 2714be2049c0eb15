import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Of two colours, how far apart they may be for a person to see no difference; from 0, none at all, to 1. */
const INVISIBLE = 0.1;

export interface Picture {
  width: number;
  height: number;
  /** RGBA, a byte each, row by row. */
  pixels: Uint8Array;
}

export interface Comparison {
  /** How many pixels differ so that it can be seen; those of one picture beyond the other's edge are among them. */
  differing: number;
  /** What differs, drawn over a pale picture. */
  difference: Picture;
}

/**
 * Decodes a picture.
 * @param file PNG or WebP
 */
export async function readPicture(file: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) };
}

/**
 * Compares two pictures pixel by pixel.
 * @param before one picture
 * @param after the other, of any size
 * @returns how many pixels differ, and a picture of the difference as large as the larger of the two in each direction
 */
export function comparePictures(before: Picture, after: Picture): Comparison {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const pixels = new Uint8Array(width * height * 4);
  const differing = pixelmatch(onCanvas(before, width, height), onCanvas(after, width, height), pixels, width, height, { threshold: INVISIBLE, includeAA: true });
  return { differing, difference: { width, height, pixels } };
}

/** Beyond its own edges a picture is magenta, which no screen shows. */
function onCanvas(picture: Picture, width: number, height: number): Uint8Array {
  if (picture.width === width && picture.height === height) return picture.pixels;
  const canvas = new Uint8Array(width * height * 4);
  for (let at = 0; at < canvas.length; at += 4) canvas.set([255, 0, 255, 255], at);
  for (let row = 0; row < picture.height; row += 1) {
    const start = row * picture.width * 4;
    canvas.set(picture.pixels.subarray(start, start + picture.width * 4), row * width * 4);
  }
  return canvas;
}

/** Encodes a picture as PNG, fast rather than small. */
export function asPng({ width, height, pixels }: Picture): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ compressionLevel: 3 })
    .toBuffer();
}
