import type { Locator, Page } from '@playwright/test';
import { sentenceText } from '#e2e/support/demo/sentence.ts';
import type { Cue, Scene, Stage } from '#e2e/support/demo/stage.ts';
import type { Camera } from './camera.ts';
import { captionHtml, cardHtml, highlightHtml, PRESS_STYLE, windowFrameHtml } from './overlays.ts';
import type { Pace } from './pace.ts';
import { highlightBox, placeCaption, placeWindow, type Box, type Size } from './placement.ts';

const HIDDEN = 'display: none';

interface Overlay {
  readonly remove: () => Promise<void>;
}

/** Where a control is seen: a box to tick together with the label beside it. */
async function seenBox(target: Locator): Promise<Box> {
  return await target.evaluate((element) => {
    const label = element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio') ? element.labels?.[0] : undefined;
    const boxes = [element, ...(label === undefined ? [] : [label])].map((part) => part.getBoundingClientRect());
    const x = Math.min(...boxes.map((box) => box.left));
    const y = Math.min(...boxes.map((box) => box.top));
    return { x, y, width: Math.max(...boxes.map((box) => box.right)) - x, height: Math.max(...boxes.map((box) => box.bottom)) - y };
  });
}

const STABLE_MS = 150;
const MOST_LOOKS = 20;

/** Where a control is seen once it stays there: what loads above it may move it. */
async function restingBox(target: Locator): Promise<Box> {
  let box = await seenBox(target);
  for (let look = 1; look < MOST_LOOKS; look += 1) {
    await target.page().waitForTimeout(STABLE_MS);
    const next = await seenBox(target);
    if (next.x === box.x && next.y === box.y && next.width === box.width && next.height === box.height) break;
    box = next;
  }
  return box;
}

/** Plays to a camera: cards for chapters, a caption and a frame for each step, a pointer that travels and a keyboard at a human pace. */
export class FilmStage implements Stage {
  readonly #page: Page;
  readonly #camera: Camera;
  readonly #pace: Pace;
  readonly #size: Size;
  readonly #onStep: (text: string) => void;

  constructor(page: Page, camera: Camera, pace: Pace, onStep: (text: string) => void) {
    this.#page = page;
    this.#camera = camera;
    this.#pace = pace;
    this.#size = page.viewportSize() ?? { width: 1440, height: 900 };
    this.#onStep = onStep;
  }

  async title(title: string, summary: string): Promise<void> {
    const card = await this.#lay(this.#page, cardHtml('Patchbay', title, summary, 0));
    await this.#camera.follow(this.#page, 'page');
    await this.#camera.pause(this.#pace.reading(`${title} ${summary}`));
    await card.remove();
  }

  async chapter(number: number, title: string, text: string): Promise<void> {
    this.#onStep(`${number}. ${title}`);
    const card = await this.#lay(this.#page, cardHtml(`Chapter ${number}`, title, text, this.#pace.motion));
    await this.#camera.pause(this.#pace.reading(`${title} ${text}`));
    await card.remove();
    await this.#camera.pause(this.#pace.rest);
  }

  async scene({ page, target, words, note, isLook }: Cue): Promise<Scene> {
    const box = target === null ? null : await restingBox(target);
    const size = page.viewportSize() ?? this.#size;
    const place = placeCaption(this.#size, box, page !== this.#page);
    let caption = await this.#lay(this.#page, captionHtml(words, note, place, this.#pace.motion));
    const highlight = box === null ? null : await this.#lay(page, highlightHtml(highlightBox(size, box), this.#pace.motion));
    await page.screencast.showActions({ duration: this.#pace.pointer, style: { title: HIDDEN } });
    if (!isLook) await target?.hover({ force: true });
    return {
      read: async () => {
        await this.#camera.pause(this.#pace.reading(`${sentenceText(words)} ${note ?? ''}`));
        await page.screencast.showActions({ duration: this.#pace.pointer, style: { title: HIDDEN, point: PRESS_STYLE } });
      },
      picture: () =>
        this.#camera.lookAway(async () => {
          await caption.remove();
          const picture = await page.screenshot();
          caption = await this.#lay(this.#page, captionHtml(words, note, place, 0));
          return picture;
        }),
      end: async () => {
        await highlight?.remove();
        await caption.remove();
        await this.#camera.pause(this.#pace.rest);
      },
    };
  }

  async type(field: Locator, text: string): Promise<void> {
    await field.click();
    await field.press('ControlOrMeta+a');
    await field.pressSequentially(text, { delay: this.#pace.key });
  }

  aside<R>(work: () => Promise<R>): Promise<R> {
    return this.#camera.lookAway(work);
  }

  async window(page: Page): Promise<void> {
    await this.#camera.lookAway(async () => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await this.#page.screencast.hideActions();
      const frame = await this.#lay(this.#page, windowFrameHtml(placeWindow(this.#size, page.viewportSize() ?? this.#size), await page.title()));
      page.once('close', () => void frame.remove());
    });
    await this.#camera.follow(page, 'window');
    await this.#camera.pause(this.#pace.rest);
  }

  /** Lays HTML over a page until it is removed; a page that has closed took it along. */
  async #lay(page: Page, html: string): Promise<Overlay> {
    const overlay = await page.screencast.showOverlay(html);
    return {
      remove: async () => {
        if (!page.isClosed()) await overlay.dispose().catch(() => null);
      },
    };
  }
}
