import { Facet } from '@codemirror/state';
import { BARE_CONTEXT, type EditorContext } from './editor-context.ts';

/** The surroundings of the script in an editor. */
export const editorContext = Facet.define<EditorContext, EditorContext>({ combine: ([context]) => context ?? BARE_CONTEXT });
