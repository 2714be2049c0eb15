import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const WAITING = new Set(['Escape', 'Tab', 'Shift', 'Control', 'Alt', 'Meta']);

/** Behind Escape, Tab moves the focus on, however long somebody waits; the next other key makes it indent again. */
export function leaveByTab(): Extension {
  return EditorView.domEventObservers({
    keydown: ({ key }, view) => {
      if (key === 'Escape') {
        view.setTabFocusMode(true);
      } else if (!WAITING.has(key)) {
        view.setTabFocusMode(false);
      }
    },
    blur: (_, view) => view.setTabFocusMode(false),
  });
}
