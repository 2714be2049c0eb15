import { type EditorState, type Extension, Prec, StateEffect, StateField, type Transaction } from '@codemirror/state';
import { type Command, EditorView, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { documentationAt } from './documentation-at.ts';
import { documentationView } from './documentation-view.ts';
import { editorContext } from './editor-settings.ts';
import { element } from './element.ts';
import { type Signature, signatureAt, type SignatureHelp } from './signature-at.ts';

const setTooltip = StateEffect.define<Tooltip | null>();

function signatureView({ head, parameters, tail, text }: Signature, active: number): HTMLElement {
  const code = element('code', { class: 'cm-docTitle' }, head);
  const last = parameters.length - 1;
  parameters.forEach((parameter, index) => {
    const isActive = index === active || (index === last && active > last && parameter.endsWith('…'));
    code.append(isActive ? element('strong', { class: 'cm-activeParameter' }, parameter) : parameter, index < last ? ', ' : '');
  });
  code.append(tail);
  return element('div', { class: 'cm-doc' }, code, element('p', {}, text));
}

function helpView({ signatures, active }: SignatureHelp): HTMLElement {
  return element('div', { class: 'cm-docs cm-signatures', role: 'status' }, ...signatures.map((one) => signatureView(one, active)));
}

function signatureTooltip(state: EditorState): Tooltip | null {
  const help = signatureAt(state.doc.toString(), state.selection.main.head, state.facet(editorContext));
  return help === null ? null : { pos: help.open, above: true, arrow: false, create: () => ({ dom: helpView(help) }) };
}

/** Whether somebody has just begun arguments or gone on to the next one. */
function beginsArgument(transaction: Transaction): boolean {
  let begins = false;
  transaction.changes.iterChanges((...[, , , , inserted]) => {
    begins ||= /[(,]/.test(inserted.toString());
  });
  return begins && transaction.isUserEvent('input');
}

const field = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    const set = transaction.effects.find((effect) => effect.is(setTooltip));
    if (set !== undefined) {
      return set.value;
    }
    const isOpen = tooltip !== null;
    const moves = transaction.docChanged || transaction.selection !== undefined;
    if (moves && (isOpen || beginsArgument(transaction))) {
      return transaction.docChanged && !transaction.isUserEvent('input') && !transaction.isUserEvent('delete') ? null : signatureTooltip(transaction.state);
    }
    return tooltip;
  },
  provide: (self) => showTooltip.from(self),
});

/** Tells the signature of the call around the cursor, else the documentation of the word at it. */
const explain: Command = (view) => {
  const { state } = view;
  const offset = state.selection.main.head;
  const found = documentationAt(state.doc.toString(), offset, state.facet(editorContext));
  const atWord: Tooltip | null = found === null ? null : { pos: found.from, above: true, create: () => ({ dom: documentationView(found.entries) }) };
  view.dispatch({ effects: setTooltip.of(signatureTooltip(state) ?? atWord) });
  return true;
};

const hide: Command = (view) => {
  if (view.state.field(field) === null) {
    return false;
  }
  view.dispatch({ effects: setTooltip.of(null) });
  return true;
};

/** Shows the signature of a call while its arguments are typed. */
export function signatureHelp(): Extension {
  return [
    field,
    keymap.of([{ key: 'Mod-Shift-Space', run: explain }]),
    // Of a list of completions above it, the list closes first.
    Prec.low(keymap.of([{ key: 'Escape', run: hide }])),
    EditorView.domEventObservers({ blur: (_, view) => void hide(view) }),
  ];
}
