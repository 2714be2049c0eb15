import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { ConnectionTest, TestVerdict } from '#src/contract/connection-tests.ts';
import type { Connection } from '#src/contract/connections.ts';
import { ApiError } from '#src/lib/api-error.ts';
import type { DialogAddress } from '#src/lib/use-dialog-address.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { addedScopesSubject } from '../model/scope-diff.ts';
import { canChangeScopes, canTestConnection, STATUS_LABELS } from '../model/status.ts';
import { checkedCall, firstCall, keepTypedCall, useTypedCalls } from '../model/test-call.ts';
import { VERDICT_WORDS } from '../model/test-words.ts';
import { testConnectionMutation, type TestCall } from '../queries.ts';
import type { Reauthorization } from '../use-reauthorization.ts';
import { TestCallFields } from './test-call-fields.tsx';
import { TestResult } from './test-result.tsx';
import styles from './test-connection-dialog.module.css';

interface TestConnectionDialogProps {
  connection: Connection;
  dialog: DialogAddress;
  reauthorization: Reauthorization;
}

/** Makes a real call through a connection, and shows what was sent, what came back, and what that says of the connection. */
export function TestConnectionDialog({ connection, dialog, reauthorization }: TestConnectionDialogProps) {
  const formId = useId();
  const call = useTypedCalls(({ calls }) => calls[connection.id]) ?? firstCall(connection);
  const test = useCallTest(connection);
  const [problem, setProblem] = useState<string | null>(null);
  const canSend = canTestConnection(connection);
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (test.isPending || !canSend) return;
    const checked = checkedCall(call);
    setProblem('problem' in checked ? checked.problem : null);
    if ('call' in checked) test.send(checked.call);
  };
  const close = () => {
    test.cancel();
    dialog.close();
  };
  const reconnect = () => {
    if (connection.service.connectsBy === 'credentials') return dialog.open('credentials');
    close();
    return reauthorization.start();
  };
  const actionOf = ({ remedy, addScopes }: TestVerdict) => {
    if (remedy === 'change_scopes' && canChangeScopes(connection)) {
      return addScopes.length === 0 ? <NextStep label="Change scopes" onTake={() => dialog.open('scopes')} /> : <NextStep label="Change scopes" onTake={() => dialog.open('scopes', addedScopesSubject(addScopes))} />;
    }
    if (remedy === 'reconnect' && connection.can.authorize) return <NextStep label="Reconnect" onTake={reconnect} />;
    return remedy === 'send_again' ? <NextStep label="Send again" onTake={() => send()} /> : undefined;
  };
  const fieldProblem = problem ?? test.problemOf('url');
  return (
    <Dialog
      isOpen
      size="lg"
      onClose={close}
      title={`Test “${connection.name}”`}
      footer={
        <>
          {test.isPending ? <Button onClick={test.cancel}>Cancel</Button> : <Button onClick={close}>Close</Button>}
          <Button type="submit" form={formId} variant="primary" isBusy={test.isPending} busyLabel="Sending…" aria-disabled={!canSend}>
            Send
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['form']} onSubmit={send} noValidate>
        <p className={styles['intro']}>
          The call is signed and sent as a script’s call is, to {connection.service.name} as it is simulated here. What it writes is really written there.
        </p>
        {!canSend && test.last === null && (
          <Banner tone="warning" title={`${STATUS_LABELS[connection.state.status]}. ${connection.state.message}`} actions={connection.can.authorize && connection.state.status !== 'connecting' ? <NextStep label="Reconnect" onTake={reconnect} /> : undefined}>
            A call can be sent once the connection is connected.
          </Banner>
        )}
        <TestCallFields
          connection={connection}
          call={call}
          problem={fieldProblem}
          onChange={(typed) => {
            setProblem(null);
            keepTypedCall(connection.id, typed);
          }}
        />
      </form>
      <div className={styles['outcome']}>
        {/* What is outside of a modal dialog is not heard, the app's own live region included. */}
        <div aria-live="polite">
          {test.isCancelled && (
            <Banner tone="neutral" title="Cancelled">
              Nobody waits for the answer any more. The call may have reached the service all the same: the connection’s activity tells.
            </Banner>
          )}
          {test.last !== null && <Verdict key={test.turn} verdict={test.last.verdict} action={actionOf(test.last.verdict)} isStale={test.isPending} />}
        </div>
        <div role="alert">
          {test.error !== null && fieldProblem === undefined && (
            <Banner tone="danger" title={`Not tested. ${test.error.message}`} actions={<NextStep label="Try again" onTake={() => send()} />} />
          )}
        </div>
        {test.isPending && test.last === null && (
          <Loading label="Waiting for the answer…">
            <Skeleton height="12rem" />
          </Loading>
        )}
        {test.last !== null && (
          <div className={styles['last']} inert={test.isPending}>
            <TestResult test={test.last} connection={connection} />
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** What a test says, with the next step to take. */
function Verdict({ verdict, action, isStale }: { verdict: TestVerdict; action: ReactNode; isStale: boolean }) {
  const { title, tone } = VERDICT_WORDS[verdict.outcome];
  return (
    <div ref={bringIntoSight} className={styles['last']} inert={isStale}>
      <Banner tone={tone} title={title} actions={action}>
        {verdict.message}
      </Banner>
    </div>
  );
}

function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function NextStep({ label, onTake }: { label: string; onTake: () => void }) {
  return (
    <Button size="sm" onClick={onTake}>
      {label}
    </Button>
  );
}

/** Sends one call at a time, and can stop waiting for it. */
function useCallTest({ extension, linkName }: Connection) {
  const mutation = useMutation(testConnectionMutation(extension.id, linkName));
  const waiting = useRef<AbortController | null>(null);
  const [isCancelled, setCancelled] = useState(false);
  const [last, setLast] = useState<ConnectionTest | null>(null);
  const [turn, setTurn] = useState(0);
  const { isPending, error } = mutation;
  const take = (test: ConnectionTest) => {
    setLast(test);
    setTurn(turn + 1);
  };
  return {
    isPending,
    error,
    isCancelled,
    /** Stays in sight while the next one is under way; null where that came to nothing. */
    last,
    /** Which of the tests made since the dialog was opened it is. */
    turn,
    send: (call: TestCall) => {
      waiting.current = new AbortController();
      setCancelled(false);
      mutation.mutate({ call, signal: waiting.current.signal }, { onSuccess: take, onError: () => setLast(null) });
    },
    cancel: () => {
      if (!isPending) return;
      waiting.current?.abort();
      mutation.reset();
      setLast(null);
      setCancelled(true);
    },
    problemOf: (field: string): string | undefined => (error instanceof ApiError ? error.fields.find((each) => each.field === field)?.message : undefined),
  };
}
