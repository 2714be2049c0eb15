import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { type Command, type EditorView, keymap, type Panel, showPanel } from '@codemirror/view';
import { say } from './editor-message.ts';
import { editorContext } from './editor-settings.ts';
import { button, element } from './element.ts';
import { renamableAt, rename } from './rename.ts';

interface Renaming {
  readonly offset: number;
  readonly name: string;
}

const setRenaming = StateEffect.define<Renaming | null>();

const renamingField = StateField.define<Renaming | null>({
  create: () => null,
  update(renaming, { effects, docChanged }) {
    const set = effects.find((effect) => effect.is(setRenaming));
    return set === undefined ? (docChanged ? null : renaming) : set.value;
  },
  provide: (self) => showPanel.from(self, (renaming) => (renaming === null ? null : (view) => createPanel(view, renaming))),
});

function close(view: EditorView): void {
  view.dispatch({ effects: setRenaming.of(null) });
  view.focus();
}

/** Renames, or tells why not. */
function submit(view: EditorView, { offset, name }: Renaming, newName: string): string | null {
  const result = rename(view.state.doc.toString(), offset, newName, view.state.facet(editorContext));
  if ('refusal' in result) {
    return result.refusal;
  }
  view.dispatch({ changes: [...result.edits], effects: setRenaming.of(null), userEvent: 'rename' });
  const { length } = result.edits;
  say(view, length === 0 ? `${name} keeps its name.` : `Renamed ${name} to ${newName} in ${length} ${length === 1 ? 'place' : 'places'}.`);
  view.focus();
  return null;
}

function createPanel(view: EditorView, renaming: Renaming): Panel {
  const input = element('input', { class: 'cm-textfield', value: renaming.name, 'aria-describedby': 'cm-rename-error', spellcheck: 'false', autocomplete: 'off' });
  const error = element('p', { class: 'cm-panelError', id: 'cm-rename-error', role: 'alert' });
  const run = (): void => {
    const refusal = submit(view, renaming, input.value.trim());
    error.textContent = refusal ?? '';
    input.toggleAttribute('aria-invalid', refusal !== null);
  };
  const dom = element(
    'div',
    { class: 'cm-rename' },
    element('label', { class: 'cm-field' }, element('span', {}, `Rename ${renaming.name} to`), input),
    button('Rename', run, { class: 'cm-button cm-primary' }),
    button('Cancel', () => close(view)),
    error,
  );
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      run();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(view);
    }
  });
  return { dom, top: true, mount: () => input.select() };
}

/** Asks for another name for the variable or function at the cursor. */
export const startRename: Command = (view) => {
  const { state } = view;
  if (state.readOnly) {
    return false;
  }
  const offset = state.selection.main.head;
  const found = renamableAt(state.doc.toString(), offset, state.facet(editorContext));
  if ('refusal' in found) {
    say(view, found.refusal);
    return true;
  }
  view.dispatch({ effects: setRenaming.of({ offset, name: found.symbol.name }) });
  view.dom.querySelector<HTMLInputElement>('.cm-rename input')?.focus();
  return true;
};

/** Renaming by F2. */
export function renamePanel(): Extension {
  return [renamingField, keymap.of([{ key: 'F2', run: startRename }])];
}
