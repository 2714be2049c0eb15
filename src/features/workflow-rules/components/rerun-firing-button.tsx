import { useMutation } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import type { Firing } from '#src/contract/workflow-rules.ts';
import { announce } from '#src/ui/announcer.tsx';
import { Button } from '#src/ui/button.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { rerunFiringMutation } from '../queries.ts';

/** "Run again", while an action of the firing has failed. What was done already is not done twice. */
export function RerunFiringButton({ firing, size = 'md' }: { firing: Firing; size?: 'md' | 'sm' }) {
  const rerun = useMutation(rerunFiringMutation(firing.extensionId, firing.id));
  if (!firing.actions.some(({ status }) => status === 'failed')) return null;
  return (
    <Button
      size={size}
      icon={RotateCw}
      isBusy={rerun.isPending}
      busyLabel="Running…"
      onClick={() =>
        rerun.mutate(undefined, {
          onSuccess: () => announce('Running again'),
          onError: ({ message }) => showToast({ tone: 'danger', title: `Not run again. ${message}` }),
        })
      }
    >
      Run again
    </Button>
  );
}
