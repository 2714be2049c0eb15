import { readFileSync } from 'node:fs';
import { sentenceOf, sentenceText } from '#e2e/support/demo/sentence.ts';
import { GUIDE_FOOTER, type Guide, type GuideChapter, type GuideStep } from './guide.ts';
import { escapeHtml, wordsHtml } from './html.ts';

function stepHtml(step: GuideStep): string {
  const words = sentenceOf(step);
  const { picture, code, note } = step;
  return `<li><p>${wordsHtml(words)}${note === null ? '' : ` <span class="note">${escapeHtml(note)}</span>`}</p>${
    code === null ? '' : `<pre tabindex="0"><code>${escapeHtml(code.text)}</code></pre>`
  }${
    picture === null
      ? ''
      : `<img loading="lazy" width="${picture.width}" height="${picture.height}" alt="${escapeHtml(sentenceText(words))}" src="data:image/webp;base64,${Buffer.from(picture.bytes).toString('base64')}">`
  }</li>`;
}

const anchor = (number: number): string => `chapter-${number}`;

function chapterHtml({ title, text, steps }: GuideChapter, number: number): string {
  return `<section id="${anchor(number)}"><h2><span>${number}</span>${escapeHtml(title)}</h2><p class="lead">${escapeHtml(text)}</p><ol>${steps.map(stepHtml).join('')}</ol></section>`;
}

/**
 * Writes a guide as one page that needs nothing else: styles, font and pictures are in it.
 * @param guide what was played
 * @param films file names of its films, beside the page
 * @param font WOFF2 of the console's own font
 * @returns HTML
 */
export function guideHtml({ title, summary, chapters }: Guide, films: readonly string[], font: Uint8Array): string {
  const style = readFileSync(new URL('./guide.css', import.meta.url), 'utf8').replace('FONT_DATA', Buffer.from(font).toString('base64'));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header><p class="kicker">Patchbay guide</p><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(summary)}</p>${
    films.length === 0 ? '' : `<p class="films">As a film: ${films.map((file) => `<a href="${escapeHtml(file)}">${escapeHtml(file)}</a>`).join(' ')}</p>`
  }</header>
<div class="columns">
<nav aria-label="Chapters"><ol>${chapters.map((chapter, index) => `<li><a href="#${anchor(index + 1)}">${escapeHtml(chapter.title)}</a></li>`).join('')}</ol></nav>
<main>${chapters.map((chapter, index) => chapterHtml(chapter, index + 1)).join('')}</main>
</div>
<footer>${escapeHtml(GUIDE_FOOTER)}</footer>
</body>
</html>
`;
}
