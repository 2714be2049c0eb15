import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Span } from './timeline.ts';

const JPEG_QUALITY = 92;
/** What takes longer, in milliseconds, is shown as it is. */
const LONGEST_LOAD = 4000;

/** One picture of the page or of the window in front of it; null when that window is gone. */
export interface Frame {
  readonly at: number;
  readonly layer: 'page' | 'window';
  readonly file: string | null;
}

/** Films a page, and the window that it opens, into JPEG files. The browser sends a frame whenever it has painted one. */
export class Camera {
  readonly frames: Frame[] = [];
  readonly cuts: Span[] = [];
  readonly pauses: Span[] = [];
  readonly #loads: Span[] = [];
  readonly #folder: string;
  readonly #writes: Promise<void>[] = [];

  /** @param folder where the frames go; made when it is missing */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /**
   * Watches a page for skeletons, so that they can be left out.
   * @param page a page that is open already
   */
  async watchLoads(page: Page): Promise<void> {
    await page.exposeFunction('tellLoad', (from: number, to: number) => {
      if (to - from < LONGEST_LOAD) this.#loads.push({ from, to });
    });
    await page.evaluate(() => {
      const tell = Reflect.get(globalThis, 'tellLoad') as (from: number, to: number) => Promise<void>;
      let since: number | null = null;
      const observer = new MutationObserver(() => {
        const isLoading = document.querySelector('[aria-busy="true"]') !== null;
        if (isLoading) since ??= Date.now();
        else if (since !== null) {
          void tell(since, Date.now());
          since = null;
        }
      });
      observer.observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
    });
  }

  /** @returns what is worth seeing: the page before a load stays until what was loaded is there */
  loadedFrames(): readonly Frame[] {
    return this.frames.filter(({ layer, at }) => layer === 'window' || !this.#loads.some(({ from, to }) => at > from && at < to));
  }

  /** Films a page until it closes. */
  async follow(page: Page, layer: Frame['layer']): Promise<void> {
    const size = page.viewportSize() ?? { width: 1280, height: 800 };
    if (layer === 'window') page.once('close', () => this.frames.push({ at: Date.now(), layer, file: null }));
    await page.screencast.start({
      size,
      quality: JPEG_QUALITY,
      onFrame: ({ data, timestamp }) => {
        const file = join(this.#folder, `${String(this.frames.length).padStart(6, '0')}.jpg`);
        this.frames.push({ at: timestamp, layer, file });
        this.#writes.push(writeFile(file, data));
      },
    });
  }

  /**
   * Looks away while something is done that is no part of the film.
   * @param work what is done
   * @param from since when; from now on when absent
   * @returns what the work returns
   */
  async lookAway<R>(work: () => Promise<R>, from = Date.now()): Promise<R> {
    try {
      return await work();
    } finally {
      this.cuts.push({ from, to: Date.now() });
    }
  }

  /** Leaves time to look; unlike a wait of the machine's it stays in the film. */
  async pause(milliseconds: number): Promise<void> {
    const from = Date.now();
    await new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
    this.pauses.push({ from, to: from + milliseconds });
  }

  /** @returns once all frames are on the disk */
  async finish(page: Page): Promise<void> {
    await page.screencast.stop();
    await Promise.all(this.#writes);
  }
}
