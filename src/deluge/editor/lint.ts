import { type Action, type Diagnostic as EditorDiagnostic, linter, lintGutter } from '@codemirror/lint';
import type { EditorState, Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { checkDeluge } from '../checker/check-deluge.ts';
import type { Diagnostic } from '../checker/diagnostic.ts';
import { analyse } from './analysis.ts';
import { editorContext } from './editor-settings.ts';
import { say } from './editor-message.ts';
import { element } from './element.ts';

/** How long nobody has to type before the script is checked. */
export const LINT_DELAY_MS = 350;

/** What the checker says about the script as it is now. */
export function diagnosticsOf(state: EditorState): readonly Diagnostic[] {
  const context = state.facet(editorContext);
  const { parsed } = analyse(state.doc.toString(), context);
  return checkDeluge(parsed, {
    host: context.host,
    functions: context.functions.map(({ name }) => name),
    ...(context.variables === null ? {} : { variables: context.variables.map(({ name }) => name) }),
    ...(context.connections === null ? {} : { connections: context.connections.map(({ linkName }) => linkName) }),
  });
}

/** Repairs what a diagnostic told of, as it stands now: the script may have changed since it was shown. */
function applyFix(view: EditorView, { code, message }: Diagnostic, from: number): void {
  const candidates = diagnosticsOf(view.state).filter((one) => one.code === code && one.message === message && one.fix !== null);
  const nearest = candidates.toSorted((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0];
  if (nearest?.fix === undefined || nearest.fix === null || view.state.readOnly) {
    return;
  }
  const { label, edits } = nearest.fix;
  view.dispatch({ changes: [...edits], userEvent: 'input.fix', scrollIntoView: true });
  say(view, `${label}: done.`);
}

function actions({ readOnly }: EditorState, diagnostic: Diagnostic): readonly Action[] {
  return diagnostic.fix === null || readOnly ? [] : [{ name: diagnostic.fix.label, apply: (view, from) => applyFix(view, diagnostic, from) }];
}

function render({ message, documentation }: Diagnostic): HTMLElement {
  return element('span', { class: 'cm-problemText' }, message, element('span', { class: 'cm-docNote' }, documentation));
}

function shown(state: EditorState, diagnostic: Diagnostic): EditorDiagnostic {
  const { from, to, severity, message, code } = diagnostic;
  return { from, to, severity, message, source: code, renderMessage: () => render(diagnostic), actions: actions(state, diagnostic) };
}

/** Checks the script while it is typed, marks what the checker says, and tells `onDiagnostics` about it. */
export function lint(onDiagnostics: (diagnostics: readonly Diagnostic[]) => void): Extension {
  const source = ({ state }: EditorView): readonly EditorDiagnostic[] => {
    const diagnostics = diagnosticsOf(state);
    onDiagnostics(diagnostics);
    return diagnostics.map((diagnostic) => shown(state, diagnostic));
  };
  return [
    linter(source, {
      delay: LINT_DELAY_MS,
      needsRefresh: ({ startState, state }) => startState.facet(editorContext) !== state.facet(editorContext) || startState.readOnly !== state.readOnly,
    }),
    lintGutter(),
  ];
}
