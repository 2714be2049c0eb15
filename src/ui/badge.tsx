import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tone } from './tone-icons.ts';
import styles from './badge.module.css';

interface BadgeProps {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
}

/** A short word about a thing: its status or kind. A status tone always comes with an icon. */
export function Badge({ tone = 'neutral', icon: Icon, children }: BadgeProps) {
  return (
    <span className={[styles['badge'], styles[tone]].join(' ')}>
      {Icon !== undefined && <Icon className={styles['icon']} aria-hidden="true" />}
      {children}
    </span>
  );
}
