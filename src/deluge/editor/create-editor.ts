import { acceptCompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { foldKeymap } from '@codemirror/language';
import { openSearchPanel } from '@codemirror/search';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  crosshairCursor, drawSelection, dropCursor, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers, rectangularSelection,
} from '@codemirror/view';
import type { Diagnostic } from '../checker/diagnostic.ts';
import { adoptStyles } from './adopt-styles.ts';
import { format, goToDefinition, insertConnection, reveal } from './commands.ts';
import { delugeCompletion } from './completion.ts';
import { definitionLinks } from './definition-link.ts';
import { delugeSupport } from './deluge-support.ts';
import type { EditorContext } from './editor-context.ts';
import { editorContext } from './editor-settings.ts';
import { editorTheme } from './editor-theme.ts';
import { hoverDocumentation } from './hover.ts';
import { leaveByTab } from './leave-by-tab.ts';
import { lint } from './lint.ts';
import { problemsPanel, toggleProblems } from './problems-panel.ts';
import { renamePanel, startRename } from './rename-panel.ts';
import { searchPanel } from './search-panel.ts';
import { signatureHelp } from './signature-help.ts';
import { statusPanel } from './status-panel.ts';

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly value: string;
  readonly context: EditorContext;
  readonly readOnly: boolean;
  /** What a screen reader calls the editor. */
  readonly label: string;
  /** The id of the element that tells more, first of all how to leave by Tab. */
  readonly describedBy: string;
  readonly onChange: (value: string) => void;
  readonly onDiagnostics: (diagnostics: readonly Diagnostic[]) => void;
  /** Ctrl+S or ⌘S. */
  readonly onSave: () => void;
}

/** What can be done to an editor from outside. */
export interface DelugeEditorHandle {
  /** Replaces the script, as when another one is opened; `onChange` is not told. */
  readonly setValue: (value: string) => void;
  readonly setContext: (context: EditorContext) => void;
  readonly setLabel: (label: string) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
  /** Puts the cursor to a place, lines and columns from 1, and the focus into the editor. */
  readonly reveal: (line: number, column: number) => void;
  readonly format: () => void;
  readonly find: () => void;
  readonly rename: () => void;
  readonly showProblems: () => void;
  /** Puts a connection into the call at the cursor, or a new call with it below. */
  readonly insertConnection: (linkName: string) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

/** Marks changes that come from outside, so that they are not told back. */
const fromOutside = Annotation.define<boolean>();

function readOnlyExtension(readOnly: boolean): Extension {
  return EditorState.readOnly.of(readOnly);
}

function attributes(label: string, describedBy: string): Extension {
  // What can be edited can be focused; said in so many words for tools that don't know it.
  return EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label, 'aria-describedby': describedBy, spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off', translate: 'no' });
}

function keys({ onSave }: EditorOptions): Extension {
  const save = (): boolean => {
    onSave();
    return true;
  };
  return keymap.of([
    { key: 'Mod-s', run: save, preventDefault: true },
    { key: 'Shift-Alt-f', run: format },
    { key: 'F12', run: goToDefinition, preventDefault: true },
    ...closeBracketsKeymap,
    ...completionKeymap,
    { key: 'Tab', run: acceptCompletion },
    ...defaultKeymap,
    ...historyKeymap,
    ...foldKeymap,
    indentWithTab,
  ]);
}

function appearance(): Extension {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    dropCursor(),
    rectangularSelection(),
    crosshairCursor(),
    highlightActiveLine(),
    EditorState.allowMultipleSelections.of(true),
    EditorState.tabSize.of(4),
    EditorState.phrases.of({ go: 'Go', 'folded code': 'Folded lines', unfold: 'Unfold', close: 'Close' }),
    editorTheme,
  ];
}

function tools(options: EditorOptions): Extension {
  return [
    leaveByTab(),
    definitionLinks(),
    lint(options.onDiagnostics),
    appearance(),
    delugeSupport(),
    closeBrackets(),
    delugeCompletion(),
    hoverDocumentation(),
    signatureHelp(),
    renamePanel(),
    searchPanel(),
    problemsPanel(),
    statusPanel(),
    keys(options),
  ];
}

/** An editor for Deluge in an element of the page. Its styles work under a content security policy without inline styles. */
export function createEditor(options: EditorOptions): DelugeEditorHandle {
  adoptStyles();
  const context = new Compartment();
  const readOnly = new Compartment();
  const label = new Compartment();
  const view = new EditorView({
    parent: options.parent,
    doc: options.value,
    extensions: [
      tools(options),
      context.of(editorContext.of(options.context)),
      readOnly.of(readOnlyExtension(options.readOnly)),
      label.of(attributes(options.label, options.describedBy)),
      EditorView.updateListener.of(({ docChanged, state, transactions }) => {
        if (docChanged && !transactions.every((transaction) => transaction.annotation(fromOutside) === true)) {
          options.onChange(state.doc.toString());
        }
      }),
    ],
  });
  return {
    setValue: (value) => {
      if (value !== view.state.doc.toString()) {
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value }, annotations: fromOutside.of(true) });
      }
    },
    setContext: (next) => view.dispatch({ effects: context.reconfigure(editorContext.of(next)) }),
    setLabel: (next) => view.dispatch({ effects: label.reconfigure(attributes(next, options.describedBy)) }),
    setReadOnly: (next) => view.dispatch({ effects: readOnly.reconfigure(readOnlyExtension(next)) }),
    reveal: (line, column) => reveal(view, line, column),
    format: () => format(view),
    find: () => openSearchPanel(view),
    rename: () => startRename(view),
    showProblems: () => toggleProblems(view),
    insertConnection: (linkName) => insertConnection(view, linkName),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
