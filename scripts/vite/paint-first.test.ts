import { expect, test } from 'vitest';
import { putStylesFirst } from './paint-first.ts';

const PAGE = `<head>
    <script src="/theme.js"></script>
    <script type="module" crossorigin src="/main.js"></script>
    <link rel="modulepreload" crossorigin href="/shared.js">
    <link rel="stylesheet" crossorigin href="/a.css">
    <link rel="stylesheet" crossorigin href="/b.css">
  </head>
`;

test('style sheets come before modules, which wait for them', () => {
  expect(putStylesFirst(PAGE)).toBe(`<head>
    <script src="/theme.js"></script>
    <link rel="stylesheet" crossorigin href="/a.css">
    <link rel="stylesheet" crossorigin href="/b.css">
    <script type="module" fetchpriority="low" crossorigin src="/main.js"></script>
    <link rel="modulepreload" fetchpriority="low" crossorigin href="/shared.js">
  </head>
`);
});

test('a page without a style sheet is refused', () => {
  expect(() => putStylesFirst(PAGE.replaceAll('stylesheet', 'icon'))).toThrow('no style sheet');
});
