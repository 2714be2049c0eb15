import { useMutation } from '@tanstack/react-query';
import { RotateCw, Square } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { Execution } from '#src/contract/executions.ts';
import { Button } from '#src/ui/button.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { executionPath } from '../paths.ts';
import { rerunExecutionMutation, stopExecutionMutation } from '../queries.ts';

interface ExecutionActionsProps {
  execution: Pick<Execution, 'id' | 'extensionId' | 'status' | 'rerunBy' | 'function'>;
  /** Shows the new run; its own page is opened when absent. */
  onRerun?: (executionId: string) => void;
}

/** Stop, while it runs; "Run again", once it has failed. */
export function ExecutionActions({ execution, onRerun }: ExecutionActionsProps) {
  const { id, extensionId, status, rerunBy } = execution;
  const navigate = useNavigate();
  const stop = useMutation(stopExecutionMutation(extensionId, id));
  const rerun = useMutation(rerunExecutionMutation(extensionId, id));
  const show = onRerun ?? ((executionId: string) => void navigate(executionPath(extensionId, executionId)));
  if (status === 'running') {
    return (
      <Button
        icon={Square}
        isBusy={stop.isPending}
        busyLabel="Stopping…"
        onClick={() => stop.mutate(undefined, { onError: ({ message }) => showToast({ tone: 'danger', title: `Not stopped. ${message}` }) })}
      >
        Stop
      </Button>
    );
  }
  if (status === 'succeeded' || rerunBy !== null || execution.function.isDeleted) return null;
  return (
    <Button
      icon={RotateCw}
      isBusy={rerun.isPending}
      busyLabel="Running…"
      onClick={() =>
        rerun.mutate(undefined, {
          onSuccess: ({ id: executionId }) => show(executionId),
          onError: ({ message }) => showToast({ tone: 'danger', title: `Not run again. ${message}` }),
        })
      }
    >
      Run again
    </Button>
  );
}
