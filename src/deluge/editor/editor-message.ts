import { StateEffect, StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const setMessage = StateEffect.define<string>();

/** The sentence that the status line shows, until the script changes. */
export const editorMessage = StateField.define<string>({
  create: () => '',
  update(message, { effects, docChanged }) {
    const set = effects.find((effect) => effect.is(setMessage));
    return set?.value ?? (docChanged ? '' : message);
  },
});

/** Says something in the status line, and to screen readers. */
export function say(view: EditorView, message: string): void {
  view.dispatch({ effects: [setMessage.of(message), EditorView.announce.of(message)] });
}
