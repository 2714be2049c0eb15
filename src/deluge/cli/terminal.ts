/** Where a command was called from and where it writes to. */
export interface Terminal {
  /** Relative paths start here. */
  readonly directory: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}
