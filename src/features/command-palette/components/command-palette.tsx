import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useNavigate } from 'react-router';
import { Dialog } from '#src/ui/dialog.tsx';
import type { Command } from '../model/command.ts';
import { movedBy } from '../model/moved-by.ts';
import { useRecentCommands } from '../recent-commands.ts';
import { usePaletteSearch } from '../use-palette-search.ts';
import { usePaletteSources, type ConsoleScreens } from '../use-palette-sources.ts';
import { CommandLists } from './command-lists.tsx';
import type { OpenedPaletteProps } from './command-palette-button.tsx';
import { PaletteField } from './palette-field.tsx';
import { PaletteHints } from './palette-hints.tsx';
import { PaletteStatus } from './palette-status.tsx';
import styles from './command-palette.module.css';

interface CommandPaletteProps extends ConsoleScreens, OpenedPaletteProps {}

/** Goes to any screen or thing of the console and does what can be done from anywhere, by its name. */
export function CommandPalette({ firstText, onClose, ...screens }: CommandPaletteProps) {
  const [text, setText] = useState(firstText);
  const [activeId, setActiveId] = useState<string | null>(null);
  const query = useDeferredValue(text);
  const results = usePaletteSearch(usePaletteSources(screens), query);
  const run = useRun(onClose);
  const listId = useId();
  const commands = results.lists.flatMap((list) => list.commands);
  const active = commands.find(({ id }) => id === activeId) ?? commands[0];
  const change = (next: string) => {
    setText(next);
    setActiveId(null);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (active !== undefined) run(active);
      return;
    }
    const moved = movedBy(event.key, commands, active);
    if (moved === null) return;
    event.preventDefault();
    setActiveId(moved.id);
  };
  return createPortal(
    <Dialog isOpen onClose={onClose} title="Command palette" size="lg" footer={<PaletteHints />}>
      <div className={styles['palette']}>
        <PaletteField text={text} onChange={change} onKeyDown={handleKeyDown} listId={listId} active={active} />
        <PaletteStatus results={results} query={query} />
        <CommandLists id={listId} results={results} query={query} active={active} onActivate={({ id }) => setActiveId(id)} onRun={run} />
      </div>
    </Dialog>,
    document.body,
  );
}

/** Closes the palette and does what was chosen. */
function useRun(onClose: () => void): (command: Command) => void {
  const navigate = useNavigate();
  const note = useRecentCommands((state) => state.note);
  return ({ id, target }) => {
    if (!id.startsWith('more:')) note(id);
    onClose();
    if ('to' in target) void navigate(target.to);
    else target.run();
  };
}
