import { TriangleAlert } from 'lucide-react';
import { countLabel } from '#src/lib/count-label.ts';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import type { ScopeDiff } from '../model/scope-diff.ts';
import styles from './scope-diff-list.module.css';

interface ScopeDiffListProps {
  diff: ScopeDiff;
  /** How many calls are going to fail with the scopes as chosen. */
  failing: number;
}

/** What a choice of scopes changes, read out as it changes: + what is added, − what is removed. */
export function ScopeDiffList({ diff: { added, removed }, failing }: ScopeDiffListProps) {
  const isEmpty = added.length + removed.length === 0;
  return (
    <section aria-label="Changes" className={styles['changes']}>
      <h3 className={styles['title']}>Changes</h3>
      <output className={styles['output']}>
        {isEmpty && <span className={styles['none']}>Nothing is changed yet.</span>}
        {added.map((scope) => (
          <Line key={scope} sign="+" word="added" scope={scope} />
        ))}
        {removed.map((scope) => (
          <Line key={scope} sign="−" word="removed" scope={scope} />
        ))}
        {failing > 0 && (
          <span className={styles['failing']}>
            <TriangleAlert className={styles['icon']} aria-hidden="true" />
            {countLabel(failing, 'call', 'calls')} of functions and rules will fail with these scopes.
          </span>
        )}
      </output>
    </section>
  );
}

function Line({ sign, word, scope }: { sign: '+' | '−'; word: 'added' | 'removed'; scope: string }) {
  return (
    <span className={styles['line']} data-change={word}>
      <span className={styles['sign']} aria-hidden="true">
        {sign}
      </span>
      <code>{scope}</code>
      <VisuallyHidden> {word}. </VisuallyHidden>
    </span>
  );
}
