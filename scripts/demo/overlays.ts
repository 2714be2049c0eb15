import { sentenceText, type Words } from '#e2e/support/demo/sentence.ts';
import { escapeHtml, wordsHtml } from './html.ts';
import type { Box, CaptionPlace, WindowPlace } from './placement.ts';

/*
 * What the film lays over the page, in the page's own colours and fonts: a shadow tree inherits the console's tokens, so captions and
 * cards follow its theme.
 */

const MARK = `<svg viewBox="0 0 24 24" width="28" height="28"><rect width="24" height="24" rx="6" fill="#1b5fcc"/>
<path d="M7.5 8.5v4.25a4.5 4.5 0 0 0 9 0V11" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/>
<circle cx="7.5" cy="7" r="2" fill="#fff"/><circle cx="16.5" cy="7.5" r="2.75" fill="none" stroke="#fff" stroke-width="1.75"/></svg>`;

const TICK =
  '<svg viewBox="0 0 20 28" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M4 14.5l4 4 8-9"/></svg>';

const APPEAR = '@keyframes appear { from { opacity: 0; transform: translateY(6px); } }';

/** Over the page and the pointer. */
function card(kicker: string, title: string, body: string, motionMs: number): string {
  return `<style>
${APPEAR}
.backdrop { position: absolute; inset: 0; z-index: 9; display: grid; place-items: center; padding: 24px; box-sizing: border-box;
  background: color-mix(in srgb, var(--color-sidebar) 84%, transparent); backdrop-filter: blur(10px); }
.card { box-sizing: border-box; inline-size: min(620px, 100%); padding: clamp(28px, 6vw, 48px); background: var(--color-overlay); color: var(--color-text);
  border: 1px solid var(--color-border); border-radius: 10px; box-shadow: var(--shadow-overlay); animation: appear ${motionMs}ms var(--ease); }
.kicker svg { position: static; flex: none; width: 28px; height: 28px; }
.kicker { display: flex; align-items: center; gap: 12px; color: var(--color-text-muted); font: 500 15px/28px var(--font-sans); }
.title { margin-block: 24px 12px; font: 600 clamp(26px, 5vw, 34px)/1.2 var(--font-sans); letter-spacing: -0.02em; text-wrap: balance; }
.text { margin: 0; padding: 0; list-style: none; color: var(--color-text-muted); font: 400 18px/28px var(--font-sans); text-wrap: pretty; }
.text li { display: flex; gap: 12px; padding-block: 2px; }
.text svg { position: static; flex: none; width: 20px; height: 28px; color: var(--color-success); }
</style><div class="backdrop"><div class="card"><div class="kicker">${MARK}<span>${escapeHtml(kicker)}</span></div>
<div class="title">${escapeHtml(title)}</div>${body}</div></div>`;
}

/**
 * A card over the whole page.
 * @param kicker the small line above, such as `Chapter 2`
 * @param title what comes
 * @param text a sentence about it
 * @param motionMs how long it takes to appear
 * @returns HTML
 */
export function cardHtml(kicker: string, title: string, text: string, motionMs: number): string {
  return card(kicker, title, `<div class="text">${escapeHtml(text)}</div>`, motionMs);
}

/**
 * The last card: what was played.
 * @param title the demo's
 * @param chapters their titles
 * @param motionMs how long it takes to appear
 * @returns HTML
 */
export function finaleHtml(title: string, chapters: readonly string[], motionMs: number): string {
  return card('Done', title, `<ul class="text">${chapters.map((chapter) => `<li>${TICK}${escapeHtml(chapter)}</li>`).join('')}</ul>`, motionMs);
}

const CHARACTER_WIDTH = 8.4;
const LONGEST_LINE = 700;
const WIDEST_CAPTION = 760;
/** Of the caption's padding, and of a word that moves to the next line. */
const CAPTION_SLACK = 100;

