import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { FunctionSummary } from '#src/contract/functions.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { Button } from '#src/ui/button.tsx';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { forgetCode } from '../model/function-draft.ts';
import { functionsPath, rulePath } from '../paths.ts';
import { deleteFunctionMutation } from '../queries.ts';
import styles from './function-form.module.css';
import list from './delete-function-dialog.module.css';

interface DeleteFunctionDialogProps {
  fn: FunctionSummary;
  onClose: () => void;
}

/** Asks before a function goes; while rules run it, says which. */
export function DeleteFunctionDialog({ fn, onClose }: DeleteFunctionDialogProps) {
  return fn.usedByRules.length > 0 ? <FunctionInUse fn={fn} onClose={onClose} /> : <ConfirmDeletion fn={fn} onClose={onClose} />;
}

function FunctionInUse({ fn, onClose }: DeleteFunctionDialogProps) {
  const { name, extensionId, usedByRules } = fn;
  return (
    <Dialog isOpen onClose={onClose} title={`“${name}” can’t be deleted`} footer={<Button onClick={onClose}>Close</Button>}>
      <div className={styles['fields']}>
        <p>
          {countLabel(usedByRules.length, 'workflow rule runs', 'workflow rules run')} it. Take it out of there first, then delete it.
        </p>
        <ul className={list['rules']}>
          {usedByRules.map((rule) => (
            <li key={rule.id} className={list['rule']}>
              <Link to={rulePath(extensionId, rule.id)} dir="auto">
                {rule.name}
              </Link>
              <span className={list['state']}>{rule.isActive ? 'Active' : 'Not active'}</span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function ConfirmDeletion({ fn, onClose }: DeleteFunctionDialogProps) {
  const navigate = useNavigate();
  const deletion = useMutation(deleteFunctionMutation(fn.extensionId, fn.id));
  const confirm = () =>
    deletion.mutate(undefined, {
      onSuccess: () => {
        forgetCode(fn.id);
        showToast({ tone: 'success', title: `“${fn.name}” was deleted` });
        void navigate(functionsPath(fn.extensionId), { replace: true });
      },
    });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      title={`Delete “${fn.name}”?`}
      confirmLabel="Delete Function"
      busyLabel="Deleting…"
      typedWord={fn.name}
      typedWordLabel="Type the function’s name to confirm"
      isBusy={deletion.isPending}
      error={deletion.error === null ? undefined : `Not deleted. ${deletion.error.message}`}
    >
      <p>Its code goes with it; the executions that were made stay. No workflow rule runs it.</p>
      <p>This can’t be undone.</p>
    </ConfirmDialog>
  );
}
