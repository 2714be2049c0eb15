import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const THEMES = ['system', 'light', 'dark', 'high-contrast'] as const;
export type Theme = (typeof THEMES)[number];

interface ThemeState {
  theme: Theme;
  setTheme: (theme: Theme) => void;
}

/** The chosen theme. `public/first-paint.js` reads the same entry of local storage before the first paint. */
export const useTheme = create<ThemeState>()(
  persist((set) => ({ theme: 'system', setTheme: (theme) => set({ theme }) }), { name: 'patchbay-theme' }),
);

/**
 * Keeps the page in the chosen theme, also when it is chosen in another tab or when the system asks for more contrast.
 * @returns a function that ends it
 */
export function followTheme(): () => void {
  const wantsContrast = matchMedia('(prefers-contrast: more)');
  const apply = () => applyTheme(useTheme.getState().theme, wantsContrast.matches);
  const takeOver = (event: StorageEvent) => {
    if (event.key === useTheme.persist.getOptions().name) void useTheme.persist.rehydrate();
  };
  apply();
  const unsubscribe = useTheme.subscribe(apply);
  wantsContrast.addEventListener('change', apply);
  window.addEventListener('storage', takeOver);
  return () => {
    unsubscribe();
    wantsContrast.removeEventListener('change', apply);
    window.removeEventListener('storage', takeOver);
  };
}

function applyTheme(theme: Theme, wantsContrast: boolean): void {
  const drawn = theme === 'system' && wantsContrast ? 'high-contrast' : theme;
  if (drawn === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = drawn;
}
