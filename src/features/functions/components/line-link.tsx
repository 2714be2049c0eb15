import styles from './line-link.module.css';

interface LineLinkProps {
  line: number;
  /** Goes there; without it the line is only named. */
  onLine?: (line: number) => void;
}

/** "Line 12", which leads there where that is possible. */
export function LineLink({ line, onLine }: LineLinkProps) {
  if (onLine === undefined) return <span className={styles['line']}>Line {line}</span>;
  return (
    <button type="button" className={`${styles['line']} ${styles['link']}`} onClick={() => onLine(line)}>
      Line {line}
    </button>
  );
}
