import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface RecentCommands {
  /** Ids, the last used first. */
  ids: readonly string[];
  note: (id: string) => void;
}

const MOST_KEPT = 20;

/** What was chosen in the palette before; every tab of this browser shares it. */
export const useRecentCommands = create<RecentCommands>()(
  persist((set) => ({ ids: [], note: (id) => set(({ ids }) => ({ ids: [id, ...ids.filter((each) => each !== id)].slice(0, MOST_KEPT) })) }), {
    name: 'patchbay-recent-commands',
  }),
);
