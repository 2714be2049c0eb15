import { expect, test } from 'vitest';
import { putStylesFirst } from './paint-first.ts';

const PAGE = `<head>
    <script src="/first-paint.js"></script>
    <script type="module" crossorigin src="/main.js"></script>
    <link rel="modulepreload" crossorigin href="/shared.js">
    <link rel="stylesheet" crossorigin href="/a.css">
    <link rel="stylesheet" crossorigin href="/b.css">
  </head>
`;

test('style sheets come before everything that runs, and modules wait in a template', () => {
  expect(putStylesFirst(PAGE)).toBe(`<head>
    <link rel="stylesheet" crossorigin href="/a.css">
    <link rel="stylesheet" crossorigin href="/b.css">
    <script src="/first-paint.js"></script>
    <template id="code">
      <script type="module" fetchpriority="low" crossorigin src="/main.js"></script>
      <link rel="modulepreload" fetchpriority="low" crossorigin href="/shared.js">
    </template>
  </head>
`);
});

test('a page without a style sheet is refused', () => {
  expect(() => putStylesFirst(PAGE.replaceAll('stylesheet', 'icon'))).toThrow('no style sheet');
});

test('a page that nothing would start is refused', () => {
  expect(() => putStylesFirst(PAGE.replace('first-paint', 'other'))).toThrow('never run');
});
