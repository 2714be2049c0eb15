import { CloudOff, RotateCw, ServerCrash, Timer, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ApiError } from '#src/lib/api-error.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

interface ErrorStateProps {
  error: unknown;
  /** Tries again; without it no button is shown. */
  onRetry?: () => void;
  isRetrying?: boolean;
  /** What could not be done: "The extensions could not be loaded". */
  title: string;
  headingLevel?: 1 | 2 | 3;
}

/** What a screen shows in place of what could not be loaded: what happened, and Retry. */
export function ErrorState({ error, onRetry, isRetrying = false, title, headingLevel = 2 }: ErrorStateProps) {
  const { icon, text } = describeError(error);
  const waitSeconds = useCountdown(error);
  return (
    <div role="alert">
      <EmptyState
        icon={icon}
        title={title}
        headingLevel={headingLevel}
        actions={
          onRetry === undefined ? undefined : (
            // The seconds that pass are for the eye: announced one by one they would drown everything else.
            <span aria-live="off">
              <Button icon={RotateCw} onClick={() => onRetry()} isBusy={isRetrying} busyLabel="Retrying…" aria-disabled={waitSeconds > 0}>
                {waitSeconds > 0 ? `Retry in ${waitSeconds} s` : 'Retry'}
              </Button>
            </span>
          )
        }
      >
        {text}
      </EmptyState>
    </div>
  );
}

function describeError(error: unknown): { icon: LucideIcon; text: string } {
  if (!(error instanceof ApiError)) return { icon: ServerCrash, text: error instanceof Error ? error.message : 'Something unexpected happened.' };
  switch (error.kind) {
    case 'offline':
      return { icon: CloudOff, text: 'You are offline. Reconnect to the network, then retry.' };
    case 'network':
      return { icon: CloudOff, text: error.message };
    case 'unreadable':
      return { icon: ServerCrash, text: 'The answer could not be read: it was damaged on the way or is not of the expected form. Retry to ask again.' };
    case 'problem':
      break;
  }
  if (error.status === 429) return { icon: Timer, text: 'Too many requests in a short time. Wait a moment, then retry.' };
  if ((error.status ?? 0) >= 500) return { icon: ServerCrash, text: `The backend failed (status ${error.status}). Nothing you entered is lost; retry in a moment.` };
  return { icon: ServerCrash, text: error.message };
}

/** Seconds that the backend still asks to wait before the next try. */
function useCountdown(error: unknown): number {
  const asked = error instanceof ApiError ? (error.problem?.retryAfterSeconds ?? 0) : 0;
  const [elapsed, setElapsed] = useState({ error, seconds: 0 });
  const seconds = elapsed.error === error ? elapsed.seconds : 0;
  useEffect(() => {
    if (asked <= 0) return undefined;
    const start = performance.now();
    const timer = setInterval(() => {
      const passed = Math.floor((performance.now() - start) / 1000);
      setElapsed({ error, seconds: passed });
      if (passed >= asked) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [error, asked]);
  return Math.max(0, Math.ceil(asked - seconds));
}
