import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { dismissToast, useToasts, type Toast } from './toast-store.ts';
import { toneIcons } from './tone-icons.ts';
import styles from './toaster.module.css';

const PLAIN_TOAST_MS = 6000;
const ACTION_TOAST_MS = 12_000;

/** Shows the messages of `showToast`. They wait while the pointer or the focus is on them. */
export function Toaster() {
  const toasts = useToasts((state) => state.toasts);
  const [isHeld, setIsHeld] = useState(false);
  return (
    // Nothing here is operated by hovering: the messages only stay longer.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label="Notifications"
      className={styles['region']}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <output aria-relevant="additions" className={styles['list']}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} isHeld={isHeld} onDismiss={() => setIsHeld(false)} />
        ))}
      </output>
    </section>
  );
}

interface ToastCardProps {
  toast: Toast;
  isHeld: boolean;
  onDismiss: () => void;
}

function ToastCard({ toast, isHeld, onDismiss }: ToastCardProps) {
  const { id, tone, title, action } = toast;
  const lifetimeMs = action === undefined ? PLAIN_TOAST_MS : ACTION_TOAST_MS;
  const staysForever = tone === 'danger';
  useEffect(() => {
    if (isHeld || staysForever) return undefined;
    const timer = setTimeout(() => dismissToast(id), lifetimeMs);
    return () => clearTimeout(timer);
  }, [id, isHeld, lifetimeMs, staysForever]);
  const dismiss = () => {
    dismissToast(id);
    // What goes away under the pointer or the focus says nothing of its leaving.
    onDismiss();
  };
  const Icon = toneIcons[tone];
  return (
    <div className={[styles['toast'], styles[tone]].join(' ')}>
      <Icon className={styles['icon']} aria-hidden="true" />
      <span className={styles['title']}>{title}</span>
      {action !== undefined && (
        <Button
          variant="ghost"
          size="sm"
          onClick={() => {
            dismiss();
            action.onSelect();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label="Dismiss" onClick={dismiss} />
    </div>
  );
}
