import sharp from 'sharp';
import { comparePictures, readPicture } from './compare-pictures.ts';

/** How well the colours that are kept have to fit, from 0 to 100: the least that nearly nobody sees is taken. */
const QUALITIES = [75, 90];
/** So many pixels may look a little different: those at the edge of a brand's icon. */
const FEW_PIXELS = 40;
const EFFORT = 6;

/**
 * Encodes a photograph as a small WebP: with the few colours that a screen needs, of which nothing is lost.
 * @param png as photographed
 * @returns a picture that looks the same
 */
export async function smallPicture(png: Uint8Array): Promise<Uint8Array> {
  const original = await readPicture(png);
  for (const quality of QUALITIES) {
    const reduced = await sharp(png).png({ palette: true, quality, dither: 0, compressionLevel: 1 }).toBuffer();
    if (comparePictures(original, await readPicture(reduced)).differing <= FEW_PIXELS) return encoded(reduced);
  }
  return encoded(await sharp(png).png({ palette: true, quality: 100, dither: 0, compressionLevel: 1 }).toBuffer());
}

function encoded(png: Uint8Array): Promise<Buffer> {
  return sharp(png).webp({ lossless: true, quality: 100, effort: EFFORT }).toBuffer();
}
