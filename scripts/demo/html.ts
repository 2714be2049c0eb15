import type { Words } from '#e2e/support/demo/sentence.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * @param text any text
 * @returns it as HTML, fit for content and attributes
 */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}

/**
 * @param words a sentence in pieces
 * @returns it as HTML: labels strong, what is typed as code
 */
export function wordsHtml(words: readonly Words[]): string {
  const tags = { plain: ['', ''], label: ['<strong>', '</strong>'], typed: ['<code>', '</code>'] } as const;
  return words.map(({ kind, text }) => tags[kind].join(escapeHtml(text))).join('');
}
