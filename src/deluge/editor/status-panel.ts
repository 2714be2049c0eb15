import { diagnosticCount, setDiagnosticsEffect } from '@codemirror/lint';
import { type EditorState, type Extension, Prec, StateField } from '@codemirror/state';
import { type EditorView, type Panel, showPanel } from '@codemirror/view';
import { editorMessage } from './editor-message.ts';
import { button, element } from './element.ts';
import { isProblemListOpen, problemsOf, toggleProblems } from './problems-panel.ts';

/** Whether the checker has read the script at all. */
const isChecked = StateField.define<boolean>({
  create: () => false,
  update: (isSo, { effects }) => isSo || effects.some((effect) => effect.is(setDiagnosticsEffect)),
});

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function summary(state: EditorState): { readonly text: string; readonly severity: 'error' | 'warning' | 'hint' | 'none' } {
  if (diagnosticCount(state) === 0) {
    return state.field(isChecked) ? { text: 'No problems', severity: 'none' } : { text: 'Checking…', severity: 'hint' };
  }
  const severities = problemsOf(state).map(({ diagnostic }) => diagnostic.severity);
  const errors = severities.filter((severity) => severity === 'error').length;
  const warnings = severities.filter((severity) => severity === 'warning').length;
  const hints = severities.length - errors - warnings;
  const parts = [...(errors > 0 ? [counted(errors, 'error')] : []), ...(warnings > 0 ? [counted(warnings, 'warning')] : []), ...(hints > 0 ? [counted(hints, 'hint')] : [])];
  return { text: parts.join(', '), severity: errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'hint' };
}

function place({ doc, selection, readOnly }: EditorState): string {
  const { head } = selection.main;
  const line = doc.lineAt(head);
  return `${readOnly ? 'Read only · ' : ''}Line ${line.number}, column ${head - line.from + 1}`;
}

function createPanel(view: EditorView): Panel {
  const icon = element('span', { 'aria-hidden': 'true' });
  const text = element('span');
  const problems = button('', () => toggleProblems(view), { class: 'cm-status-problems' });
  problems.append(icon, text);
  const message = element('span', { class: 'cm-status-message', role: 'status' });
  const position = element('span', { class: 'cm-status-position' });
  const draw = (state: EditorState): void => {
    const { text: found, severity } = summary(state);
    icon.className = `cm-severity cm-severity-${severity}`;
    text.textContent = found;
    problems.setAttribute('aria-expanded', String(isProblemListOpen(state)));
    message.textContent = state.field(editorMessage);
    position.textContent = place(state);
  };
  draw(view.state);
  const dom = element('div', { class: 'cm-status' }, problems, message, position);
  return { dom, update: ({ state }) => draw(state) };
}

/** The line below the script: problems, what has just happened, where the cursor is. */
export function statusPanel(): Extension {
  // Below everything that opens.
  return [editorMessage, isChecked, Prec.lowest(showPanel.of(createPanel))];
}
