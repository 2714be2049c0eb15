import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Command } from '../model/command.ts';
import { optionId } from '../model/option-id.ts';
import styles from './palette-field.module.css';

interface PaletteFieldProps {
  text: string;
  onChange: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Id of the list that it filters. */
  listId: string;
  /** The command that Enter runs. */
  active: Command | undefined;
}

/** Where one types what one looks for; the keys that move in the list work in it. */
export function PaletteField({ text, onChange, onKeyDown, listId, active }: PaletteFieldProps) {
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || text === '') {
      onKeyDown(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    onChange('');
  };
  return (
    <div className={styles['field']}>
      <Search className={styles['icon']} aria-hidden="true" />
      <input
        type="text"
        role="combobox"
        className={styles['input']}
        aria-label="Search screens, things and actions"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : optionId(listId, active.id)}
        placeholder="Where to, or what to do?"
        autoComplete="off"
        spellCheck="false"
        enterKeyHint="go"
        maxLength={100}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={handleKeyDown}
      />
    </div>
  );
}
