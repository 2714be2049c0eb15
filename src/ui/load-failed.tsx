import { useEffect, useEffectEvent } from 'react';
import { showToast } from './toast-store.ts';

interface LoadFailedProps {
  /** What was to be opened: "The Mock panel". */
  what: string;
  /** It counts as closed again. */
  onClose: () => void;
}

/** Stands in for something that opens over the page and whose code did not arrive: the page stays as it is, and a message says so. */
export function LoadFailed({ what, onClose }: LoadFailedProps) {
  const tell = useEffectEvent(() => {
    showToast({ tone: 'danger', title: `${what} could not be loaded. Check the network, then reload the page.` });
    onClose();
  });
  useEffect(() => tell(), []);
  return null;
}
