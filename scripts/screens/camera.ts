import type { Browser, BrowserContext, CDPSession, Page, Request } from 'playwright';
import { STORY_NOW } from '#.storybook/story-clock.ts';
import { forget, holdClock, holdRandom, holdStyles, holdTimers, watchStillness } from './hold-still.ts';
import { keyPresses } from './key-presses.ts';
import { shotId, sizesFor, type Theme, type WindowSize } from './shot.ts';
import { isPart, type Story } from './story.ts';
import { isReady, lowestEdge, show, viewportOf } from './story-on-page.ts';

/** What is photographed below a part, in CSS pixels. */
const PART_MARGIN = 16;
/** Of a page that is longer than this, in CSS pixels, only the beginning is photographed. */
const LONGEST_PAGE = 1500;
const STORY_TIMEOUT_MS = 60_000;
const RANDOM_SEED = 1;
/** Frames without a change after a story has ended: what it did may come back by the feed of changes. */
const SETTLING_STEPS = 40;
/** Frames to wait after a change that only paints anew. */
const REPAINT_STEPS = 2;

export interface Photograph {
  /** As `shotId` makes it. */
  id: string;
  theme: Theme;
  width: number;
  png: Buffer;
}

/** A story as it was photographed. */
export interface PhotographedStory {
  photographs: readonly Photograph[];
  /** The accessibility tree at each width, as Playwright writes it. */
  trees: Readonly<Record<number, string>>;
  /** Why it could not be photographed; then there are no photographs. */
  failure?: string;
}

export interface CameraSetup {
  themes: readonly Theme[];
  /** Undefined when all are wanted, those of stories about a width of their own too. */
  widths: readonly number[] | undefined;
}

/** One page of a browser that photographs stories, one after the other. */
export class Camera {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #context: BrowserContext;
  readonly #address: string;
  readonly #setup: CameraSetup;
  /** What the browser still loads, apart from what the backend in the page answers. */
  readonly #loading = new Set<Request>();

  private constructor(context: BrowserContext, page: Page, session: CDPSession, address: string, setup: CameraSetup) {
    this.#context = context;
    this.#page = page;
    this.#session = session;
    this.#address = address;
    this.#setup = setup;
    page.on('request', (request) => {
      if (request.resourceType() !== 'fetch') this.#loading.add(request);
    });
    page.on('requestfinished', (request) => this.#loading.delete(request));
    page.on('requestfailed', (request) => this.#loading.delete(request));
  }

  /**
   * Opens a page for photographing.
   * @param browser a running one
   * @param origin where the built Storybook is served
   * @param setup which themes and widths
   */
  static async open(browser: Browser, origin: string, setup: CameraSetup): Promise<Camera> {
    const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'UTC', locale: 'en-US' });
    await context.addInitScript(forget);
    await context.addInitScript(watchStillness);
    await context.addInitScript(holdClock, STORY_NOW);
    await context.addInitScript(holdRandom, RANDOM_SEED);
    await context.addInitScript(holdTimers);
    await context.addInitScript(holdStyles);
    const page = await context.newPage();
    await page.exposeFunction('pressRealKeys', async (keys: string) => {
      for (const { action, key } of keyPresses(keys)) await page.keyboard[action](key);
    });
    return new Camera(context, page, await context.newCDPSession(page), `${origin}/iframe.html?viewMode=story`, setup);
  }

  /**
   * Shows a story on a page of its own, plays it once in its window and photographs it in every theme and width.
   * @param story from Storybook's index
   * @returns the photographs, or why there are none
   */
  async photograph(story: Story): Promise<PhotographedStory> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The story did not end within ${STORY_TIMEOUT_MS / 1000} seconds.`)), STORY_TIMEOUT_MS);
    });
    try {
      return await Promise.race([this.#photograph(story), tooLong]);
    } catch (error) {
      return { photographs: [], trees: {}, failure: error instanceof Error ? error.message : String(error) };
    } finally {
      clearTimeout(timer);
    }
  }

  async #photograph(story: Story): Promise<PhotographedStory> {
    const { id: storyId } = story;
    await this.#openAnew();
    const all = sizesFor({ isPart: isPart(story), viewport: await this.#page.evaluate(viewportOf, storyId) });
    const { widths } = this.#setup;
    const sizes = widths === undefined ? all : all.filter(({ width }) => widths.includes(width));
    // The story is played in the same window whatever is photographed of it, so that it always ends the same.
    await this.#page.setViewportSize(all[0] ?? { width: 1440, height: 900 });
    const { failure, leavesItsState } = await this.#page.evaluate(show, { storyId, isPlayed: true });
    if (failure !== null) return { photographs: [], trees: {}, failure };
    if (leavesItsState) {
      await this.#openAnew();
      await this.#page.evaluate(show, { storyId, isPlayed: false });
    }
    await this.#untilStill(SETTLING_STEPS);
    const photographs: Photograph[] = [];
    const trees: Record<number, string> = {};
    for (const size of sizes) {
      await this.#fit(size);
      const height = isPart(story) ? PART_MARGIN + (await this.#page.evaluate(lowestEdge)) : Infinity;
      trees[size.width] = await this.#page.locator('body').ariaSnapshot();
      // As first drawn at a size, what is scaled, such as the product's mark, may be a shade off: all is drawn once in other colours.
      await this.#shoot('dark');
      for (const theme of this.#setup.themes) {
        const png = await this.#shoot(theme, { ...size, height });
        photographs.push({ id: shotId({ storyId, theme, width: size.width }), theme, width: size.width, png });
      }
    }
    return { photographs, trees };
  }

  async #openAnew(): Promise<void> {
    this.#loading.clear();
    await this.#page.goto(this.#address, { waitUntil: 'commit' });
    await this.#page.waitForFunction(isReady);
  }

  /** Makes the window as wide as asked for, and as high as what it shows, up to a limit; a dialog stays in the middle of a usual window. */
  async #fit({ width, height }: WindowSize): Promise<void> {
    await this.#page.setViewportSize({ width, height });
    // Where a story left it, or the window that was there before, is no place to begin looking.
    await this.#page.evaluate(() => window.scrollTo(0, 0));
    await this.#untilStill();
    const content = await this.#page.evaluate(() => (document.querySelector(':modal') === null ? document.documentElement.scrollHeight : 0));
    if (content <= height) return;
    await this.#page.setViewportSize({ width, height: Math.min(content, LONGEST_PAGE) });
    await this.#untilStill();
  }

  async #untilStill(steps?: number): Promise<void> {
    do await this.#page.evaluate((steps) => window.stillPage.untilStill(steps), steps);
    while (this.#loading.size > 0);
  }

  /** @param part how much of the window is wanted from its upper left corner; all of it when it is no higher, or absent */
  async #shoot(theme: Theme, part?: WindowSize): Promise<Buffer> {
    await this.#page.evaluate((theme) => {
      document.documentElement.dataset['theme'] = theme;
    }, theme);
    await this.#untilStill(REPAINT_STEPS);
    const isPartOfIt = part !== undefined && part.height < (this.#page.viewportSize()?.height ?? 0);
    const { data } = await this.#session.send('Page.captureScreenshot', { format: 'png', ...(isPartOfIt ? { clip: { x: 0, y: 0, scale: 1, ...part } } : {}) });
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}
