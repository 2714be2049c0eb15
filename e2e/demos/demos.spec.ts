import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { guideMarkdown } from '#scripts/demo/guide-markdown.ts';
import { playDemo } from '../support/demo/play-demo.ts';
import createConnection from './create-connection.demo.ts';
import renameConnection from './rename-connection.demo.ts';

/* Demos at top speed, without a camera. Their films come from `npm run demo`. */

const KIT = join(import.meta.dirname, '../../docs/demos-and-tests.md');

function withoutPictures(recording: Awaited<ReturnType<typeof playDemo>>): string {
  return guideMarkdown({ ...recording, chapters: recording.chapters.map((chapter) => ({ ...chapter, steps: chapter.steps.map((step) => ({ ...step, picture: null })) })) });
}

test('the guide is made of what was clicked, typed and read', async ({ page }) => {
  const guide = withoutPictures(await playDemo(createConnection, page));
  expect(guide).toMatch(/^# Connect an extension to Wrike\n/);
  for (const line of [
    '1. Click **New Connection**.',
    '2. Search for `Wrike`. ',
    '1. Type `Wrike Zylker` into **Connection Name**.',
    '1. Press **Create And Connect**.',
    '3. In the service’s window, press **Accept**.',
    '   \tconnection:"wrike_zylker"',
    '   {"connectionLinkName":"wrike_zylker",',
  ]) {
    expect(guide).toContain(`\n${line}`);
  }
});

test('the demo and the test in the documentation are the files that run', async ({ page }) => {
  const documentation = await readFile(KIT, 'utf8');
  for (const file of ['rename-connection.demo.ts', '../journeys/signed-in-user.spec.ts']) {
    expect(documentation).toContain(`\`\`\`ts\n${await readFile(join(import.meta.dirname, file), 'utf8')}\`\`\`\n`);
  }
  const guide = withoutPictures(await playDemo(renameConnection, page));
  expect(guide).toContain('\n3. Type `Wrike of the sales team` into **Connection Name**.\n');
  expect(guide).toContain('\n   \tconnection:"wrike_zylker"\n');
});
