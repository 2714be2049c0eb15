import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { composeStills } from './compose.ts';

const SIZE = { width: 64, height: 48 };

async function picture(file: string, background: string, chromaSubsampling: string): Promise<string> {
  await sharp({ create: { ...SIZE, channels: 3, background } })
    .jpeg({ chromaSubsampling })
    .toFile(file);
  return file;
}

it.each(['4:2:0', '4:4:4'])('keeps size and colours (%s) of the page where a window stands in front of it', async (chromaSubsampling) => {
  const folder = await mkdtemp(join(tmpdir(), 'stills-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const page = await picture(join(folder, 'page.jpg'), 'white', chromaSubsampling);
  const window = await picture(join(folder, 'window.jpg'), 'black', '4:2:0');
  const shots = [
    { frame: { at: 0, layer: 'page' as const, file: page }, duration: 10 },
    { frame: { at: 10, layer: 'window' as const, file: window }, duration: 20 },
    { frame: { at: 30, layer: 'window' as const, file: null }, duration: 30 },
  ];
  const stills = await composeStills(shots, { width: 64, height: 800 }, folder);
  expect(stills.map(({ duration }) => duration)).toEqual([10, 20, 30]);
  expect(stills[0]?.file).toBe(page);
  expect(stills[2]?.file).toBe(page);
  expect(await sharp(stills[1]?.file).metadata()).toMatchObject({ ...SIZE, chromaSubsampling });
});
