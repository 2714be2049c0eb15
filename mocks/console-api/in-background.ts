/**
 * Lets work go on after its request was answered. What goes wrong in it is a mistake of the backend's own, which is thrown where nobody
 * waits for it; only a state that was closed meanwhile is nobody's mistake.
 * @param work what goes on
 */
export function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'StorageUnavailable') return;
    throw error;
  });
}
