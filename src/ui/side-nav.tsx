import { Menu as MenuIcon, X, type LucideIcon } from 'lucide-react';
import { useId, useRef } from 'react';
import { Link, NavLink } from 'react-router';
import { IconButton } from './icon-button.tsx';
import styles from './side-nav.module.css';

export interface SideNavItem {
  to: string;
  label: string;
  icon?: LucideIcon;
  /** Current only on exactly this path, not below it. */
  isExact?: boolean;
  /** Current although the address does not say so: what is open belongs to it. */
  isCurrent?: boolean;
  /** Shown, but nothing one can work with: set back from the others. */
  isMuted?: boolean;
}

export interface SideNavSection {
  heading?: string;
  items: readonly SideNavItem[];
}

interface SideNavProps {
  /** Names the navigation and the button that opens it where the screen is narrow. */
  label: string;
  sections: readonly SideNavSection[];
}

/** The side bar. Where the screen is narrow it waits behind a button and slides over the page. */
export function SideNav({ label, sections }: SideNavProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const close = () => panel.current?.hidePopover();
  return (
    <>
      <div className={styles['bar']}>
        <button type="button" className={styles['opener']} popoverTarget={id}>
          <MenuIcon className={styles['icon']} aria-hidden="true" />
          {label}
        </button>
      </div>
      <nav ref={panel} id={id} popover="auto" aria-label={label} className={styles['panel']}>
        <div className={styles['panelHead']}>
          <span className={styles['panelTitle']}>{label}</span>
          <IconButton icon={X} label="Close menu" onClick={close} />
        </div>
        {sections.map((section) => (
          <SideNavList key={section.heading ?? section.items[0]?.to} {...section} onNavigate={close} />
        ))}
      </nav>
    </>
  );
}

function SideNavList({ heading, items, onNavigate }: SideNavSection & { onNavigate: () => void }) {
  const id = useId();
  return (
    <div className={styles['section']}>
      {heading !== undefined && (
        <h2 id={id} className={styles['heading']}>
          {heading}
        </h2>
      )}
      <ul aria-labelledby={heading === undefined ? undefined : id}>
        {items.map((item) => (
          <li key={item.to}>
            <SideNavLink {...item} onNavigate={onNavigate} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SideNavLink({ to, label, icon: Icon, isExact = false, isCurrent = false, isMuted = false, onNavigate }: SideNavItem & { onNavigate: () => void }) {
  const look = { className: styles['link'] ?? '', 'data-muted': isMuted || undefined, onClick: onNavigate };
  const content = (
    <>
      {Icon !== undefined && <Icon className={styles['icon']} aria-hidden="true" />}
      {label}
    </>
  );
  if (isCurrent) {
    return (
      <Link to={to} aria-current="page" {...look}>
        {content}
      </Link>
    );
  }
  return (
    <NavLink to={to} end={isExact} {...look}>
      {content}
    </NavLink>
  );
}
