import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';
import styles from './confirm-dialog.module.css';

interface ConfirmDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** Names the action and the object: "Delete Wrike Zylker?" */
  title: string;
  /** The consequence. */
  children: ReactNode;
  /** The action's own verb, never "OK". */
  confirmLabel: string;
  busyLabel?: string;
  /** A word that must be typed first, for what can't be taken back. */
  typedWord?: string;
  typedWordLabel?: string;
  isBusy?: boolean;
  /** Why the last try failed. */
  error?: string | undefined;
  tone?: 'danger' | 'neutral';
}

/** Asks before an action with consequences. */
export function ConfirmDialog({ isOpen, ...rest }: ConfirmDialogProps) {
  return isOpen ? <OpenConfirmDialog {...rest} /> : null;
}

function OpenConfirmDialog(props: Omit<ConfirmDialogProps, 'isOpen'>) {
  const { onClose, onConfirm, title, children, confirmLabel, busyLabel, typedWord, typedWordLabel, isBusy = false, error, tone = 'danger' } = props;
  const formId = useId();
  const [typed, setTyped] = useState('');
  const [hasMismatch, setHasMismatch] = useState(false);
  const matches = typedWord === undefined || typed.trim() === typedWord;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setHasMismatch(!matches);
    if (matches) onConfirm();
  };
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant={tone === 'danger' ? 'danger' : 'primary'} isBusy={isBusy} {...(busyLabel === undefined ? {} : { busyLabel })}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['content']} onSubmit={submit} noValidate>
        <div className={styles['consequence']}>{children}</div>
        {typedWord !== undefined && (
          <TextField
            label={typedWordLabel ?? `Type ${typedWord} to confirm`}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setHasMismatch(false);
            }}
            error={hasMismatch ? `This does not match. Type ${typedWord} exactly as it is written.` : undefined}
            autoComplete="off"
            spellCheck="false"
            dir="auto"
          />
        )}
        <div role="alert">
          {error !== undefined && error !== '' && <Banner tone="danger" title={error} />}
        </div>
      </form>
    </Dialog>
  );
}
