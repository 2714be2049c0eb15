import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import type { Connection, NewConnection } from '#src/contract/connections.ts';
import type { Service } from '#src/contract/services.ts';
import { useAuthorization, useReturnedAuthorization, type AuthorizationPhase } from '#src/features/authorize/index.ts';
import { servicePath } from '#src/features/services/index.ts';
import type { AuthorizationOutcome } from '#src/lib/authorization-follower.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { dismissToast, showToast } from '#src/ui/toast-store.ts';
import { failureOfConnection, failureOfOutcome, type FailedAuthorization } from './model/authorization-outcome.ts';
import { changeDraft, draftKey, EMPTY_DRAFT, forgetDraft, useConnectionDrafts, type ConnectionDraft } from './model/connection-draft.ts';
import { newConnectionOf, type ConnectionFormValues } from './model/connection-form.ts';
import { connectionPath } from './paths.ts';
import { connectionQuery, createConnectionMutation, deleteConnectionMutation, retryConnectionMutation } from './queries.ts';

/** How the creation of a connection stands, and what can be done about it. */
export interface ConnectionCreation {
  readonly phase: AuthorizationPhase;
  /** The connection is connected, and its page is on its way. */
  readonly isFinished: boolean;
  readonly draft: ConnectionDraft;
  readonly saveDraft: (changes: Partial<ConnectionDraft>) => void;
  readonly forgetDraft: () => void;
  /** Why the authorization did not succeed; null when none was tried or one is under way. */
  readonly failure: FailedAuthorization | null;
  /**
   * Creates the connection, or sends the changed details of the one created before, and runs its authorization.
   * @throws ApiError when the details were not accepted
   */
  readonly submit: (values: ConnectionFormValues) => Promise<void>;
  readonly focusWindow: () => void;
  readonly cancel: () => void;
  /** Deletes the connection that did not finish, and what was typed. */
  readonly discard: () => void;
  readonly isDiscarding: boolean;
}

/** The message that said so last; 0 before there was one. */
let successToastId = 0;

/**
 * Runs "Create And Connect".
 * @param extensionId the extension that the connection is for
 * @param service the service to connect to
 * @returns state and actions
 */
export function useConnectionCreation(extensionId: string, service: Service): ConnectionCreation {
  const key = draftKey(extensionId, service);
  const draft = useConnectionDrafts(({ drafts }) => drafts[key]) ?? EMPTY_DRAFT;
  const authorization = useAuthorization();
  const returned = useReturnedAuthorization();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const send = useSendDetails(extensionId, draft.created);
  const discarding = useDiscard(extensionId, service, draft);
  const created = useQuery({ ...connectionQuery(extensionId, draft.created?.linkName ?? ''), enabled: draft.created !== null });

  const [isFinishedHere, setFinishedHere] = useState(false);
  const finish = async (connectionLinkName: string) => {
    successToastId = showToast({ tone: 'success', title: 'Connection created successfully' });
    await navigate(connectionPath(extensionId, connectionLinkName), { replace: true });
    forgetDraft(key);
  };
  const finishHere = (connectionLinkName: string) => {
    setFinishedHere(true);
    return finish(connectionLinkName);
  };
  // Beside the next connection's form, the last one's success would be misread.
  useEffect(() => dismissToast(successToastId), []);
  const finishedElsewhere = authorization.phase === 'idle' && !isFinishedHere ? finishedLinkName(returned.attempt.data, created.data) : null;
  const finishOnce = useEffectEvent(finish);
  useEffect(() => {
    if (finishedElsewhere !== null) void finishOnce(finishedElsewhere);
  }, [finishedElsewhere]);

  const submit = async (values: ConnectionFormValues) => {
    if (returned.attempt.data !== undefined) returned.dismiss();
    const details = newConnectionOf(service, values, pathname);
    if (service.connectsBy !== 'consent') {
      const { connection } = await send(details);
      if (connection.state.status === 'failed') changeDraft(key, { created: { id: connection.id, linkName: connection.linkName } });
      else await finishHere(connection.linkName);
      return;
    }
    const outcome = await authorization.start(async () => {
      const { connection, authorizationRequest } = await send(details);
      changeDraft(key, { created: { id: connection.id, linkName: connection.linkName } });
      return authorizationRequest;
    });
    if (outcome?.kind === 'settled' && outcome.attempt.status === 'succeeded') await finishHere(outcome.attempt.connectionLinkName);
  };

  const isUnderWay = authorization.phase === 'opening' || authorization.phase === 'waiting';
  return {
    phase: authorization.phase,
    isFinished: isFinishedHere || finishedElsewhere !== null,
    draft,
    saveDraft: (changes) => changeDraft(key, changes),
    forgetDraft: () => forgetDraft(key),
    failure: isUnderWay ? null : failureOf(authorization.outcome, returned.attempt.data, created.data, service.name),
    submit,
    focusWindow: authorization.focusWindow,
    cancel: authorization.cancel,
    ...discarding,
  };
}

/** Sends the details: as a new connection, or as those of the one that did not finish, unless that was deleted meanwhile. */
function useSendDetails(extensionId: string, created: ConnectionDraft['created']) {
  const create = useMutation(createConnectionMutation(extensionId));
  const retry = useMutation(retryConnectionMutation(extensionId));
  return async (details: NewConnection) => {
    if (created === null) return await create.mutateAsync(details);
    try {
      return await retry.mutateAsync({ connectionLinkName: created.linkName, details });
    } catch (error) {
      if (error instanceof ApiError && error.code === 'not_found') return await create.mutateAsync(details);
      throw error;
    }
  };
}

/** Deletes the connection that did not finish, and what was typed. */
function useDiscard(extensionId: string, service: Service, { name, created }: ConnectionDraft) {
  const navigate = useNavigate();
  const remove = useMutation(deleteConnectionMutation(extensionId));
  const discard = () => {
    if (created === null) return;
    remove.mutate(created.linkName, {
      onSuccess: () => {
        forgetDraft(draftKey(extensionId, service));
        showToast({ tone: 'neutral', title: `“${name}” was discarded` });
        void navigate(servicePath(extensionId, service));
      },
      onError: (error) => showToast({ tone: 'danger', title: `“${name}” could not be discarded. ${error.message}` }),
    });
  };
  return { discard, isDiscarding: remove.isPending };
}

/** The link name of a connection that was authorized while this page was away: in this tab, or in a window that outlived a reload. */
function finishedLinkName(attempt: AuthorizationAttempt | undefined, created: Connection | undefined): string | null {
  if (attempt?.status === 'succeeded') return attempt.connectionLinkName;
  return created?.state.status === 'connected' ? created.linkName : null;
}

function failureOf(
  outcome: AuthorizationOutcome | null,
  returned: AuthorizationAttempt | undefined,
  created: Connection | undefined,
  serviceName: string,
): FailedAuthorization | null {
  if (outcome !== null) return failureOfOutcome(outcome, serviceName);
  if (returned?.status === 'failed') return returned;
  return created === undefined ? null : failureOfConnection(created);
}
