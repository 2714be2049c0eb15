import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import type { Connection, NewConnection } from '#src/contract/connections.ts';
import type { Service } from '#src/contract/services.ts';
import { useAuthorization, useReturnedAuthorization, type AuthorizationPhase } from '#src/features/authorize/index.ts';
import { servicePath } from '#src/features/services/index.ts';
import type { AuthorizationOutcome } from '#src/lib/authorization-follower.ts';
import { showToast } from '#src/ui/toast-store.ts';
import { failureOfConnection, failureOfOutcome, type FailedAuthorization } from './model/authorization-outcome.ts';
import { changeDraft, draftKey, EMPTY_DRAFT, forgetDraft, useConnectionDrafts, type ConnectionDraft } from './model/connection-draft.ts';
import { newConnectionOf, type ConnectionFormValues } from './model/connection-form.ts';
import { connectionPath } from './paths.ts';
import { connectionQuery, createConnectionMutation, deleteConnectionMutation, retryConnectionMutation } from './queries.ts';

/** How the creation of a connection stands, and what can be done about it. */
export interface ConnectionCreation {
  readonly phase: AuthorizationPhase;
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

/**
 * Runs "Create And Connect".
 * @param extensionId the extension that the connection is for
 * @param service the service to connect to
 * @returns state and actions
 */
export function useConnectionCreation(extensionId: string, service: Service): ConnectionCreation {
  const key = draftKey(extensionId, service.linkName);
  const draft = useConnectionDrafts(({ drafts }) => drafts[key]) ?? EMPTY_DRAFT;
  const authorization = useAuthorization();
  const returned = useReturnedAuthorization();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const create = useMutation(createConnectionMutation(extensionId));
  const retry = useMutation(retryConnectionMutation(extensionId));
  const remove = useMutation(deleteConnectionMutation(extensionId));
  const created = useQuery({ ...connectionQuery(extensionId, draft.created?.linkName ?? ''), enabled: draft.created !== null });

  const finish = (connectionLinkName: string) => {
    forgetDraft(key);
    showToast({ tone: 'success', title: 'Connection created successfully' });
    void navigate(connectionPath(extensionId, connectionLinkName), { replace: true });
  };
  const finishedElsewhere = authorization.phase === 'idle' ? finishedLinkName(returned.attempt.data, created.data) : null;
  const finishOnce = useEffectEvent(finish);
  useEffect(() => {
    if (finishedElsewhere !== null) finishOnce(finishedElsewhere);
  }, [finishedElsewhere]);

  const send = (details: NewConnection) =>
    draft.created === null ? create.mutateAsync(details) : retry.mutateAsync({ connectionLinkName: draft.created.linkName, details });
  const begin = async (values: ConnectionFormValues) => {
    const { connection, authorizationRequest } = await send(newConnectionOf(service.linkName, values, pathname));
    changeDraft(key, { created: { id: connection.id, linkName: connection.linkName } });
    return { linkName: connection.linkName, authorizationRequest };
  };
  const submit = async (values: ConnectionFormValues) => {
    if (returned.attempt.data !== undefined) returned.dismiss();
    if (service.authType !== 'oauth2') {
      finish((await begin(values)).linkName);
      return;
    }
    let linkName = '';
    const outcome = await authorization.start(async () => {
      const begun = await begin(values);
      linkName = begun.linkName;
      return begun.authorizationRequest;
    });
    if (outcome === null || (outcome.kind === 'settled' && outcome.attempt.status === 'succeeded')) finish(linkName);
  };
  const discard = () => {
    if (draft.created === null) return;
    remove.mutate(draft.created.linkName, {
      onSuccess: () => {
        forgetDraft(key);
        showToast({ tone: 'neutral', title: `“${draft.name}” was discarded` });
        void navigate(servicePath(extensionId, service.linkName));
      },
      onError: (error) => showToast({ tone: 'danger', title: `“${draft.name}” could not be discarded. ${error.message}` }),
    });
  };

  const isUnderWay = authorization.phase === 'opening' || authorization.phase === 'waiting';
  return {
    phase: authorization.phase,
    draft,
    saveDraft: (changes) => changeDraft(key, changes),
    forgetDraft: () => forgetDraft(key),
    failure: isUnderWay ? null : failureOf(authorization.outcome, returned.attempt.data, created.data, service.name),
    submit,
    focusWindow: authorization.focusWindow,
    cancel: authorization.cancel,
    discard,
    isDiscarding: remove.isPending,
  };
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
