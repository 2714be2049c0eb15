import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface ActingUserState {
  /** Null: the first user of the workspace. */
  userId: string | null;
  actAs: (userId: string) => void;
}

/** Which demo user the console acts as; every tab of this browser shares it. */
export const useActingUser = create<ActingUserState>()(
  persist((set) => ({ userId: null, actAs: (userId) => set({ userId }) }), { name: 'patchbay-acting-user' }),
);

/** @returns the id of the acting user, or null for the first user of the workspace */
export function actingUserId(): string | null {
  return useActingUser.getState().userId;
}
