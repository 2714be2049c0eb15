import { X } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '#src/ui/icon-button.tsx';
import { PANEL_TABS, useMockPanel, type PanelTab } from '../mock-panel-store.ts';
import { FaultsTab } from './faults-tab.tsx';
import { JournalTab } from './journal-tab.tsx';
import { StateTab } from './state-tab.tsx';
import styles from './mock-panel.module.css';

const LABELS: Readonly<Record<PanelTab, string>> = { state: 'State', faults: 'Faults', journal: 'Journal' };
const CONTENTS: Readonly<Record<PanelTab, () => ReactNode>> = { state: StateTab, faults: FaultsTab, journal: JournalTab };

/** Steers the mocked backend while the page beside it goes on working. */
export function MockPanel() {
  const { tab, open, close } = useMockPanel();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  };
  const Content = CONTENTS[tab];
  return createPortal(
    // Escape closes it wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside ref={panel} className={styles['panel']} aria-labelledby={titleId} tabIndex={-1} onKeyDown={closeOnEscape}>
      <header className={styles['header']}>
        <h2 id={titleId} className={styles['title']}>
          Mock panel
        </h2>
        <IconButton icon={X} label="Close the Mock panel" onClick={close} />
      </header>
      <Tabs tab={tab} onChange={open} />
      {/* It scrolls, so the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div role="tabpanel" id="mock-panel-content" aria-labelledby={`mock-panel-${tab}`} tabIndex={0} className={styles['content']}>
        <Content />
      </div>
    </aside>,
    document.body,
  );
}

function Tabs({ tab, onChange }: { tab: PanelTab; onChange: (tab: PanelTab) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = PANEL_TABS[(PANEL_TABS.indexOf(tab) + step + PANEL_TABS.length) % PANEL_TABS.length] ?? tab;
    onChange(next);
    list.current?.querySelector<HTMLElement>(`#mock-panel-${next}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" tabIndex={-1} aria-label="Mock panel" className={styles['tabs']} onKeyDown={move}>
      {PANEL_TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`mock-panel-${each}`}
          aria-selected={each === tab}
          aria-controls="mock-panel-content"
          tabIndex={each === tab ? 0 : -1}
          className={styles['tab']}
          onClick={() => onChange(each)}
        >
          {LABELS[each]}
        </button>
      ))}
    </div>
  );
}
