/** Patchbay's own mark: a cord from one socket to another. */
export function ProductMark() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="var(--color-accent-fill)" />
      <path d="M7.5 8.5v4.25a4.5 4.5 0 0 0 9 0V11" fill="none" stroke="var(--color-on-accent)" strokeWidth="2" strokeLinecap="round" />
      <circle cx="7.5" cy="7" r="2" fill="var(--color-on-accent)" />
      <circle cx="16.5" cy="7.5" r="2.75" fill="none" stroke="var(--color-on-accent)" strokeWidth="1.75" />
    </svg>
  );
}
