import { Search, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import styles from './search-field.module.css';

interface SearchFieldProps {
  /** Accessible name and placeholder. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Lets `/` focus the field from anywhere on the page where nobody is typing. */
  hasShortcut?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  autoFocus?: boolean;
}

/** A search box with a button that clears it; Escape clears it too. */
export function SearchField({ label, value, onChange, hasShortcut = false, onKeyDown, autoFocus }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!hasShortcut) return undefined;
    const focusSearch = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focusSearch);
    return () => document.removeEventListener('keydown', focusSearch);
  }, [hasShortcut]);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      event.stopPropagation();
      onChange('');
      return;
    }
    onKeyDown?.(event);
  };
  return (
    <div className={styles['search']}>
      <Search className={styles['icon']} aria-hidden="true" />
      <input
        ref={input}
        type="search"
        className={styles['input']}
        aria-label={label}
        aria-keyshortcuts={hasShortcut ? '/' : undefined}
        placeholder={label}
        autoComplete="off"
        spellCheck="false"
        // The page exists for this field: pages ask for it only where nothing else comes first.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      {value === '' ? (
        hasShortcut && <kbd className={styles['shortcut']}>/</kbd>
      ) : (
        <button type="button" className={styles['clear']} aria-label="Clear search" onClick={clear}>
          <X className={styles['clearIcon']} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null);
}
