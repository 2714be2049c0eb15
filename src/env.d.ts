interface ImportMetaEnv {
  /** Address of a backend elsewhere, without a trailing slash. Absent: the one that runs in this browser. */
  readonly VITE_API_URL?: string;
}
