import { create } from 'zustand';

export const PANEL_TABS = ['state', 'faults', 'journal'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

interface MockPanelState {
  isOpen: boolean;
  tab: PanelTab;
  /** The request of the journal that is shown, or null for the list. */
  entryId: string | null;
  open: (tab?: PanelTab) => void;
  close: () => void;
  toggle: () => void;
  showEntry: (entryId: string | null) => void;
}

/** Whether the Mock panel is open in this tab, and what it shows. It lies over every page, so the address is not its place. */
export const useMockPanel = create<MockPanelState>()((set) => ({
  isOpen: false,
  tab: 'state',
  entryId: null,
  open: (tab) => set(tab === undefined ? { isOpen: true } : { isOpen: true, tab }),
  close: () => set({ isOpen: false }),
  toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
  showEntry: (entryId) => set({ entryId }),
}));
