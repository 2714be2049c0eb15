import type { ReactNode } from 'react';
import { toneIcons, type Tone } from './tone-icons.ts';
import styles from './banner.module.css';

interface BannerProps {
  tone: Tone;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A message that stays in the page. Whoever shows it decides whether it is also a live region. */
export function Banner({ tone, title, children, actions }: BannerProps) {
  const Icon = toneIcons[tone];
  return (
    <div className={[styles['banner'], styles[tone]].join(' ')}>
      <Icon className={styles['icon']} aria-hidden="true" />
      <div className={styles['text']}>
        <div className={styles['title']}>{title}</div>
        {children !== undefined && <div className={styles['detail']}>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
