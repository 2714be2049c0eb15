import { useState } from 'react';
import { useBlocker, type Blocker } from 'react-router';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { useFunctionDrafts } from '../model/function-draft.ts';

/** Asks before the page of a function is left whose code is not saved. */
export function UnsavedChanges({ functionId, name }: { functionId: string; name: string }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && useFunctionDrafts.getState().code[functionId] !== undefined,
  );
  // The router's state comes in a transition, some time after the answer; it throws at a second one.
  const [answered, setAnswered] = useState<Blocker | null>(null);
  const answer = (act: (() => void) | undefined) => {
    setAnswered(blocker);
    act?.();
  };
  return (
    <ConfirmDialog
      isOpen={blocker.state === 'blocked' && blocker !== answered}
      onClose={() => answer(blocker.reset)}
      onConfirm={() => answer(blocker.proceed)}
      title="Leave with unsaved changes?"
      confirmLabel="Leave"
      tone="neutral"
    >
      <p>The changes to “{name}” are not saved. They stay in this tab as a draft, which is here when you come back; the function keeps its saved code until then.</p>
    </ConfirmDialog>
  );
}
