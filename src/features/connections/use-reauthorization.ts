import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import { useAuthorization, useReturnedAuthorization, type AuthorizationPhase } from '#src/features/authorize/index.ts';
import { showToast } from '#src/ui/toast-store.ts';
import { keepAskedScopes, useAskedScopes } from './model/asked-scopes.ts';
import { failureOfOutcome, type FailedAuthorization } from './model/authorization-outcome.ts';
import { authorizeConnectionMutation } from './queries.ts';

/** An authorization of a connection that exists: Reconnect, Retry, or one's own of a shared connection. */
export interface Reauthorization {
  readonly phase: AuthorizationPhase;
  /** Why it did not succeed, until it is tried again. */
  readonly failure: FailedAuthorization | null;
  /** Why it could not even begin. */
  readonly problem: string | null;
  /** Opens the provider's window, unless client credentials need none; call it in the click. With scopes it asks for these instead. */
  readonly start: (scopes?: readonly string[]) => void;
  /** Does the last one once more. */
  readonly retry: () => void;
  /** The scopes that the last one asked for instead of the connection's; null when it asked for those. */
  readonly askedScopes: readonly string[] | null;
  readonly focusWindow: () => void;
  readonly cancel: () => void;
}

/**
 * Runs the authorization of a connection again, everything prefilled; a failure leaves the connection as it was.
 * @param connection the connection
 * @returns state and actions
 */
export function useReauthorization(connection: Connection): Reauthorization {
  const { id, name, linkName, extension, service } = connection;
  const authorization = useAuthorization();
  const returned = useReturnedAuthorization();
  const { pathname } = useLocation();
  const authorize = useMutation(authorizeConnectionMutation(extension.id, linkName));

  const askedScopes = useAskedScopes(({ asked }) => asked[id]) ?? null;

  const announceSuccess = (isChange = false) =>
    showToast({ tone: 'success', title: isChange ? `The scopes of “${name}” are changed` : `“${name}” is connected` });
  const hasReturned = returned.attempt.data?.status === 'succeeded';
  const welcomeBack = useEffectEvent(() => {
    announceSuccess(askedScopes !== null);
    keepAskedScopes(id, null);
    returned.dismiss();
  });
  useEffect(() => {
    if (hasReturned) welcomeBack();
  }, [hasReturned]);

  const run = async (scopes: readonly string[] | null) => {
    keepAskedScopes(id, scopes);
    const body = { returnTo: pathname, ...(scopes === null ? {} : { scopes: [...scopes] }) };
    const succeed = () => {
      keepAskedScopes(id, null);
      announceSuccess(scopes !== null);
    };
    if (returned.attempt.data !== undefined) returned.dismiss();
    if (service.connectsBy === 'client_credentials') {
      const { connection: current } = await authorize.mutateAsync(body);
      if (current.state.status === 'connected') succeed();
      return;
    }
    const outcome = await authorization.start(async () => (await authorize.mutateAsync(body)).authorizationRequest);
    if (outcome?.kind === 'settled' && outcome.attempt.status === 'succeeded') succeed();
  };
  const isUnderWay = authorization.phase === 'opening' || authorization.phase === 'waiting';
  const returnedFailure = returned.attempt.data?.status === 'failed' ? returned.attempt.data : null;
  return {
    phase: authorization.phase,
    failure: isUnderWay ? null : (failureOfOutcome(authorization.outcome, service.name) ?? returnedFailure),
    problem: authorize.error === null ? null : authorize.error.message,
    // What it rejects with is the mutation's error, which is shown.
    start: (scopes) => void run(scopes ?? null).catch(() => {}),
    retry: () => void run(askedScopes).catch(() => {}),
    askedScopes,
    focusWindow: authorization.focusWindow,
    cancel: authorization.cancel,
  };
}