/** A box is as wide as it may be once its text has two lines, so it is told about how wide balanced lines are; in CSS pixels. */
function captionWidth(texts: readonly string[]): number {
  const lines = texts.map((text) => {
    const whole = text.length * CHARACTER_WIDTH;
    return whole / Math.max(1, Math.ceil(whole / LONGEST_LINE));
  });
  return Math.min(WIDEST_CAPTION, Math.ceil(Math.max(...lines) + CAPTION_SLACK));
}

/**
 * A caption at the lower or the upper edge of the page.
 * @param words the sentence
 * @param note why, on a line of its own; null for none
 * @param place the edge that is away from what is acted on, and the distance from it in CSS pixels
 * @param motionMs how long it takes to appear
 * @returns HTML
 */
export function captionHtml(words: readonly Words[], note: string | null, { edge, distance }: CaptionPlace, motionMs: number): string {
  return `<style>
${APPEAR}
.place { position: absolute; inset-inline: 0; ${edge}: ${distance}px; display: flex; justify-content: center; padding-inline: 16px; }
.caption { box-sizing: border-box; max-inline-size: ${captionWidth([sentenceText(words), note ?? ''])}px; padding: 12px 20px; border-radius: 8px; background: var(--color-text); color: var(--color-text-inverse);
  box-shadow: 0 8px 28px rgb(0 0 0 / 28%); font: 400 17px/26px var(--font-sans); text-align: center; text-wrap: balance; overflow-wrap: anywhere;
  animation: appear ${motionMs}ms var(--ease); }
strong { font-weight: 650; }
code { padding: 1px 6px; border-radius: 4px; background: color-mix(in srgb, currentColor 16%, transparent); font: 400 15px/22px var(--font-mono); }
.note { display: block; font-size: 15px; line-height: 22px; opacity: 0.8; }
</style><div class="place"><div class="caption">${wordsHtml(words)}${note === null ? '' : `<span class="note">${escapeHtml(note)}</span>`}</div></div>`;
}

/**
 * A frame around what is acted on.
 * @param box of the control, in CSS pixels of the page
 * @param motionMs how long it takes to appear
 * @returns HTML
 */
export function highlightHtml({ x, y, width, height }: Box, motionMs: number): string {
  return `<style>
@keyframes land { from { opacity: 0; transform: scale(1.06); } }
.highlight { position: absolute; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px; box-sizing: border-box; border: 2px solid var(--color-accent);
  border-radius: 6px; box-shadow: 0 0 0 3px color-mix(in srgb, var(--color-accent) 28%, transparent); animation: land ${motionMs}ms var(--ease); }
</style><div class="highlight"></div>`;
}

/**
 * The page behind a window, and the window's frame; the film lays the window's own picture into it.
 * @param place where the window goes
 * @param title the window's
 * @returns HTML
 */
export function windowFrameHtml({ x, y, width, height, bar }: WindowPlace, title: string): string {
  return `<style>
.behind { position: absolute; inset: 0; background: var(--color-backdrop); }
.window { position: absolute; left: ${x}px; top: ${y - bar}px; width: ${width}px; height: ${height + bar}px; background: var(--color-canvas);
  border-radius: 10px 10px 0 0; outline: 1px solid var(--color-border-strong); box-shadow: 0 16px 56px rgb(0 0 0 / 36%); }
.bar { display: flex; align-items: center; justify-content: space-between; gap: 12px; height: ${bar}px; padding-inline: 14px; box-sizing: border-box;
  border-radius: 10px 10px 0 0; background: var(--color-sidebar); color: var(--color-text-muted); font: 500 13px/20px var(--font-sans); }
.bar svg { position: static; flex: none; width: 16px; height: 16px; }
.title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
</style><div class="behind"></div><div class="window"><div class="bar"><span class="title">${escapeHtml(title)}</span>
<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><path d="M6 6l12 12M18 6L6 18"/></svg></div></div>`;
}

/** The dot that marks a press, for `showActions`. */
export const PRESS_STYLE =
  'width: 30px; height: 30px; border-radius: 50%; background: color-mix(in srgb, var(--color-accent) 38%, transparent); border: 2px solid var(--color-accent)';
