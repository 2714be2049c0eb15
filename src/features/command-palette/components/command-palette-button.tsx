import { Search } from 'lucide-react';
import { Suspense, useState, type ComponentType } from 'react';
import { HAS_COMMAND_KEY, isCommand, useShortcut } from '#src/lib/use-shortcut.ts';
import { PaletteLoading } from './palette-loading.tsx';
import styles from './command-palette-button.module.css';

const KEYS = HAS_COMMAND_KEY ? '⌘K' : 'Ctrl+K';

/** What the palette is told when it is opened. */
export interface OpenedPaletteProps {
  /** What was typed before it was there. */
  firstText: string;
  onClose: () => void;
}

interface CommandPaletteButtonProps {
  /** The palette, whose code is loaded when it is opened. */
  palette: ComponentType<OpenedPaletteProps>;
}

/** Opens the command palette, by a press or by Ctrl or ⌘ K. */
export function CommandPaletteButton({ palette: Palette }: CommandPaletteButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const close = () => {
    setIsOpen(false);
    setTyped('');
  };
  const open = () => {
    // What is asked in a dialog is answered first: going elsewhere would throw away what was typed there.
    if (document.querySelector('dialog:modal') === null) setIsOpen(true);
  };
  useShortcut((event) => event.code === 'KeyK' && isCommand(event), open);
  return (
    <>
      <button type="button" className={styles['button']} aria-label="Search: command palette" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" title={`Command palette (${KEYS})`} onClick={open}>
        <Search className={styles['icon']} aria-hidden="true" />
        <span className={styles['text']}>Search</span>
        <span className={styles['keys']} data-keys={KEYS} />
      </button>
      {isOpen && (
        <Suspense fallback={<PaletteLoading text={typed} onChange={setTyped} onClose={close} />}>
          <Palette firstText={typed} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
