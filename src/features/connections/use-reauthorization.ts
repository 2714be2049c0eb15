import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import { useAuthorization, useReturnedAuthorization, type AuthorizationPhase } from '#src/features/authorize/index.ts';
import { showToast } from '#src/ui/toast-store.ts';
import { failureOfOutcome, type FailedAuthorization } from './model/authorization-outcome.ts';
import { authorizeConnectionMutation } from './queries.ts';

/** An authorization of a connection that exists: Reconnect, Retry, or one's own of a shared connection. */
export interface Reauthorization {
  readonly phase: AuthorizationPhase;
  /** Why it did not succeed, until it is tried again. */
  readonly failure: FailedAuthorization | null;
  /** Why it could not even begin. */
  readonly problem: string | null;
  /** Opens the provider's window, unless client credentials need none; call it in the click. */
  readonly start: () => void;
  readonly focusWindow: () => void;
  readonly cancel: () => void;
}

/**
 * Runs the authorization of a connection again, everything prefilled; a failure leaves the connection as it was.
 * @param connection the connection
 * @returns state and actions
 */
export function useReauthorization(connection: Connection): Reauthorization {
  const { name, linkName, extension, service } = connection;
  const authorization = useAuthorization();
  const returned = useReturnedAuthorization();
  const { pathname } = useLocation();
  const authorize = useMutation(authorizeConnectionMutation(extension.id, linkName));

  const announceSuccess = () => showToast({ tone: 'success', title: `“${name}” is connected` });
  const hasReturned = returned.attempt.data?.status === 'succeeded';
  const welcomeBack = useEffectEvent(() => {
    announceSuccess();
    returned.dismiss();
  });
  useEffect(() => {
    if (hasReturned) welcomeBack();
  }, [hasReturned]);

  const run = async () => {
    if (returned.attempt.data !== undefined) returned.dismiss();
    if (service.connectsBy === 'client_credentials') {
      const { connection: current } = await authorize.mutateAsync({ returnTo: pathname });
      if (current.state.status === 'connected') announceSuccess();
      return;
    }
    const outcome = await authorization.start(async () => (await authorize.mutateAsync({ returnTo: pathname })).authorizationRequest);
    if (outcome?.kind === 'settled' && outcome.attempt.status === 'succeeded') announceSuccess();
  };
  const isUnderWay = authorization.phase === 'opening' || authorization.phase === 'waiting';
  const returnedFailure = returned.attempt.data?.status === 'failed' ? returned.attempt.data : null;
  return {
    phase: authorization.phase,
    failure: isUnderWay ? null : (failureOfOutcome(authorization.outcome, service.name) ?? returnedFailure),
    problem: authorize.error === null ? null : authorize.error.message,
    // What it rejects with is the mutation's error, which is shown.
    start: () => void run().catch(() => {}),
    focusWindow: authorization.focusWindow,
    cancel: authorization.cancel,
  };
}
