import type { Extension } from '#src/contract/extensions.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { DeleteExtensionDialog } from './delete-extension-dialog.tsx';
import { NewExtensionDialog } from './new-extension-dialog.tsx';
import { RenameExtensionDialog } from './rename-extension-dialog.tsx';

/** The dialog that the address names, if there is such a one. */
export function ExtensionDialogs({ extensions }: { extensions: readonly Extension[] }) {
  const { name, subject, close } = useDialogAddress();
  if (name === 'new') return <NewExtensionDialog onClose={close} />;
  const extension = extensions.find(({ id }) => id === subject);
  if (extension === undefined) return null;
  if (name === 'rename') return <RenameExtensionDialog key={extension.id} extension={extension} onClose={close} />;
  if (name === 'delete') return <DeleteExtensionDialog key={extension.id} extension={extension} onClose={close} />;
  return null;
}
