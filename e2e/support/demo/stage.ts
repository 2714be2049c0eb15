import type { Locator, Page } from '@playwright/test';
import type { Words } from './sentence.ts';

/** What is about to happen, for those who watch. */
export interface Cue {
  readonly page: Page;
  /** What is acted on or looked at; null for a whole page. */
  readonly target: Locator | null;
  readonly words: readonly Words[];
  readonly note: string | null;
  /** Whether nothing is done but to look, something is pressed and may be gone after, or filled in and stays. */
  readonly kind: 'look' | 'press' | 'fill';
}

/** One step while it is on the stage. */
export interface Scene {
  /** Time to read what is about to happen. */
  readonly read: () => Promise<void>;
  /** @returns a PNG of the page, or null when nobody wants one */
  readonly picture: () => Promise<Uint8Array | null>;
  readonly end: () => Promise<void>;
}

/** Where a demo is played: in front of a camera, or for nobody but the guide. */
export interface Stage {
  readonly title: (title: string, summary: string) => Promise<void>;
  /** The last picture: what was played, chapter by chapter. */
  readonly finale: (title: string, chapters: readonly string[]) => Promise<void>;
  readonly chapter: (number: number, title: string, text: string) => Promise<void>;
  readonly scene: (cue: Cue) => Promise<Scene>;
  readonly bringIntoView: (target: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Does something that nobody shall see. */
  readonly aside: <R>(work: () => Promise<R>) => Promise<R>;
  /** A window opened, such as the provider's; it closes itself. */
  readonly window: (page: Page) => Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

/** No film, no pictures, no waiting: for tests. */
export const EMPTY_STAGE: Stage = {
  title: nothing,
  finale: nothing,
  chapter: nothing,
  scene: () => Promise.resolve({ read: nothing, picture: () => Promise.resolve(null), end: nothing }),
  bringIntoView: (target) => target.scrollIntoViewIfNeeded(),
  type: (field, text) => field.fill(text),
  aside: (work) => work(),
  window: nothing,
};
