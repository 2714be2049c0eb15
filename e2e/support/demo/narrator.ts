import type { Locator, Page } from '@playwright/test';
import { codeTextOf } from './code-text.ts';
import { controlNameOf } from './control-name.ts';
import type { Action, Chapter, Code, Recording, Step } from './recording.ts';
import { sentenceOf } from './sentence.ts';
import type { Cue, Stage } from './stage.ts';

interface OpenChapter extends Chapter {
  readonly steps: Step[];
}

interface Play {
  readonly page: Page;
  readonly target: Locator | null;
  readonly action: Action;
  readonly code?: Code;
  readonly perform: () => Promise<void>;
}

function kindOf({ kind }: Action): Cue['kind'] {
  return kind === 'press' || kind === 'look' ? kind : 'fill';
}

/** Puts each thing that a demo does on the stage, and keeps it for the guide. */
export class Narrator {
  readonly #stage: Stage;
  readonly #mainPage: Page;
  readonly #chapters: OpenChapter[] = [];
  #note: string | null = null;

  constructor(stage: Stage, mainPage: Page) {
    this.#stage = stage;
    this.#mainPage = mainPage;
  }

  /** Begins a chapter; the steps that follow belong to it. */
  async chapter(title: string, text: string): Promise<void> {
    this.#chapters.push({ title, text, steps: [] });
    await this.#stage.chapter(this.#chapters.length, title, text);
  }

  /** Says why the next step is done. */
  note(text: string): void {
    this.#note = text;
  }

  /** Has people look at something, once it is there. */
  async show(target: Locator, text: string): Promise<void> {
    await this.#bringIntoView(target);
    await this.#step({ page: target.page(), target, action: { kind: 'look', text }, perform: () => Promise.resolve() });
  }

  /** Has people look at code; the guide quotes it as it is on the page. */
  async code(target: Locator, language: string, text: string): Promise<void> {
    await this.#bringIntoView(target);
    const code = { language, text: await this.#stage.aside(() => codeTextOf(target)) };
    await this.#step({ page: target.page(), target, action: { kind: 'look', text }, code, perform: () => Promise.resolve() });
  }

  async press(target: Locator, perform: () => Promise<void>): Promise<void> {
    const control = await this.#approach(target);
    await this.#step({ page: target.page(), target, action: { kind: 'press', control }, perform });
  }

  async type(target: Locator, text: string): Promise<void> {
    const control = await this.#approach(target);
    await this.#step({ page: target.page(), target, action: { kind: 'type', control, text }, perform: () => this.#stage.type(target, text) });
  }

  async choose(target: Locator, option: string, perform: () => Promise<void>): Promise<void> {
    const control = await this.#approach(target);
    await this.#step({ page: target.page(), target, action: { kind: 'choose', control, option }, perform });
  }

  /** Ticks, clears or switches; nothing where it is so already. */
  async turn(target: Locator, isOn: boolean, perform: () => Promise<void>): Promise<void> {
    const control = await this.#approach(target);
    if ((await target.isChecked()) === isOn) return;
    await this.#step({ page: target.page(), target, action: { kind: 'switch', control, isOn }, perform });
  }

  async visit(page: Page, address: string, perform: () => Promise<void>): Promise<void> {
    await this.#step({ page, target: null, action: { kind: 'visit', address }, perform });
  }

  async window(page: Page): Promise<void> {
    await this.#stage.window(page);
  }

  /** @returns what was played so far */
  recording(demo: Omit<Recording, 'chapters'>): Recording {
    const { name, title, summary } = demo;
    return { name, title, summary, chapters: this.#chapters };
  }

  async #bringIntoView(target: Locator): Promise<void> {
    await target.waitFor();
    await this.#stage.bringIntoView(target);
  }

  async #approach(target: Locator): Promise<Awaited<ReturnType<typeof controlNameOf>>> {
    await this.#bringIntoView(target);
    return await controlNameOf(target);
  }

  /** What is pressed is shown before, because it may be gone after; what is filled in is shown with what it holds. */
  async #step({ page, target, action, code, perform }: Play): Promise<void> {
    const note = this.#note;
    this.#note = null;
    const isInWindow = page !== this.#mainPage;
    const scene = await this.#stage.scene({ page, target, words: sentenceOf({ action, isInWindow }), note, kind: kindOf(action) });
    const before = kindOf(action) === 'fill' ? null : await scene.picture();
    await scene.read();
    await perform();
    const picture = before ?? (page.isClosed() ? null : await scene.picture());
    await scene.end();
    const chapter = this.#chapters.at(-1);
    if (chapter === undefined) throw new Error('A demo begins with a chapter: await tell.chapter(title, text).');
    chapter.steps.push({ action, note, isInWindow, picture, code: code ?? null });
  }
}
