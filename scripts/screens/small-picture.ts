import sharp from 'sharp';
import { comparePictures, readPicture } from './compare-pictures.ts';

/** How well the colours that are kept have to fit, from 0 to 100: the least that nearly nobody sees is taken. */
const QUALITIES = [60, 75, 90];
/** Such a part of the pixels may look a little different: a small icon of a colour that is rare on the screen. */
const FEW_PIXELS = 0.0003;
const EFFORT = 4;

/**
 * Encodes a photograph as a small WebP: with the few colours that a screen needs, of which nothing is lost.
 * @param png as photographed
 * @returns a picture that looks the same
 */
export async function smallPicture(png: Uint8Array): Promise<Uint8Array> {
  const original = await readPicture(png);
  for (const quality of QUALITIES) {
    const reduced = await sharp(png).png({ palette: true, quality, dither: 0, compressionLevel: 1 }).toBuffer();
    if (comparePictures(original, await readPicture(reduced)).differing <= original.width * original.height * FEW_PIXELS) return encoded(reduced);
  }
  return encoded(await sharp(png).png({ palette: true, quality: 100, dither: 0, compressionLevel: 1 }).toBuffer());
}

function encoded(png: Uint8Array): Promise<Buffer> {
  return sharp(png).webp({ lossless: true, effort: EFFORT }).toBuffer();
}
