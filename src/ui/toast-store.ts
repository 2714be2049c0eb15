import { create } from 'zustand';
import type { Tone } from './tone-icons.ts';

export interface Toast {
  id: number;
  tone: Tone;
  title: string;
  /** Something to do about it, such as Undo. */
  action?: { label: string; onSelect: () => void };
}

interface ToastState {
  toasts: readonly Toast[];
  nextId: number;
}

const MAX_TOASTS = 3;

export const useToasts = create<ToastState>()(() => ({ toasts: [], nextId: 1 }));

/**
 * Shows a short message at the edge of the screen for a while.
 * @param toast what to say; with an action it stays longer, with tone `danger` until dismissed
 * @returns the message's id, for `dismissToast`
 */
export function showToast(toast: Omit<Toast, 'id'>): number {
  const id = useToasts.getState().nextId;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, id }].slice(-MAX_TOASTS), nextId: id + 1 }));
  return id;
}

/** Takes a message away; an unknown id is no error. */
export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
