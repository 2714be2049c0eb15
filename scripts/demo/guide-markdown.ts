import { sentenceOf, sentenceText, type Words } from '#e2e/support/demo/sentence.ts';
import { GUIDE_FOOTER, type Guide, type GuideChapter, type GuideStep } from './guide.ts';

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/gu, String.raw`\$&`);
}

/** Code that holds backticks is fenced with more of them. */
function fence(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

function inlineCode(text: string): string {
  const ticks = fence(text, 1);
  const room = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${room}${text}${room}${ticks}`;
}

function wordsMarkdown(words: readonly Words[]): string {
  const write = { plain: escapeMarkdown, label: (text: string) => `**${escapeMarkdown(text)}**`, typed: inlineCode };
  return words.map(({ kind, text }) => write[kind](text)).join('');
}

function stepMarkdown(step: GuideStep, number: number): string {
  const words = sentenceOf(step);
  const marker = `${number}. `;
  // What belongs to an item stands under its text, not under its number.
  const indent = ' '.repeat(marker.length);
  const lines = [`${marker}${wordsMarkdown(words)}${step.note === null ? '' : ` ${escapeMarkdown(step.note)}`}`];
  if (step.code !== null) {
    const ticks = fence(step.code.text, 3);
    lines.push(['', `${ticks}${step.code.language}`, ...step.code.text.split('\n'), ticks].map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n'));
  }
  if (step.picture !== null) lines.push('', `${indent}![${escapeMarkdown(sentenceText(words))}](${step.picture.path})`);
  return lines.join('\n');
}

function chapterMarkdown({ title, text, steps }: GuideChapter, number: number): string {
  return [`## ${number}. ${escapeMarkdown(title)}`, escapeMarkdown(text), ...steps.map((step, index) => stepMarkdown(step, index + 1))].join('\n\n');
}

/**
 * Writes a guide.
 * @param guide what was played
 * @returns Markdown; pictures by their paths
 */
export function guideMarkdown({ title, summary, chapters }: Guide): string {
  return `${[
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(summary),
    ...chapters.map((chapter, index) => chapterMarkdown(chapter, index + 1)),
    '---',
    escapeMarkdown(GUIDE_FOOTER),
  ].join('\n\n')}\n`;
}
