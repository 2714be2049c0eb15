import { measureElement, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';

/** Rows above and below the window that are drawn ahead. */
const OVERSCAN = 8;

export interface WindowRow {
  readonly index: number;
  /** Distance of its upper and lower edge from the top of the list, in CSS pixels. */
  readonly start: number;
  readonly end: number;
}

/** The part of a long list that is in view, while the page scrolls. */
export interface WindowRows<List extends HTMLElement, Row extends HTMLElement> {
  /** Goes to the element whose top is the top of the first row. */
  readonly listRef: (element: List | null) => void;
  /** Goes to every drawn row, together with `data-index`, so that rows may have any height. */
  readonly rowRef: (element: Row | null) => void;
  readonly rows: readonly WindowRow[];
  /** Height of all rows, in CSS pixels. */
  readonly totalSize: number;
  readonly scrollToIndex: (index: number) => void;
}

/** The window's size, which the first drawing needs already: without it no row would be in view. */
function windowRect() {
  return { width: window.innerWidth, height: window.innerHeight };
}

/** A row that nothing was heard of yet has the height it had, or the estimated one: asking it would lay out the page while it is being drawn. */
function heightOf<Row extends HTMLElement>(row: Row, entry: ResizeObserverEntry | undefined, virtualizer: Virtualizer<Window, Row>): number {
  if (entry !== undefined) return measureElement(row, entry, virtualizer);
  const index = virtualizer.indexFromElement(row);
  return virtualizer.itemSizeCache.get(virtualizer.options.getItemKey(index)) ?? virtualizer.options.estimateSize(index);
}

/**
 * Draws only the rows of a long list that are in view.
 * @param count how many rows there are
 * @param estimatedSize height of a row until it was drawn once, in CSS pixels
 * @returns the rows to draw, and what ties them to the page
 */
export function useWindowRows<List extends HTMLElement, Row extends HTMLElement>(count: number, estimatedSize: number): WindowRows<List, Row> {
  // The virtualizer changes inside without becoming another object, which cached results would not see. What this returns is plain.
  'use no memo';
  const list = useRef<List | null>(null);
  const [top, setTop] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- the directive above keeps the compiler away from it
  const virtualizer = useWindowVirtualizer<Row>({
    count,
    estimateSize: () => estimatedSize,
    measureElement: heightOf,
    overscan: OVERSCAN,
    scrollMargin: top,
    initialRect: windowRect(),
  });
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current !== null) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
    };
    // It tells at once how things are. What stands above the list may change its height at any time, and the page's with it.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  return {
    listRef: (element) => {
      list.current = element;
    },
    rowRef: virtualizer.measureElement,
    rows: virtualizer.getVirtualItems().map(({ index, start, end }) => ({ index, start: start - top, end: end - top })),
    totalSize: virtualizer.getTotalSize(),
    scrollToIndex: (index) => virtualizer.scrollToIndex(index),
  };
}
