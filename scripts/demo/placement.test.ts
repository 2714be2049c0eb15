import { assert, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { highlightBox, placeCaption, placeWindow } from './placement.ts';

const sizes = record({ width: integer({ min: 320, max: 3840 }), height: integer({ min: 800, max: 2160 }) });

it('puts a window on the page, with its bar above and room for a caption below', () => {
  assert(
    property(sizes, (page) => {
      const { x, y, width, height, bar } = placeWindow(page, { width: 520, height: 720 });
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(page.width);
      expect(y - bar).toBeGreaterThanOrEqual(0);
      expect(page.height - y - height).toBeGreaterThanOrEqual(100);
      expect(width / height).toBeCloseTo(520 / 720, 1);
    }),
  );
});

it('keeps a caption away from what is acted on', () => {
  const page = { width: 1440, height: 900 };
  expect(placeCaption(page, { x: 20, y: 40, width: 100, height: 30 }, false).edge).toBe('bottom');
  expect(placeCaption(page, { x: 20, y: 850, width: 100, height: 30 }, false).edge).toBe('top');
  expect(placeCaption(page, { x: 20, y: 10, width: 1400, height: 880 }, false).edge).toBe('bottom');
  expect(placeCaption(page, { x: 20, y: 700, width: 100, height: 30 }, true).edge).toBe('bottom');
  expect(placeCaption(page, null, false).distance).toBeGreaterThan(placeCaption(page, null, true).distance);
});

it('keeps a frame inside the page', () => {
  assert(
    property(sizes, integer({ min: -50, max: 900 }), integer({ min: -50, max: 900 }), (page, x, y) => {
      const box = highlightBox(page, { x, y, width: 300, height: 60 });
      expect(box.x).toBeGreaterThan(0);
      expect(box.width).toBeGreaterThanOrEqual(0);
      expect(box.width === 0 || box.x + box.width <= page.width).toBe(true);
      expect(box.height === 0 || box.y + box.height <= page.height).toBe(true);
    }),
  );
});
