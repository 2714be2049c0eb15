import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type ToggleEvent } from 'react';
import styles from './menu.module.css';

interface MenuProps {
  /** Accessible name of the button and of the menu. */
  label: string;
  /** What the button shows. */
  trigger: ReactNode;
  /** `icon`: square, for an icon alone; `plain`: as wide as its content. */
  shape?: 'icon' | 'plain';
  /** MenuItem elements, and groups of them. */
  children: ReactNode;
}

/** A button that opens a list of actions. Arrow keys, Home, End and first letters move; Escape and Tab close. */
export function Menu({ label, trigger, shape = 'icon', children }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const handleToggle = (event: ToggleEvent<HTMLDivElement>) => {
    const opened = event.newState === 'open';
    setIsOpen(opened);
    if (opened) menuItems(list.current).at(0)?.focus();
  };
  const openFromKeyboard = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    list.current?.showPopover();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') list.current?.hidePopover();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = nextItem(menuItems(list.current), event.key);
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  };
  return (
    <>
      <button
        type="button"
        className={[styles['trigger'], styles[shape]].join(' ')}
        popoverTarget={id}
        aria-label={label}
        title={shape === 'icon' ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onKeyDown={openFromKeyboard}
      >
        {trigger}
      </button>
      <div ref={list} id={id} popover="auto" role="menu" tabIndex={-1} aria-label={label} className={styles['menu']} onToggle={handleToggle} onKeyDown={handleKeyDown}>
        {children}
      </div>
    </>
  );
}

function menuItems(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** The item that a key moves to from the focused one, or undefined when the key moves nowhere. */
function nextItem(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const current = items.findIndex((item) => item === document.activeElement);
  if (key === 'ArrowDown') return items[(current + 1) % items.length];
  if (key === 'ArrowUp') return items.at(current <= 0 ? -1 : current - 1);
  if (key === 'Home') return items.at(0);
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...items.slice(current + 1), ...items.slice(0, current + 1)];
  return after.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
