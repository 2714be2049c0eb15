import { EditorSelection } from '@codemirror/state';
import { type Command, EditorView } from '@codemirror/view';
import { formatDeluge } from '../formatter/format-deluge.ts';
import { connectionEdit } from './connection-edit.ts';
import { definitionAt } from './definition-at.ts';
import { say } from './editor-message.ts';
import { editorContext } from './editor-settings.ts';
import { formatEdits } from './format-edits.ts';

/** Puts the cursor to a place given as people count it, lines and columns from 1, and shows it in the middle. */
export function reveal(view: EditorView, line: number, column: number): void {
  const { doc } = view.state;
  const place = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const at = Math.min(place.from + Math.max(column, 1) - 1, place.to);
  view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }), userEvent: 'select' });
  view.focus();
}

/** Lays the script out. One step to undo; the cursor stays at its word. Says why where it can't. */
export const format: Command = (view) => {
  const { state } = view;
  const code = state.doc.toString();
  const result = formatDeluge(code, { host: state.facet(editorContext).host });
  if (!result.formatted) {
    const [error] = result.errors;
    say(view, error === undefined ? 'This script can’t be laid out safely, so it stays as it is.' : `Not formatted. Line ${error.line}: ${error.message}`);
    return true;
  }
  if (result.changed) {
    view.dispatch({ changes: [...formatEdits(code, result.code)], userEvent: 'format' });
  }
  say(view, result.changed ? 'Formatted.' : 'The script is laid out already.');
  return true;
};

/** Goes from an offset to where its variable or function is defined; false where the script defines none. */
export function goToDefinitionFrom(view: EditorView, offset: number): boolean {
  const { state } = view;
  const range = definitionAt(state.doc.toString(), offset, state.facet(editorContext));
  if (range === null) {
    return false;
  }
  const line = state.doc.lineAt(range.from);
  view.dispatch({
    selection: EditorSelection.single(range.from, range.to),
    effects: [EditorView.scrollIntoView(range.from, { y: 'center' }), EditorView.announce.of(`Line ${line.number}: ${line.text.trim()}`)],
    userEvent: 'select.definition',
  });
  return true;
}

export const goToDefinition: Command = (view) => {
  if (!goToDefinitionFrom(view, view.state.selection.main.head)) {
    say(view, 'This script does not define what stands at the cursor.');
  }
  return true;
};

/** Puts a connection into the call at the cursor, or a new call with it below. */
export function insertConnection(view: EditorView, linkName: string): void {
  const { state } = view;
  const edit = connectionEdit(state.doc.toString(), state.selection.main.head, linkName, state.facet(editorContext));
  view.dispatch({
    changes: edit,
    selection: { anchor: edit.from + edit.insert.length },
    scrollIntoView: true,
    userEvent: 'input.connection',
  });
  view.focus();
}
