import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from '#src/lib/clipboard.ts';
import { announce } from './announcer.tsx';
import { Button } from './button.tsx';
import { showToast } from './toast-store.ts';

const COPIED_SHOWN_MS = 2000;

interface CopyButtonProps {
  text: string;
  /** What the button says: "Copy", unless there are several on the page. */
  label?: string;
  /** Accessible name when the label alone doesn't say what is copied. */
  accessibleLabel?: string;
  variant?: 'secondary' | 'ghost';
  size?: 'md' | 'sm';
}

/** Puts a text on the clipboard and says that it did, or why it could not. */
export function CopyButton({ text, label = 'Copy', accessibleLabel, variant = 'secondary', size = 'sm' }: CopyButtonProps) {
  const [copied, setCopied] = useState(0);
  useEffect(() => {
    if (copied === 0) return undefined;
    const timer = setTimeout(() => setCopied(0), COPIED_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    if (await copyText(text)) {
      setCopied((count) => count + 1);
      announce('Copied');
    } else {
      showToast({ tone: 'danger', title: 'The browser did not allow copying. Select the text and copy it with the keyboard.' });
    }
  };
  const isCopied = copied > 0;
  return (
    <Button variant={variant} size={size} icon={isCopied ? Check : Copy} aria-label={isCopied ? undefined : accessibleLabel} onClick={() => void copy()}>
      {isCopied ? 'Copied' : label}
    </Button>
  );
}
