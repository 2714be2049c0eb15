import { type Diagnostic, forEachDiagnostic, nextDiagnostic, previousDiagnostic, setDiagnosticsEffect } from '@codemirror/lint';
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { type Command, type EditorView, keymap, type Panel, showPanel, type ViewUpdate } from '@codemirror/view';
import { button, element } from './element.ts';

const setOpen = StateEffect.define<boolean>();

const isOpenField = StateField.define<boolean>({
  create: () => false,
  update: (isOpen, { effects }) => effects.find((effect) => effect.is(setOpen))?.value ?? isOpen,
  provide: (self) => showPanel.from(self, (isOpen) => (isOpen ? createPanel : null)),
});

export interface PlacedProblem {
  readonly diagnostic: Diagnostic;
  /** Where it stands now; the script may have changed since it was found. */
  readonly from: number;
  readonly to: number;
}

/** The problems that are marked in the script. */
export function problemsOf(state: EditorState): readonly PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  forEachDiagnostic(state, (diagnostic, from, to) => problems.push({ diagnostic, from, to }));
  return problems;
}

const WORDS = { error: 'Error', warning: 'Warning', info: 'Note', hint: 'Hint' } as const;

function goTo(view: EditorView, { from, to }: PlacedProblem): void {
  view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true, userEvent: 'select' });
  view.focus();
}

function row(view: EditorView, problem: PlacedProblem): HTMLElement {
  const { severity, message, actions = [] } = problem.diagnostic;
  const { number } = view.state.doc.lineAt(problem.from);
  const jump = button('', () => goTo(view, problem), { class: 'cm-problem' });
  jump.append(
    element('span', { class: `cm-severity cm-severity-${severity}`, role: 'img', 'aria-label': WORDS[severity] }),
    element('span', { class: 'cm-problemLine' }, `Line ${number}`),
    element('span', { class: 'cm-problemText' }, message),
  );
  const fixes = actions.map(({ name, apply }) => button(name, () => {
    apply(view, problem.from, problem.to);
    view.focus();
  }, { class: 'cm-button cm-fix' }));
  return element('li', {}, jump, ...fixes);
}

function createPanel(view: EditorView): Panel {
  const list = element('ul', { class: 'cm-problemList' });
  const close = button('×', () => closeProblems(view), { class: 'cm-close', 'aria-label': 'Close problems' });
  const dom = element('section', { class: 'cm-problems', 'aria-label': 'Problems' }, element('div', { class: 'cm-panelTitle' }, 'Problems'), close, list);
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      closeProblems(view);
    }
  });
  const draw = (): void => {
    const problems = problemsOf(view.state);
    list.replaceChildren(...(problems.length === 0 ? [element('li', { class: 'cm-noProblems' }, 'No problems found.')] : problems.map((problem) => row(view, problem))));
  };
  draw();
  const update = ({ transactions }: ViewUpdate): void => {
    if (transactions.some(({ effects }) => effects.some((effect) => effect.is(setDiagnosticsEffect)))) {
      draw();
    }
  };
  return { dom, update };
}

function closeProblems(view: EditorView): boolean {
  if (!view.state.field(isOpenField)) {
    return false;
  }
  view.dispatch({ effects: setOpen.of(false) });
  view.focus();
  return true;
}

/** Opens the list of problems and goes into it; closes it where it is open. */
export const toggleProblems: Command = (view) => {
  if (closeProblems(view)) {
    return true;
  }
  view.dispatch({ effects: setOpen.of(true) });
  const first = view.dom.querySelector<HTMLElement>('.cm-problem') ?? view.dom.querySelector<HTMLElement>('.cm-problems .cm-close');
  first?.focus();
  return true;
};

export function isProblemListOpen(state: EditorState): boolean {
  return state.field(isOpenField);
}

/** A list of all problems below the script, for keyboard and screen readers as for everybody. */
export function problemsPanel(): Extension {
  return [
    isOpenField,
    keymap.of([
      { key: 'Mod-Shift-m', run: toggleProblems },
      { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
    ]),
  ];
}
