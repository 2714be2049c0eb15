import { StateEffect, StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const setMessage = StateEffect.define<string>();

/** The sentence that the status line shows, until the script changes or the cursor moves. */
export const editorMessage = StateField.define<string>({
  create: () => '',
  update(message, { effects, docChanged, selection }) {
    const set = effects.find((effect) => effect.is(setMessage));
    return set?.value ?? (docChanged || selection !== undefined ? '' : message);
  },
});

/** Says something in the status line, and to screen readers. */
export function say(view: EditorView, message: string): void {
  view.dispatch({ effects: [setMessage.of(message), EditorView.announce.of(message)] });
}
