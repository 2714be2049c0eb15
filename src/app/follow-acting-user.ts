import type { QueryClient } from '@tanstack/react-query';
import { useActingUser } from '#src/lib/acting-user.ts';

/**
 * Asks for everything again when another user acts, also when the switch was made in another tab: each user sees their own.
 * @param queryClient the cache
 * @returns a function that ends it
 */
export function followActingUser(queryClient: QueryClient): () => void {
  const unsubscribe = useActingUser.subscribe((state, previous) => {
    if (state.userId !== previous.userId) void queryClient.resetQueries();
  });
  window.addEventListener('storage', takeOver);
  return () => {
    unsubscribe();
    window.removeEventListener('storage', takeOver);
  };
}

function takeOver(event: StorageEvent): void {
  if (event.key === useActingUser.persist.getOptions().name) void useActingUser.persist.rehydrate();
}
