import { useEffect, useRef, type ReactNode } from 'react';
import { Banner } from '#src/ui/banner.tsx';
import { outcomeMessage, type FailedAuthorization } from '../model/authorization-outcome.ts';
import styles from './authorization-failure.module.css';

interface AuthorizationFailureProps {
  failure: FailedAuthorization;
  /** What else there is to say: that the connection still is as it was. */
  children?: ReactNode;
  actions: ReactNode;
}

/** Why an authorization did not succeed, in the provider's words too, and what can be done. */
export function AuthorizationFailure({ failure, children, actions }: AuthorizationFailureProps) {
  const alert = useRef<HTMLDivElement>(null);
  // The window took the focus with it; the keyboard goes on at what happened.
  useEffect(() => alert.current?.focus(), []);
  const { title, text, providerError } = outcomeMessage(failure);
  return (
    <div ref={alert} role="alert" tabIndex={-1} className={styles['alert']}>
      <Banner tone="danger" title={title} actions={actions}>
        <p>{text}</p>
        {children}
        {providerError !== null && (
          <p className={styles['provider']}>
            The provider’s words: <q>{providerError}</q>
          </p>
        )}
      </Banner>
    </div>
  );
}
