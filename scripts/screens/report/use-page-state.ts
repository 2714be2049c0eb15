import { useSyncExternalStore } from 'react';
import { pageAddress, readPageState, type PageState } from './page-state.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

interface HowToGo {
  /** Whether the step before is replaced, so that going back skips it. */
  replaces?: boolean;
}

/** Goes to another state of the page, the rest staying as it is. */
function changePageState(part: Partial<PageState>, { replaces = false }: HowToGo = {}): void {
  const address = pageAddress({ ...readPageState(location.hash), ...part });
  if (replaces) {
    history.replaceState(null, '', address);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = address;
  }
}

/** The state of the page, which is its address. */
export function usePageState() {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return { state: readPageState(hash), change: changePageState };
}
