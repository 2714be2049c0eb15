import { useEffect } from 'react';

const PRODUCT = 'Patchbay';

/**
 * Names the page in the browser's tab and history.
 * @param title what the page is; the product's name follows
 */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? PRODUCT : `${title} · ${PRODUCT}`;
  }, [title]);
}
