import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import styles from './tab-nav.module.css';

export interface TabNavItem {
  to: string;
  label: string;
  /** Current only on exactly this path, not below it. */
  isExact?: boolean;
}

interface TabNavProps {
  label: string;
  items: readonly TabNavItem[];
}

/** Tabs that are pages: each is a link, the current one by the address. Scrolls sideways where there is no room. */
export function TabNav({ label, items }: TabNavProps) {
  const nav = useRef<HTMLElement>(null);
  const shownFor = useRef('');
  const { pathname } = useLocation();
  useEffect(() => {
    if (nav.current === null || shownFor.current === pathname) return;
    shownFor.current = pathname;
    showCurrent(nav.current);
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={label} className={styles['nav']}>
      <ul className={styles['list']}>
        {items.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end={item.isExact ?? false} className={styles['tab'] ?? ''}>
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Scrolls sideways only: scrollIntoView would also move a page whose place the browser has just restored. */
function showCurrent(nav: HTMLElement): void {
  const current = nav.querySelector('[aria-current="page"]')?.getBoundingClientRect();
  if (current === undefined) return;
  const { left, right } = nav.getBoundingClientRect();
  nav.scrollBy({ left: Math.max(0, current.right - right) + Math.min(0, current.left - left) });
}
