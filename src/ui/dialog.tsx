import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type MouseEvent, type PointerEvent, type ReactNode, type SyntheticEvent } from 'react';
import { IconButton } from './icon-button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  isOpen: boolean;
  /** The person wants it gone: Escape, ×, or a press beside it. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Its buttons. A submit button here names its form with the `form` attribute. */
  footer?: ReactNode;
  size?: 'md' | 'lg';
  role?: 'dialog' | 'alertdialog';
}

/** A modal dialog. Keeps the focus inside, and gives it back to where it was. */
export function Dialog({ isOpen, ...rest }: DialogProps) {
  return isOpen ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ onClose, title, children, footer, size = 'md', role = 'dialog' }: Omit<DialogProps, 'isOpen'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressBeganOutside = useRef(false);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    workBegins(element)?.focus();
    return () => element?.close();
  }, []);
  const handleCancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  const notePress = (event: PointerEvent) => {
    pressBeganOutside.current = event.target === dialog.current;
  };
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current && pressBeganOutside.current) onClose();
  };
  return (
    // The press beside the dialog is a shortcut for pointers; Escape does the same for the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      role={role}
      className={[styles['dialog'], styles[size]].join(' ')}
      aria-labelledby={titleId}
      onCancel={handleCancel}
      onPointerDown={notePress}
      onClick={closeOnBackdrop}
    >
      <div className={styles['frame']}>
        <header className={styles['header']}>
          <h2 id={titleId} className={styles['title']}>
            {title}
          </h2>
          <IconButton icon={X} label="Close" onClick={onClose} />
        </header>
        <div data-dialog-body className={styles['body']}>
          {children}
        </div>
        {footer !== undefined && (
          <footer data-dialog-footer className={styles['footer']}>
            {footer}
          </footer>
        )}
      </div>
    </dialog>
  );
}

/** What gets the focus first: a field to fill in, else the first button, which is the one that changes nothing. Else the browser chooses. */
function workBegins(dialog: HTMLElement | null): HTMLElement | null {
  const field = dialog?.querySelector<HTMLElement>('[data-dialog-body] :is(input, select, textarea):enabled');
  return field ?? dialog?.querySelector<HTMLElement>('[data-dialog-footer] button:enabled') ?? null;
}
