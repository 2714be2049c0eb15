import { useNavigation } from 'react-router';
import { useDelayed } from '#src/ui/use-delayed.ts';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import styles from './navigation-progress.module.css';

/** A line at the top while the next page is on its way, once that takes noticeably long. */
export function NavigationProgress() {
  const isPending = useDelayed(useNavigation().state !== 'idle');
  return (
    <output>
      {isPending && (
        <>
          <span className={styles['line']} />
          <VisuallyHidden>Loading page…</VisuallyHidden>
        </>
      )}
    </output>
  );
}
