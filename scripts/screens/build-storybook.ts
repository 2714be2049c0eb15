import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDERS } from './folders.ts';
import { storiesOf, type Story, type StorybookIndex } from './story.ts';

/**
 * Builds Storybook into files, unless it is there and may be kept.
 * @param keepsBuild whether an older build will do
 * @returns its stories
 * @throws Error with Storybook's own words when it cannot be built
 */
export async function buildStorybook(keepsBuild: boolean): Promise<Story[]> {
  const index = join(FOLDERS.storybook, 'index.json');
  if (!keepsBuild || !existsSync(index)) await runStorybook();
  return storiesOf(JSON.parse(await readFile(index, 'utf8')) as StorybookIndex);
}

function runStorybook(): Promise<void> {
  const command = join(FOLDERS.root, 'node_modules/storybook/dist/bin/dispatcher.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, 'build', '--output-dir', FOLDERS.storybook, '--quiet'], {
      cwd: FOLDERS.root,
      env: { ...process.env, STORYBOOK_DOCGEN: 'off', STORYBOOK_DISABLE_TELEMETRY: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`Storybook could not be built:\n${said}`))));
  });
}
