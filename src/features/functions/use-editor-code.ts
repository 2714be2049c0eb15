import { useEffect, useState } from 'react';
import type { createEditor } from '#src/deluge/editor/create-editor.ts';

type EditorCode = { readonly createEditor: typeof createEditor };

interface LoadedEditorCode {
  /** Null until it is there. */
  readonly code: EditorCode | null;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/**
 * The editor's code, which is fetched apart from the screen around it.
 * @returns the code once it has arrived, else whether it failed and how to try again
 */
export function useEditorCode(): LoadedEditorCode {
  const [code, setCode] = useState<EditorCode | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const load = () => {
    setHasFailed(false);
    import('#src/deluge/editor/create-editor.ts').then(setCode, () => setHasFailed(true));
  };
  useEffect(() => {
    import('#src/deluge/editor/create-editor.ts').then(setCode, () => setHasFailed(true));
  }, []);
  return { code, hasFailed, retry: load };
}
