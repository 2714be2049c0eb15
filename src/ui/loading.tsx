import type { ReactNode } from 'react';
import { useDelayed } from './use-delayed.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

interface LoadingProps {
  /** What screen readers hear once it takes long: "Loading extensions…" */
  label: string;
  /** Skeletons at the final size. */
  children?: ReactNode;
}

/** Wraps skeletons and says what is being loaded. */
export function Loading({ label, children }: LoadingProps) {
  const takesLong = useDelayed(true);
  return (
    <div aria-busy="true">
      <output>{takesLong && <VisuallyHidden>{label}</VisuallyHidden>}</output>
      {children}
    </div>
  );
}
