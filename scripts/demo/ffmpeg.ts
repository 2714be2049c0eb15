import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Still } from './compose.ts';

const INSTALLS: Readonly<Record<string, string>> = {
  linux: 'sudo apt-get install -y ffmpeg',
  darwin: 'brew install ffmpeg',
  win32: 'winget install ffmpeg',
};

/** Needed for the films alone; the name or path may be given as FFMPEG. */
function command(): string {
  return process.env['FFMPEG'] ?? 'ffmpeg';
}

/**
 * @throws Error that names the command which installs ffmpeg, where there is none
 */
export function requireFfmpeg(): void {
  if (spawnSync(command(), ['-version'], { stdio: 'ignore' }).status === 0) return;
  const install = INSTALLS[process.platform] ?? 'your package manager’s command for ffmpeg';
  throw new Error(`The films need ffmpeg, and it was not found. Install it with: ${install}`);
}

function run(parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command(), ['-loglevel', 'error', '-y', ...parameters], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`ffmpeg ended with ${code}: ${parameters.join(' ')}`));
    });
  });
}

function line(file: string): string {
  return `file '${file.replaceAll("'", String.raw`'\\''`)}'`;
}

/** The list that ffmpeg reads; it takes the length of the last picture from a repetition. */
function concatList(stills: readonly Still[]): string {
  const last = stills.at(-1);
  return [
    'ffconcat version 1.0',
    ...stills.flatMap(({ file, duration }) => [line(file), `duration ${(duration / 1000).toFixed(4)}`]),
    ...(last === undefined ? [] : [line(last.file)]),
  ].join('\n');
}

/** A frame lasts as long as it is shown: where nothing moves there is nothing to encode. */
const AS_THEY_COME = ['-fps_mode', 'vfr'] as const;

const GIF_WIDTH = 800;
/** A GIF is glanced at: fewer frames, less waiting. */
const GIF_SPEED = 2;
const GIF_FRAMES_PER_SECOND = 8;

/** The formats of a film, by the ending of its file. */
export const FORMATS: Readonly<Record<'webm' | 'mp4' | 'gif', readonly string[]>> = {
  webm: [
    ...AS_THEY_COME, '-c:v', 'libvpx-vp9', '-crf', '32', '-b:v', '0', '-deadline', 'realtime', '-cpu-used', '7', '-row-mt', '1', '-pix_fmt', 'yuv420p',
  ],
  mp4: [...AS_THEY_COME, '-c:v', 'libx264', '-crf', '21', '-preset', 'veryfast', '-tune', 'animation', '-pix_fmt', 'yuv420p', '-movflags', '+faststart'],
  gif: [
    '-filter_complex',
    `setpts=PTS/${GIF_SPEED},fps=${GIF_FRAMES_PER_SECOND},scale='min(${GIF_WIDTH},iw)':-2:flags=lanczos,split[a][b];[a]palettegen=max_colors=144[p];[b][p]paletteuse=dither=none:diff_mode=rectangle`,
  ],
};

/**
 * Makes a film in one format.
 * @param stills its pictures, of one size
 * @param folder for the list of them
 * @param file where it goes; its ending names the format
 */
export async function encodeFilm(stills: readonly Still[], folder: string, file: string, format: keyof typeof FORMATS): Promise<void> {
  const list = join(folder, 'film.ffconcat');
  writeFileSync(list, concatList(stills));
  await run(['-f', 'concat', '-safe', '0', '-i', list, ...FORMATS[format], file]);
}
