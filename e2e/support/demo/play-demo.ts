import type { Page } from '@playwright/test';
import { AutomatePages } from '../automate-pages.ts';
import { ConsolePage } from '../console-page.ts';
import { CustomServicesPage } from '../custom-services-page.ts';
import { SandboxPage } from '../sandbox-page.ts';
import type { Demo } from './define-demo.ts';
import { narratedPage } from './narrated-page.ts';
import { Narrator } from './narrator.ts';
import type { Recording } from './recording.ts';
import { EMPTY_STAGE, type Stage } from './stage.ts';

/**
 * Plays a demo in an empty browser context.
 * @param demo what is played
 * @param page a page whose context has the console's address as its base
 * @param stage in front of whom; nobody when absent
 * @returns what happened, for a guide
 */
export async function playDemo(demo: Demo, page: Page, stage: Stage = EMPTY_STAGE): Promise<Recording> {
  const backstage = new ConsolePage(page);
  await backstage.start(demo.scenarios);
  if (demo.signedInAs !== undefined) await backstage.actAs(demo.signedInAs);
  await demo.prepare?.(backstage);
  const tell = new Narrator(stage, page);
  const narrated = narratedPage(page, tell);
  await stage.title(demo.title, demo.summary);
  await demo.play({
    page: narrated,
    sigma: new ConsolePage(narrated),
    customServices: new CustomServicesPage(narrated),
    automate: new AutomatePages(narrated),
    sandbox: new SandboxPage(narrated),
    tell,
  });
  const recording = tell.recording(demo);
  await stage.finale(
    demo.title,
    recording.chapters.map(({ title }) => title),
  );
  return recording;
}
