import type { Locator, Page } from '@playwright/test';
import { sentenceText } from '#e2e/support/demo/sentence.ts';
import type { Cue, Scene, Stage } from '#e2e/support/demo/stage.ts';
import type { Camera } from './camera.ts';
import { captionHtml, cardHtml, finaleHtml, highlightHtml, PRESS_STYLE, windowFrameHtml } from './overlays.ts';
import type { Pace } from './pace.ts';
import { captionTop, highlightBox, placeCaption, placeWindow, type Box, type Size } from './placement.ts';

const HIDDEN = 'display: none';

interface Overlay {
  readonly remove: () => Promise<void>;
}

/** Where a control is seen: together with the label beside or above it, and without what scrolls out of sight. */
async function seenBox(target: Locator): Promise<Box> {
  return await target.evaluate((element) => {
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
    const labels = isField ? [...(element.labels ?? [])].slice(0, 1) : [];
    // A label that only a screen reader reads takes a pixel.
    const boxes = [element, ...labels].map((part) => part.getBoundingClientRect()).filter((box, index) => index === 0 || box.height > 1);
    let left = Math.min(...boxes.map((box) => box.left));
    let top = Math.min(...boxes.map((box) => box.top));
    let right = Math.max(...boxes.map((box) => box.right));
    let bottom = Math.max(...boxes.map((box) => box.bottom));
    for (let parent: Element | null = element; parent !== null && parent !== document.body; parent = parent.parentElement) {
      const { overflow, position } = getComputedStyle(parent);
      if (parent !== element && overflow !== 'visible') {
        const box = parent.getBoundingClientRect();
        left = Math.max(left, box.left);
        top = Math.max(top, box.top);
        right = Math.min(right, box.right);
        bottom = Math.min(bottom, box.bottom);
      }
      // What a dialog stands in does not clip it.
      if (position === 'fixed') break;
    }
    return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
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
  #performedAt = 0;

  constructor(page: Page, camera: Camera, pace: Pace, onStep: (text: string) => void) {
    this.#page = page;
    this.#camera = camera;
    this.#pace = pace;
    this.#size = page.viewportSize() ?? { width: 1440, height: 900 };
    this.#onStep = onStep;
  }

  async title(title: string, summary: string): Promise<void> {
    const card = await this.#lay(this.#page, cardHtml('Patchbay', title, summary, 0));
    await this.#camera.watchLoads(this.#page);
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

  async finale(title: string, chapters: readonly string[]): Promise<void> {
    await this.#lay(this.#page, finaleHtml(title, chapters, this.#pace.motion));
    await this.#camera.pause(this.#pace.reading(`${title} ${chapters.join(' ')}`));
  }

  /** What a caption would cover is moved to the middle, as far as the page goes. */
  async bringIntoView(target: Locator): Promise<void> {
    const page = target.page();
    const bottom = page === this.#page ? captionTop(this.#size) : (page.viewportSize() ?? this.#size).height;
    const scrolls = await target.evaluate((element, lowest) => {
      const box = element.getBoundingClientRect();
      if (box.top >= 0 && box.bottom <= lowest) return false;
      element.scrollIntoView({ block: box.height > lowest ? 'start' : 'center', behavior: 'smooth' });
      return true;
    }, bottom);
    if (scrolls) await restingBox(target);
  }

  async scene({ page, target, words, note, kind }: Cue): Promise<Scene> {
    const box = target === null ? null : await restingBox(target);
    const size = page.viewportSize() ?? this.#size;
    const place = placeCaption(this.#size, box, page !== this.#page);
    let caption = await this.#lay(this.#page, captionHtml(words, note, place, this.#pace.motion));
    const highlight = box === null ? null : await this.#lay(page, highlightHtml(highlightBox(size, box), this.#pace.motion));
    await page.screencast.showActions({ duration: this.#pace.pointer, style: { title: HIDDEN } });
    // A picture of the step shows the frame once it is there.
    if (kind === 'look') await this.#camera.pause(this.#pace.motion);
    else await target?.hover({ force: true });
    return {
      read: async () => {
        const reading = this.#pace.reading(`${sentenceText(words)} ${note ?? ''}`);
        // Who watches the pointer travel has begun to read.
        await this.#camera.pause(kind === 'look' ? reading : Math.max(reading - this.#pace.pointer, this.#pace.rest));
        this.#performedAt = Date.now();
        await page.screencast.showActions({ duration: this.#pace.pointer, style: { title: HIDDEN, point: PRESS_STYLE } });
        // What a press brings may lie where its frame was.
        if (kind === 'press') setTimeout(() => void highlight?.remove(), this.#pace.pointer);
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
    // While a window opens, the browser writes over the page behind it that a debugger waits.
    const pressedAt = this.#performedAt + this.#pace.pointer;
    await this.#camera.lookAway(async () => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await this.#page.screencast.hideActions();
      const frame = await this.#lay(this.#page, windowFrameHtml(placeWindow(this.#size, page.viewportSize() ?? this.#size), await page.title()));
      page.once('close', () => void frame.remove());
    }, pressedAt);
    // The frame first, what is in it then: the two come as pictures of their own.
    await this.#camera.pause(this.#pace.motion);
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
