import { useId, type ReactNode } from 'react';
import { Panel } from '#src/ui/panel.tsx';
import styles from './pane.module.css';

interface PaneProps {
  title: string;
  /** Whose account or organization it is. */
  owner?: ReactNode;
  /** Views of it to choose between. */
  tabs?: ReactNode;
  children: ReactNode;
}

/** One of the page's parts: a titled surface. */
export function Pane({ title, owner, tabs, children }: PaneProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Panel>
        <header className={styles['head']}>
          <h2 id={id}>{title}</h2>
          {owner !== undefined && <span className={styles['owner']}>{owner}</span>}
        </header>
        {tabs !== undefined && <div className={styles['tabs']}>{tabs}</div>}
        {children}
      </Panel>
    </section>
  );
}
