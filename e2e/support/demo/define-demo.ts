import type { Page } from '@playwright/test';
import type { Scenario } from '#src/contract/control.ts';
import type { AutomatePages } from '../automate-pages.ts';
import type { ConsolePage } from '../console-page.ts';
import type { CustomServicesPage } from '../custom-services-page.ts';
import type { SandboxPage } from '../sandbox-page.ts';
import type { Narrator } from './narrator.ts';

/** The console, part by part, and the narrator. Whatever is done with them is shown and ends up in the guide. */
export interface Cast {
  readonly page: Page;
  readonly sigma: ConsolePage;
  readonly customServices: CustomServicesPage;
  readonly automate: AutomatePages;
  readonly sandbox: SandboxPage;
  readonly tell: Narrator;
}

export interface Demo {
  /** Names its results: lower case, with hyphens. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** What the console begins with. */
  readonly scenarios: readonly Scenario[];
  /** The demo user that the console acts as; the first one when absent. */
  readonly signedInAs?: string;
  /** Puts in place what the demo begins with; nobody sees it. */
  readonly prepare?: (sigma: ConsolePage) => Promise<void>;
  readonly play: (cast: Cast) => Promise<void>;
}

/**
 * @param demo what is played
 * @returns the same; a file that ends in `.demo.ts` exports it as its default
 */
export function defineDemo(demo: Demo): Demo {
  return demo;
}
