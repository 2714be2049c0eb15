import react from '@vitejs/plugin-react';
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { ApprovedPictures } from './approved-pictures.ts';
import { FOLDERS } from './folders.ts';
import type { Review } from './review.ts';

const SOURCE = join(import.meta.dirname, 'report');

/**
 * Writes the page for people beside the photographs: it opens from a file, so that its code is one script that is no module, and what
 * was found is another.
 * @param review what a run found
 * @param folder where its photographs lie
 */
export async function writeReport(review: Review, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: FOLDERS.root,
    logLevel: 'error',
    publicDir: false,
    plugins: [react({ compiler: true })],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2024',
      rolldownOptions: { checks: { pluginTimings: false } },
      lib: { entry: join(SOURCE, 'main.tsx'), formats: ['iife'], name: 'screensReport', fileName: () => 'report.js', cssFileName: 'report' },
    },
  });
  await copyFile(join(SOURCE, 'page.html'), join(folder, 'index.html'));
  await writeFile(join(folder, 'review.js'), `window.screensReview = ${JSON.stringify(review)};\n`);
  await bringApproved(review, folder);
}

/** The page can be taken elsewhere: approved pictures come along, without taking room twice where the file system can do that. */
async function bringApproved(review: Review, folder: string): Promise<void> {
  const approved = new ApprovedPictures(FOLDERS.approved);
  const pictures = join(folder, 'approved');
  await mkdir(pictures, { recursive: true });
  const prints = new Set(review.stories.flatMap(({ shots }) => shots.flatMap(({ before }) => before ?? [])));
  for (const print of prints) {
    const from = approved.file(print);
    const to = join(pictures, basename(from));
    await link(from, to).catch(() => copyFile(from, to));
  }
}
