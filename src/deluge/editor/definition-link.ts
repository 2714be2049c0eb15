import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { analyse } from './analysis.ts';
import { goToDefinitionFrom } from './commands.ts';
import { editorContext } from './editor-settings.ts';
import { symbolAt } from './symbol-at.ts';

const setLink = StateEffect.define<DecorationSet>();
const mark = Decoration.mark({ class: 'cm-definitionLink' });

const linkField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (links, { effects, docChanged }) => effects.find((effect) => effect.is(setLink))?.value ?? (docChanged ? Decoration.none : links),
  provide: (self) => EditorView.decorations.from(self),
});

function isHeld({ ctrlKey, metaKey }: MouseEvent): boolean {
  return ctrlKey || metaKey;
}

function unlink(view: EditorView): void {
  if (view.state.field(linkField).size > 0) {
    view.dispatch({ effects: setLink.of(Decoration.none) });
  }
}

function follow(view: EditorView, event: MouseEvent): void {
  const { state } = view;
  const offset = isHeld(event) ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
  const symbol = offset === null ? null : symbolAt(offset, analyse(state.doc.toString(), state.facet(editorContext)));
  const links = symbol === null || symbol.definitions.length === 0 ? Decoration.none : Decoration.set([mark.range(symbol.at.from, symbol.at.to)]);
  if (links.size > 0) {
    view.dispatch({ effects: setLink.of(links) });
  } else {
    unlink(view);
  }
}

/** Names of the script are links to their definition while Ctrl or ⌘ is held. */
export function definitionLinks(): Extension {
  return [
    linkField,
    EditorView.domEventHandlers({
      mousemove: (event, view) => follow(view, event),
      mouseleave: (_, view) => unlink(view),
      mousedown: (event, view) => {
        const offset = event.button === 0 && isHeld(event) ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
        const hasGone = offset !== null && goToDefinitionFrom(view, offset);
        if (hasGone) {
          event.preventDefault();
          view.focus();
        }
        return hasGone;
      },
    }),
    // Ctrl belongs to the links; more cursors come by Alt.
    EditorView.clickAddsSelectionRange.of((event) => event.altKey),
  ];
}
