import { useLocation, useNavigate, useSearchParams } from 'react-router';

/** Which dialog is open, and what opens and closes dialogs. */
export interface DialogAddress {
  /** Which dialog is open, or null. */
  name: string | null;
  /** What it is about, such as an extension's id. */
  subject: string | null;
  /** Address of this page with a dialog open. */
  hrefOf: (name: string, subject?: string) => string;
  open: (name: string, subject?: string) => void;
  close: () => void;
}

/** The open dialog, kept in the address: it can be linked to, survives a reload, and Back closes it. */
export function useDialogAddress(): DialogAddress {
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const hrefOf = (name: string | null, subject?: string) => {
    const next = new URLSearchParams(params);
    next.delete('dialog');
    next.delete('subject');
    if (name !== null) next.set('dialog', name);
    if (subject !== undefined) next.set('subject', subject);
    return next.size === 0 ? pathname : `${pathname}?${next}`;
  };
  return {
    name: params.get('dialog'),
    subject: params.get('subject'),
    hrefOf,
    open: (name, subject) => void navigate(hrefOf(name, subject), { preventScrollReset: true }),
    close: () => void navigate(hrefOf(null), { replace: true, preventScrollReset: true }),
  };
}
