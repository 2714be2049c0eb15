import type { FunctionSummary } from '#src/contract/functions.ts';
import type { DialogAddress } from '#src/lib/use-dialog-address.ts';
import { DeleteFunctionDialog } from './delete-function-dialog.tsx';
import { DuplicateFunctionDialog } from './duplicate-function-dialog.tsx';
import { RenameFunctionDialog } from './rename-function-dialog.tsx';

interface FunctionDialogsProps {
  fn: FunctionSummary;
  dialog: DialogAddress;
}

/** The dialog that the address names. */
export function FunctionDialogs({ fn, dialog: { name, close } }: FunctionDialogsProps) {
  if (name === 'rename') return <RenameFunctionDialog fn={fn} onClose={close} />;
  if (name === 'duplicate') return <DuplicateFunctionDialog fn={fn} onClose={close} />;
  if (name === 'delete') return <DeleteFunctionDialog fn={fn} onClose={close} />;
  return null;
}
