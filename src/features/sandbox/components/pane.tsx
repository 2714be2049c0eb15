import { useId, type ReactNode } from 'react';
import { Panel } from '#src/ui/panel.tsx';
import styles from './pane.module.css';

interface PaneProps {
  title: string;
  /** Whose account or organization it is. */
  owner?: ReactNode;
  children: ReactNode;
}

/** One of the page's parts: a titled surface. */
export function Pane({ title, owner, children }: PaneProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Panel>
        <header className={styles['head']}>
          <h2 id={id}>{title}</h2>
          {owner !== undefined && <span className={styles['owner']}>{owner}</span>}
        </header>
        {children}
      </Panel>
    </section>
  );
}
