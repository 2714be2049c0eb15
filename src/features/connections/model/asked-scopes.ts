import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface AskedScopes {
  /** By connection. */
  asked: Readonly<Record<string, readonly string[]>>;
}

/** Scopes that were asked for instead of a connection's own and not granted yet. They outlive a reload and a consent in the same tab. */
export const useAskedScopes = create<AskedScopes>()(
  persist(() => ({ asked: {} }), { name: 'patchbay-asked-scopes', version: 1, storage: createJSONStorage(() => sessionStorage) }),
);

/**
 * Keeps what was asked for, so that it can be asked for again.
 * @param connectionId the connection
 * @param scopes the scopes; null once they are granted, or when the connection's own are asked for
 */
export function keepAskedScopes(connectionId: string, scopes: readonly string[] | null): void {
  useAskedScopes.setState(({ asked: { [connectionId]: _before, ...others } }) => ({ asked: scopes === null ? others : { ...others, [connectionId]: scopes } }));
}
