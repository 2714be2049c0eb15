import { type Ref, useEffect, useEffectEvent, useId, useImperativeHandle, useRef, useState } from 'react';
import type { Diagnostic } from '#src/deluge/checker/diagnostic.ts';
import type { DelugeEditorHandle, EditorOptions } from '#src/deluge/editor/create-editor.ts';
import { BARE_CONTEXT, type EditorContext } from '#src/deluge/editor/editor-context.ts';
import { useEditorCode } from '../use-editor-code.ts';
import { EditorSkeleton } from './editor-skeleton.tsx';
import { PlainEditor } from './plain-editor.tsx';
import styles from './deluge-editor.module.css';

interface DelugeEditorProps {
  value: string;
  onChange: (value: string) => void;
  /** Names the editor: "Script of createwrikeproject". */
  label: string;
  /** What the script is given and can use. Keep the same object while nothing changes. */
  context?: EditorContext;
  isReadOnly?: boolean;
  /** What the checker says, each time it has read the script. */
  onDiagnostics?: (diagnostics: readonly Diagnostic[]) => void;
  /** Ctrl+S or ⌘S. */
  onSave?: () => void;
  /** What can be done from outside: reveal a line, format, insert a connection. Null until the editor is there. */
  ref?: Ref<DelugeEditorHandle | null>;
}

/** Fills its container with the editor for Deluge, whose code is fetched when it is first needed. */
export function DelugeEditor({ value, onChange, label, context = BARE_CONTEXT, isReadOnly = false, onDiagnostics, onSave, ref = null }: DelugeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const description = useId();
  const { code, hasFailed } = useEditorCode();
  const [editor, setEditor] = useState<DelugeEditorHandle | null>(null);
  // What has been told by `onChange` and has not come back as `value` yet: older text must not replace what is typed.
  const told = useRef<string[]>([]);
  const tell = useEffectEvent((next: string) => {
    told.current.push(next);
    onChange(next);
  });
  const tellDiagnostics = useEffectEvent((diagnostics: readonly Diagnostic[]) => onDiagnostics?.(diagnostics));
  const save = useEffectEvent(() => onSave?.());
  const options = useEffectEvent((parent: HTMLElement): EditorOptions => ({
    parent,
    value,
    context,
    label,
    readOnly: isReadOnly,
    describedBy: description,
    onChange: (next) => tell(next),
    onDiagnostics: (diagnostics) => tellDiagnostics(diagnostics),
    onSave: () => save(),
  }));

  useEffect(() => {
    if (code === null || host.current === null) return undefined;
    const created = code.createEditor(options(host.current));
    setEditor(created);
    return () => {
      created.destroy();
      setEditor(null);
    };
  }, [code]);
  useEffect(() => {
    const known = told.current.lastIndexOf(value);
    told.current = told.current.slice(known + 1);
    if (known < 0) editor?.setValue(value);
  }, [editor, value]);
  useEffect(() => editor?.setContext(context), [editor, context]);
  useEffect(() => editor?.setLabel(label), [editor, label]);
  useEffect(() => editor?.setReadOnly(isReadOnly), [editor, isReadOnly]);
  useImperativeHandle<DelugeEditorHandle | null, DelugeEditorHandle | null>(ref, () => editor, [editor]);

  const isLoading = editor === null && !hasFailed;
  return (
    <div className={styles['frame']} aria-busy={isLoading}>
      <div ref={host} className={styles['host']} dir="ltr" />
      <span id={description} hidden>
        Tab indents. Press Escape, then Tab, to leave the editor. F8 goes to the next problem.
      </span>
      {isLoading && <EditorSkeleton />}
      {hasFailed && <PlainEditor value={value} onChange={onChange} label={label} isReadOnly={isReadOnly} />}
    </div>
  );
}
