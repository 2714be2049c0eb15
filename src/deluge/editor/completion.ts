import { autocompletion, type Completion, type CompletionContext, type CompletionResult, insertCompletionText, snippet } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { CompletionItem } from './completion-item.ts';
import { completionsAt } from './completions-at.ts';
import { documentationView } from './documentation-view.ts';
import { editorContext } from './editor-settings.ts';

const WORD = /^[\p{L}\p{N}_-]*$/u;
const TEXT = /^[^"\n]*$/;
const MOST_OPTIONS = 400;

/** Where a call's brackets are there already, only the name is written. */
function apply({ insert, isTemplate, kind }: CompletionItem) {
  return (view: EditorView, completion: Completion, from: number, to: number): void => {
    const hasBrackets = (kind === 'method' || kind === 'function') && view.state.sliceDoc(to, to + 1) === '(';
    if (isTemplate && !hasBrackets) {
      snippet(insert)(view, completion, from, to);
    } else {
      const text = hasBrackets ? insert.slice(0, insert.indexOf('(')) : insert;
      view.dispatch(insertCompletionText(view.state, text, from, to));
    }
  };
}

function option(item: CompletionItem): Completion {
  const { label, kind, detail, documentation, rank } = item;
  return {
    label,
    type: kind,
    boost: rank,
    apply: apply(item),
    ...(detail === null ? {} : { detail }),
    ...(documentation === null ? {} : { info: () => documentationView([documentation]) }),
  };
}

function source(context: CompletionContext): CompletionResult | null {
  const code = context.state.doc.toString();
  const found = completionsAt(code, context.pos, context.state.facet(editorContext), context.explicit);
  if (found === null) {
    return null;
  }
  const isText = code[found.from - 1] === '"';
  return { from: found.from, to: found.to, options: found.items.map(option), validFor: isText ? TEXT : WORD };
}

/** What can be written is offered while typing, and by Ctrl+Space. */
export function delugeCompletion(): Extension {
  return autocompletion({
    override: [source],
    maxRenderedOptions: MOST_OPTIONS,
    // A key or a method leaves the cursor where there is more to choose.
    activateOnCompletion: ({ type }) => type === 'key' || type === 'method',
    tooltipClass: () => 'cm-completions',
  });
}
