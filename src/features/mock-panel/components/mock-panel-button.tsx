import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { stateChip } from '../model/state-chip.ts';
import { useMockPanel } from '../mock-panel-store.ts';
import { mockStateQuery } from '../queries.ts';
import styles from './mock-panel-button.module.css';

const MockPanel = lazy(async () => ({ default: (await import('./mock-panel.tsx')).MockPanel }));

const SHORTCUT = 'Alt+M';

/** Opens and closes the Mock panel, by a press or by Alt+M, and says in a chip what is on. */
export function MockPanelButton() {
  const { isOpen, toggle } = useMockPanel();
  const { data: state } = useQuery(mockStateQuery());
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      useMockPanel.getState().toggle();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
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
