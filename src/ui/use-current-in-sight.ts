import { useEffect, useRef, type RefObject } from 'react';

/**
 * Scrolls tabs sideways until the current one, the one with `aria-current`, is in sight; only when another one becomes current, so that
 * a person may scroll away. Nothing but the tabs moves: scrollIntoView would also move a page whose place the browser has just restored.
 * @param nav what holds the tabs
 * @param current names the current one
 */
export function useCurrentInSight(nav: RefObject<HTMLElement | null>, current: string | undefined): void {
  const shown = useRef('');
  useEffect(() => {
    if (nav.current === null || current === undefined || shown.current === current) return;
    shown.current = current;
    const tab = nav.current.querySelector('[aria-current]:not([aria-current="false"])')?.getBoundingClientRect();
    if (tab === undefined) return;
    const { left, right } = nav.current.getBoundingClientRect();
    nav.current.scrollBy({ left: Math.max(0, tab.right - right) + Math.min(0, tab.left - left) });
  }, [nav, current]);
}
