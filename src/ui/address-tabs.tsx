import { useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './address-tabs.module.css';
import { useCurrentInSight } from './use-current-in-sight.ts';

export interface AddressTab {
  label: string;
  /** The query of the address that shows it. */
  search: string;
  isCurrent: boolean;
  /** How many things it holds; none is not said. */
  count?: number | undefined;
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
  useCurrentInSight(nav, tabs.find(({ isCurrent }) => isCurrent)?.label);
  return (
    <nav ref={nav} aria-label={label} className={styles['tabs']}>
      {tabs.map(({ label: name, search, isCurrent, count = 0, mark }) => (
        <Link key={name} to={{ search }} replace={!isInHistory} preventScrollReset aria-current={isCurrent ? 'true' : undefined} className={styles['tab']}>
          {name}
          {count > 0 && <span className={styles['count']}>{count}</span>}
          {mark}
        </Link>
      ))}
    </nav>
  );
}
