import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useShortcut } from '#src/lib/use-shortcut.ts';
import { LoadFailed } from '#src/ui/load-failed.tsx';
import { stateChip } from '../model/state-chip.ts';
import { useMockPanel } from '../mock-panel-store.ts';
import { mockStateQuery } from '../queries.ts';
import { useMockTime } from '../use-mock-time.ts';
import styles from './mock-panel-button.module.css';

const MockPanel = lazy(async () => {
  try {
    return { default: (await import('./mock-panel.tsx')).MockPanel };
  } catch {
    return { default: PanelFailed };
  }
});

const SHORTCUT = 'Alt+M';

/** Opens and closes the Mock panel, by a press or by Alt+M, and says in a chip what is on. */
export function MockPanelButton() {
  const { isOpen, toggle } = useMockPanel();
  const { data: state, dataUpdatedAt } = useQuery(mockStateQuery());
  useMockTime(state, dataUpdatedAt);
  useShortcut(isShortcut, toggle);
  const chip = state === undefined ? '' : stateChip(state);
  return (
    <>
      <button
        type="button"
        className={styles['button']}
        data-is-on={chip !== '' || undefined}
        aria-label={chip === '' ? 'Mock panel' : `Mock panel: ${chip}`}
        aria-expanded={isOpen}
        aria-keyshortcuts={SHORTCUT}
        title={`Mock panel (${SHORTCUT})${chip === '' ? '' : `: ${chip}`}`}
        onClick={toggle}
      >
        <FlaskConical className={styles['icon']} aria-hidden="true" />
        {chip !== '' && <span className={styles['text']}>{chip}</span>}
      </button>
      {isOpen && (
        <Suspense>
          <MockPanel />
        </Suspense>
      )}
    </>
  );
}

function PanelFailed() {
  const { close } = useMockPanel();
  return <LoadFailed what="The Mock panel" onClose={close} />;
}

/** The place of the M on the keyboard: with Alt it writes other letters on some systems. */
function isShortcut({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return code === 'KeyM' && altKey && !ctrlKey && !metaKey && !shiftKey;
}
