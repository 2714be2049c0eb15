import { useEffect, type RefObject } from 'react';

/**
 * Moves the focus to the first field that shows a mistake, each time a form was refused.
 * @param form the form
 * @param error why it was refused last; null when it was not
 */
export function useFocusInvalid(form: RefObject<HTMLElement | null>, error: unknown): void {
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, error]);
}
