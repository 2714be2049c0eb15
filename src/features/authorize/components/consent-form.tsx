import { useState } from 'react';
import type { ConsentPrompt } from '#src/contract/provider.ts';
import { ServiceIcon } from '#src/features/services/index.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { AccountPicker } from './account-picker.tsx';
import { ProviderWindow } from './provider-window.tsx';
import { RequestedScopes } from './requested-scopes.tsx';
import styles from './consent-form.module.css';

interface ConsentFormProps {
  prompt: ConsentPrompt;
  /** The decision that is being sent. */
  busyWith: 'accept' | 'reject' | null;
  /** Why the last decision did not get through. */
  error: Error | null;
  onDecide: (answer: { decision: 'accept' | 'reject'; accountId: string }) => void;
}

/** Who asks for what, as whom, and the person's answer. */
export function ConsentForm({ prompt, busyWith, error, onDecide }: ConsentFormProps) {
  const [accountId, setAccountId] = useState(prompt.selectedAccountId);
  const { service, client, scopes, isLasting, accounts } = prompt;
  const decide = (decision: 'accept' | 'reject') => {
    if (busyWith === null) onDecide({ decision, accountId });
  };
  return (
    <ProviderWindow
      host={service.host}
      actions={
        <>
          {error !== null && (
            <div role="alert">
              <Banner tone="danger" title="Your answer did not get through.">
                {error.message}
              </Banner>
            </div>
          )}
          <div className={styles['buttons']}>
            <Button isBusy={busyWith === 'reject'} busyLabel="Rejecting…" aria-disabled={busyWith !== null} onClick={() => decide('reject')}>
              Reject
            </Button>
            <Button
              variant="primary"
              isBusy={busyWith === 'accept'}
              busyLabel="Accepting…"
              aria-disabled={busyWith !== null}
              onClick={() => decide('accept')}
            >
              Accept
            </Button>
          </div>
        </>
      }
    >
      <header className={styles['header']}>
        <ServiceIcon service={service} size="lg" />
        <h1 tabIndex={-1}>
          {client.name} wants to access your {service.name} account
        </h1>
      </header>
      <AccountPicker serviceName={service.name} accounts={accounts} selectedId={accountId} onSelect={setAccountId} />
      <RequestedScopes clientName={client.name} serviceName={service.name} scopes={scopes} />
      <p className={styles['return']}>
        {isLasting && `The access lasts until you take it back in your ${service.name} account. `}
        You will be sent back to <strong>{client.redirectHost}</strong>.
        {!service.hasKnownEndpoints && ` ${service.name} does not publish its own addresses; ${service.host} stands in for them.`}
      </p>
    </ProviderWindow>
  );
}
