import { Banner } from '#src/ui/banner.tsx';
import type { SaveRefusal } from '../use-function-saving.ts';
import styles from './save-refusal-notice.module.css';

interface SaveRefusalNoticeProps {
  refusal: SaveRefusal | null;
  /** Goes to a place in the code. */
  onPlace: (line: number, column: number) => void;
}

/** Why the code was not saved, with each place that is wrong. The text stays in the editor. */
export function SaveRefusalNotice({ refusal, onPlace }: SaveRefusalNoticeProps) {
  return (
    <div role="alert">
      {refusal !== null && (
        <Banner tone="danger" title={refusal.diagnostics.length === 0 ? `Not saved. ${refusal.message}` : 'Not saved: this would not compile'}>
          {refusal.diagnostics.length === 0 ? (
            'Your code is still here. Save it again in a moment.'
          ) : (
            <ul className={styles['places']}>
              {refusal.diagnostics.map(({ from, line, column, message }) => (
                <li key={`${from}-${message}`} className={styles['place']}>
                  <button type="button" className={styles['line']} onClick={() => onPlace(line, column)}>
                    Line {line}
                  </button>
                  <bdi>{message}</bdi>
                </li>
              ))}
            </ul>
          )}
        </Banner>
      )}
    </div>
  );
}
