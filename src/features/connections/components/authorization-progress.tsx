import { AppWindow } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Spinner } from '#src/ui/spinner.tsx';
import styles from './authorization-progress.module.css';

interface AuthorizationProgressProps {
  phase: 'opening' | 'waiting';
  serviceName: string;
  onShowWindow: () => void;
  onCancel: () => void;
}

/** What the page says while a person has the provider's window before them. */
export function AuthorizationProgress({ phase, serviceName, onShowWindow, onCancel }: AuthorizationProgressProps) {
  const panel = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; the keyboard goes on from here.
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} className={styles['panel']}>
      <Spinner />
      <output className={styles['text']}>
        <span className={styles['title']}>Waiting for {serviceName}…</span>
        <span className={styles['detail']}>
          {phase === 'opening' ? 'Asking for the authorization.' : 'Answer in the window that opened. This page goes on by itself.'}
        </span>
      </output>
      <span className={styles['buttons']}>
        <Button size="sm" icon={AppWindow} onClick={onShowWindow}>
          Show window
        </Button>
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
      </span>
    </div>
  );
}
