import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { ScopeAdvice } from '#src/contract/connection-uses.ts';
import type { Connection } from '#src/contract/connections.ts';
import type { Scope } from '#src/contract/services.ts';
import { serviceQuery } from '#src/features/services/index.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { advisedScopes, scopeDiff } from '../model/scope-diff.ts';
import { connectionUsesQuery } from '../queries.ts';
import type { Reauthorization } from '../use-reauthorization.ts';
import { ConnectionTabSkeleton } from './connection-tab-skeleton.tsx';
import { ScopeDiffList } from './scope-diff-list.tsx';
import { ScopePicker } from './scope-picker.tsx';
import styles from './change-scopes-dialog.module.css';

interface ChangeScopesDialogProps {
  connection: Connection;
  reauthorization: Reauthorization;
  /** Whether it opens with what the scope advisor says. */
  isAdvised: boolean;
  /** What it opens with beside the connection's own scopes. */
  added: readonly string[];
  onClose: () => void;
}

/** Other scopes for a connection: choose them, see what that changes, and ask the service for them. */
export function ChangeScopesDialog({ connection, reauthorization, isAdvised, added, onClose }: ChangeScopesDialogProps) {
  const formId = useId();
  const service = useQuery(serviceQuery(connection.service));
  const uses = useQuery(connectionUsesQuery(connection.extension.id, connection.linkName));
  const isReady = service.data !== undefined && (!isAdvised || !uses.isPending);
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={onClose}
      title={`Change the scopes of “${connection.name}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" disabled={!isReady}>
            Change and authorize
          </Button>
        </>
      }
    >
      {service.isError && service.data === undefined && (
        <ErrorState title="The scopes could not be loaded" error={service.error} onRetry={() => void service.refetch()} isRetrying={service.isFetching} headingLevel={3} />
      )}
      {!isReady && !service.isError && <ConnectionTabSkeleton />}
      {isReady && (
        <ScopesForm
          formId={formId}
          connection={connection}
          scopes={service.data.scopes}
          first={firstChoice(connection, reauthorization, added, isAdvised ? (uses.data?.scopeAdvice ?? null) : null)}
          calls={uses.data?.scopeAdvice?.calls ?? []}
          onSubmit={(scopes) => {
            onClose();
            reauthorization.start(scopes);
          }}
        />
      )}
    </Dialog>
  );
}

/** What was chosen for a try that did not succeed is not lost. */
function firstChoice({ scopes }: Connection, { askedScopes }: Reauthorization, added: readonly string[], advice: ScopeAdvice | null): readonly string[] {
  if (added.length > 0) return [...new Set([...scopes, ...added])];
  return askedScopes ?? (advice === null ? scopes : advisedScopes(scopes, advice));
}

interface ScopesFormProps {
  formId: string;
  connection: Connection;
  scopes: readonly Scope[];
  first: readonly string[];
  calls: ScopeAdvice['calls'];
  onSubmit: (scopes: readonly string[]) => void;
}

function ScopesForm({ formId, connection, scopes, first, calls, onSubmit }: ScopesFormProps) {
  const [selected, setSelected] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const diff = scopeDiff(connection.scopes, selected);
  const { service, usesLoginUserCredentials } = connection;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = problemOf(selected, diff);
    setProblem(found);
    if (found === null) onSubmit(selected);
  };
  return (
    <form id={formId} className={styles['form']} onSubmit={submit} noValidate>
      <p>
        {service.connectsBy === 'client_credentials' ? `${service.name} is asked for a new token at once.` : `${service.name} opens in a window and asks for exactly these scopes.`}{' '}
        Until it has agreed, the connection keeps working with the scopes that it has.
      </p>
      {usesLoginUserCredentials && <p>Other users keep their own authorization with its scopes until they connect again.</p>}
      <ScopePicker
        scopes={scopes}
        selected={selected}
        error={problem ?? undefined}
        onChange={(values) => {
          setSelected(values);
          setProblem(null);
        }}
      />
      <ScopeDiffList diff={diff} failing={failingCalls(calls, selected)} />
    </form>
  );
}

function problemOf(selected: readonly string[], { added, removed }: ReturnType<typeof scopeDiff>): string | null {
  if (selected.length === 0) return 'Choose at least one scope.';
  return added.length + removed.length === 0 ? 'These are the scopes that it has. Choose others, or cancel.' : null;
}

/** Calls that are known to need a scope and would have none. */
function failingCalls(calls: ScopeAdvice['calls'], selected: readonly string[]): number {
  return calls.filter(({ anyOf }) => anyOf.length > 0 && !anyOf.some((scope) => selected.includes(scope))).length;
}
