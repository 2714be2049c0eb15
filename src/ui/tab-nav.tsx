import { useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import styles from './tab-nav.module.css';
import { useCurrentInSight } from './use-current-in-sight.ts';

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
  useCurrentInSight(nav, useLocation().pathname);
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
