import { useState } from 'react';
import type { Scope } from '#src/contract/services.ts';
import { Button } from '#src/ui/button.tsx';
import styles from './service-scopes.module.css';

const FIRST_SCOPES = 12;

/** The scopes to choose from when connecting; a long list opens on demand. */
export function ServiceScopes({ scopes }: { scopes: readonly Scope[] }) {
  const [showsAll, setShowsAll] = useState(scopes.length <= FIRST_SCOPES + 2);
  if (scopes.length === 0) return null;
  const shown = showsAll ? scopes : scopes.slice(0, FIRST_SCOPES);
  return (
    <section aria-labelledby="service-scopes">
      <h2 id="service-scopes" className={styles['heading']}>
        Scopes to choose from
      </h2>
      <ul className={styles['list']}>
        {shown.map(({ value, label }) => (
          <li key={value} className={styles['scope']}>
            <code>{value}</code>
            {label !== value && <span className={styles['label']}>{label}</span>}
          </li>
        ))}
      </ul>
      {!showsAll && <Button onClick={() => setShowsAll(true)}>Show all {scopes.length} scopes</Button>}
    </section>
  );
}
