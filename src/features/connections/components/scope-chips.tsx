import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import styles from './scope-chips.module.css';

const FIRST = 12;

interface ScopeChipsProps {
  scopes: readonly string[];
  /** What the provider granted; null before the first consent. */
  granted: readonly string[] | null;
}

/** Scopes that were asked for; those not granted say so. A long list opens on demand. */
export function ScopeChips({ scopes, granted }: ScopeChipsProps) {
  if (scopes.length <= FIRST) return <Chips scopes={scopes} granted={granted} />;
  return (
    <>
      <Chips scopes={scopes.slice(0, FIRST)} granted={granted} />
      <details className={styles['more']}>
        <summary>{scopes.length - FIRST} more</summary>
        <Chips scopes={scopes.slice(FIRST)} granted={granted} />
      </details>
    </>
  );
}

function Chips({ scopes, granted }: ScopeChipsProps) {
  return (
    <ul className={styles['chips']}>
      {scopes.map((scope) => {
        const isMissing = granted !== null && !granted.includes(scope);
        return (
          <li key={scope} className={styles['chip']} data-missing={isMissing}>
            <code>{scope}</code>
            {isMissing && (
              <span className={styles['missing']}>
                <VisuallyHidden>, </VisuallyHidden>not granted
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
