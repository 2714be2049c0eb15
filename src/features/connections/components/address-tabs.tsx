import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './address-tabs.module.css';

export interface AddressTab {
  label: string;
  /** The query of the address that shows it. */
  search: string;
  isCurrent: boolean;
  /** Stands after the label, where something in it needs to be looked at. */
  mark?: ReactNode;
}

interface AddressTabsProps {
  label: string;
  tabs: readonly AddressTab[];
  /** Whether Back leads to the tab before, as it does where the tabs are parts of a page. */
  isInHistory?: boolean;
}

/** Tabs that the query of the address chooses between. Scrolls sideways where there is no room. */
export function AddressTabs({ label, tabs, isInHistory = false }: AddressTabsProps) {
  const nav = useRef<HTMLElement>(null);
  const current = tabs.find(({ isCurrent }) => isCurrent)?.label;
  const shown = useRef('');
  useEffect(() => {
    if (nav.current === null || current === undefined || shown.current === current) return;
    shown.current = current;
    showCurrent(nav.current);
  }, [current]);
  return (
    <nav ref={nav} aria-label={label} className={styles['tabs']}>
      {tabs.map(({ label: name, search, isCurrent, mark }) => (
        <Link key={name} to={{ search }} replace={!isInHistory} preventScrollReset aria-current={isCurrent ? 'true' : undefined} className={styles['tab']}>
          {name}
          {mark}
        </Link>
      ))}
    </nav>
  );
}

/** Scrolls sideways only: scrollIntoView would also move the page. */
function showCurrent(nav: HTMLElement): void {
  const tab = nav.querySelector('[aria-current]')?.getBoundingClientRect();
  if (tab === undefined) return;
  const { left, right } = nav.getBoundingClientRect();
  nav.scrollBy({ left: Math.max(0, tab.right - right) + Math.min(0, tab.left - left) });
}
