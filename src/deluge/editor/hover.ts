import { type EditorView, hoverTooltip, type Tooltip } from '@codemirror/view';
import type { Extension } from '@codemirror/state';
import { documentationAt } from './documentation-at.ts';
import { documentationView } from './documentation-view.ts';
import { editorContext } from './editor-settings.ts';

const HOVER_DELAY_MS = 350;

/** The documentation of the word at a place, as a tooltip; null where there is none. */
export function documentationTooltip(view: EditorView, offset: number): Tooltip | null {
  const found = documentationAt(view.state.doc.toString(), offset, view.state.facet(editorContext));
  return found === null ? null : { pos: found.from, end: found.to, above: true, create: () => ({ dom: documentationView(found.entries) }) };
}

/** Explains the word under the pointer. */
export function hoverDocumentation(): Extension {
  return hoverTooltip(documentationTooltip, { hoverTime: HOVER_DELAY_MS, hideOnChange: true });
}
