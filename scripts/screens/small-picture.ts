import sharp from 'sharp';
import { comparePictures, readPicture } from './compare-pictures.ts';

/** Screens have few colours; the fewest that still look the same are taken. */
const COLOURS = [48, 128];
const EFFORT = 6;

/**
 * Encodes a photograph as a small WebP.
 * @param png as photographed
 * @returns with fewer colours where nobody can see it, otherwise without any loss
 */
export async function smallPicture(png: Uint8Array): Promise<Uint8Array> {
  const original = await readPicture(png);
  for (const colours of COLOURS) {
    const reduced = await sharp(png).png({ palette: true, colours, dither: 0, compressionLevel: 1 }).toBuffer();
    if (comparePictures(original, await readPicture(reduced)).differing === 0) return sharp(reduced).webp({ lossless: true, effort: EFFORT }).toBuffer();
  }
  return sharp(png).webp({ lossless: true, effort: EFFORT }).toBuffer();
}
