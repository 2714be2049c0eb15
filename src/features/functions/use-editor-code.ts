import { useEffect, useState } from 'react';
import type { createEditor } from '#src/deluge/editor/create-editor.ts';

interface EditorCode {
  readonly createEditor: typeof createEditor;
}

interface LoadedEditorCode {
  /** Null until it is there. */
  readonly code: EditorCode | null;
  readonly hasFailed: boolean;
}

/**
 * The editor's code, which is fetched apart from the screen around it.
 * @returns the code once it has arrived, and whether it could not be fetched
 */
export function useEditorCode(): LoadedEditorCode {
  const [code, setCode] = useState<EditorCode | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    import('#src/deluge/editor/create-editor.ts').then(setCode, () => setHasFailed(true));
  }, []);
  return { code, hasFailed };
}
