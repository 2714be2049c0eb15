import { useId, type ReactNode } from 'react';
import styles from './panel-section.module.css';

interface PanelSectionProps {
  title: string;
  /** What is done by it, in a line. */
  description?: ReactNode;
  children: ReactNode;
}

/** A part of the Mock panel with its heading. */
export function PanelSection({ title, description, children }: PanelSectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles['section']}>
      <h3 id={titleId} className={styles['title']}>
        {title}
      </h3>
      {description !== undefined && <p className={styles['description']}>{description}</p>}
      {children}
    </section>
  );
}
