import { CircleCheck, CircleX } from 'lucide-react';
import { useEffect } from 'react';
import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import { announce } from '#src/ui/announcer.tsx';
import { Button } from '#src/ui/button.tsx';
import { ProviderWindow } from './provider-window.tsx';
import styles from './callback-result.module.css';

interface CallbackResultProps {
  host: string;
  attempt: AuthorizationAttempt;
  isWindow: boolean;
}

/** How the authorization went, shortly before the window closes. */
export function CallbackResult({ host, attempt, isWindow }: CallbackResultProps) {
  const isSuccess = attempt.status === 'succeeded';
  const title = isSuccess ? `Connected to ${attempt.serviceName}` : `Not connected to ${attempt.serviceName}`;
  useEffect(() => announce(`${title}. ${attempt.message}`), [title, attempt.message]);
  const Icon = isSuccess ? CircleCheck : CircleX;
  return (
    <ProviderWindow host={host} {...(isWindow ? { actions: <CloseNow /> } : {})}>
      <div className={styles['result']}>
        <span className={styles['mark']} data-tone={isSuccess ? 'success' : 'danger'}>
          <Icon className={styles['icon']} aria-hidden="true" />
        </span>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{attempt.message}</p>
        {attempt.providerError !== null && (
          <p className={styles['providerError']}>
            {attempt.serviceName} says: <q>{attempt.providerError}</q>
          </p>
        )}
        <p className={styles['next']}>{isWindow ? 'This window closes by itself.' : 'Going back to the console…'}</p>
      </div>
    </ProviderWindow>
  );
}

function CloseNow() {
  return (
    <div className={styles['close']}>
      <Button onClick={() => window.close()}>Close Window</Button>
    </div>
  );
}
