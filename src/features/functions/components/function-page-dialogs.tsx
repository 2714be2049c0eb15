import { lazy, Suspense } from 'react';
import type { CustomFunction } from '#src/contract/functions.ts';
import type { DialogAddress } from '#src/lib/use-dialog-address.ts';

const FunctionDialogs = lazy(async () => ({ default: (await import('./function-dialogs.tsx')).FunctionDialogs }));
const ExecuteDialog = lazy(async () => ({ default: (await import('./execute-dialog.tsx')).ExecuteDialog }));

/** The dialog that the address names. */
export function FunctionPageDialogs({ fn, dialog }: { fn: CustomFunction; dialog: DialogAddress }) {
  if (dialog.name === null) return null;
  return <Suspense>{dialog.name === 'execute' ? <ExecuteDialog fn={fn} onClose={dialog.close} /> : <FunctionDialogs fn={fn} dialog={dialog} />}</Suspense>;
}
