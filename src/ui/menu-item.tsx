import { Check, type LucideIcon } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import styles from './menu.module.css';

interface MenuItemProps {
  onSelect: () => void;
  icon?: LucideIcon;
  /** A second line. */
  description?: ReactNode;
  /** Makes it one of several choices, chosen or not. */
  isChecked?: boolean;
  tone?: 'neutral' | 'danger';
  children: ReactNode;
}

/** One action or choice of a Menu, which closes when it is taken. */
export function MenuItem({ onSelect, icon: Icon, description, isChecked, tone = 'neutral', children }: MenuItemProps) {
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    onSelect();
  };
  return (
    <button
      type="button"
      role={isChecked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={isChecked}
      tabIndex={-1}
      className={[styles['item'], styles[tone]].join(' ')}
      onClick={handleClick}
    >
      {Icon !== undefined && <Icon className={styles['icon']} aria-hidden="true" />}
      <span className={styles['text']}>
        <span>{children}</span>
        {description !== undefined && <span className={styles['description']}>{description}</span>}
      </span>
      {isChecked !== undefined && <Check className={styles['check']} data-checked={isChecked} aria-hidden="true" />}
    </button>
  );
}
