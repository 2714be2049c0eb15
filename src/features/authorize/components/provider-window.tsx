import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './provider-window.module.css';

interface ProviderWindowProps {
  /** Host of the page that this one stands for. */
  host: string;
  children: ReactNode;
  /** Buttons; they stay in sight however long the page is, and so does what this window really is. */
  actions?: ReactNode;
}

/** The provider's own window: a page of somebody else, so it looks like nobody's console. */
export function ProviderWindow({ host, children, actions }: ProviderWindowProps) {
  return (
    <div className={styles['window']}>
      <p className={styles['host']}>
        <Lock className={styles['lock']} aria-hidden="true" />
        <span>{host}</span>
      </p>
      <main className={styles['main']} tabIndex={-1}>
        <div className={styles['sheet']}>
          <div className={styles['content']}>{children}</div>
          <div className={styles['foot']}>
            {actions}
            <p className={styles['note']}>Simulated by Patchbay. Nothing leaves your browser.</p>
          </div>
        </div>
      </main>
    </div>
  );
}
