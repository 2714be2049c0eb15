import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApprovedPictures, fingerprint } from './approved-pictures.ts';
import { asPng, comparePictures, readPicture, type Picture } from './compare-pictures.ts';
import { smallPicture } from './small-picture.ts';

function plain(width: number, height: number, colour: readonly [number, number, number] = [255, 255, 255]): Picture {
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 0; at < pixels.length; at += 4) pixels.set([...colour, 255], at);
  return { width, height, pixels };
}

function withDots(picture: Picture, count: number): Picture {
  const pixels = picture.pixels.slice();
  // Not side by side, where they could be taken for the edge of a letter.
  for (let dot = 0; dot < count; dot += 1) pixels.set([200, 0, 0], dot * 12);
  return { ...picture, pixels };
}

describe('comparing pictures', () => {
  it('counts the pixels that differ', () => {
    expect(comparePictures(plain(40, 10), plain(40, 10)).differing).toBe(0);
    expect(comparePictures(plain(40, 10), withDots(plain(40, 10), 7)).differing).toBe(7);
  });

  it('counts what one picture has beyond the other', () => {
    const { differing, difference } = comparePictures(plain(10, 10), plain(10, 14));
    expect(differing).toBe(40);
    expect(difference).toMatchObject({ width: 10, height: 14 });
  });

  it('reads back what it writes', async () => {
    const picture = withDots(plain(20, 5), 3);
    expect(await readPicture(await asPng(picture))).toEqual(picture);
  });
});

describe('a small picture', () => {
  it('looks like its original', async () => {
    const png = await asPng(withDots(plain(60, 20), 9));
    const small = await smallPicture(png);
    expect(comparePictures(await readPicture(png), await readPicture(small)).differing).toBe(0);
    expect(small.length).toBeLessThan(png.length);
  });
});

describe('approved pictures', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'screens-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are kept once however many photographs look like them, and go with the last', async () => {
    const [one, other] = [await asPng(plain(8, 8)), await asPng(plain(8, 8, [0, 0, 0]))];
    const first = new ApprovedPictures(folder);
    await first.approve('a--b.light.390', one, smallPicture);
    await first.approve('a--b.light.1024', one, () => Promise.reject(new Error('It was encoded twice.')));
    await first.approve('a--b.dark.390', other, smallPicture);
    await first.save('Chromium 1');

    const second = new ApprovedPictures(folder);
    expect(second.browser).toBe('Chromium 1');
    expect(second.prints).toEqual({ 'a--b.dark.390': fingerprint(other), 'a--b.light.1024': fingerprint(one), 'a--b.light.390': fingerprint(one) });
    expect(await second.weigh()).toBeGreaterThan(0);

    second.forget('a--b.light.390');
    second.forget('a--b.dark.390');
    await second.save('Chromium 2');
    expect(existsSync(second.file(fingerprint(one)))).toBe(true);
    expect(existsSync(second.file(fingerprint(other)))).toBe(false);
    expect(await second.read('a--b.dark.390')).toBeNull();
  });
});
