import { Skeleton } from '#src/ui/skeleton.tsx';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import styles from './editor-skeleton.module.css';

/** Widths of the lines that stand in for code, in percent: those of a short function. */
const CODE_LINES = [34, 52, 22, 11, 48, 30, 40, 13, 28] as const;

/** What stands in the editor's place until its code has arrived. */
export function EditorSkeleton() {
  return (
    <div className={styles['lines']}>
      <VisuallyHidden>Loading the editor…</VisuallyHidden>
      {CODE_LINES.map((width) => (
        <Skeleton key={width} width={`${width}%`} />
      ))}
    </div>
  );
}
