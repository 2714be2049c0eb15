import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { ApiError } from '#src/lib/api-error.ts';
import { callApi } from '#src/lib/api.ts';
import { downloadJson } from '#src/lib/download-json.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { importMutation } from '../queries.ts';
import { PanelSection } from './panel-section.tsx';
import styles from './panel-parts.module.css';

/** The whole state as a file, out and in: how a bug report or a lesson travels. */
export function StateFileSection() {
  const inputId = useId();
  const exported = useMutation({
    mutationFn: () => callApi('exportState', {}),
    onSuccess: (file) => downloadJson('patchbay-state.json', file),
  });
  const imported = useMutation(importMutation(useQueryClient()));
  const [unreadable, setUnreadable] = useState('');
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    imported.reset();
    const content = parsed(await file.text());
    setUnreadable(content === null ? `${file.name} is no state file: it holds no JSON object.` : '');
    if (content !== null) imported.mutate(content, { onSuccess: () => showToast({ tone: 'success', title: `The state of ${file.name} was imported` }) });
  };
  const problem = useRef<HTMLDivElement>(null);
  const hasProblem = unreadable !== '' || exported.isError || imported.isError;
  useEffect(() => {
    // The section ends the panel: what is said below its buttons would lie outside of what is seen.
    if (hasProblem) problem.current?.scrollIntoView({ block: 'nearest' });
  }, [hasProblem]);
  return (
    <PanelSection
      title="State file"
      description="Holds everything but secrets. Tokens, passwords and keys are drawn anew on import; connections go on working with them."
    >
      <div className={styles['row']}>
        <Button icon={Download} isBusy={exported.isPending} busyLabel="Exporting…" onClick={() => exported.mutate()}>
          Export
        </Button>
        <div className={styles['file']}>
          <label htmlFor={inputId} className={styles['fileLabel']}>
            <Upload className={styles['fileIcon']} aria-hidden="true" />
            Import…
          </label>
          <input
            id={inputId}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              void open(event.target.files?.[0]);
              // The same file can be chosen again, changed.
              event.target.value = '';
            }}
          />
        </div>
      </div>
      <div ref={problem} role="alert">
        {unreadable !== '' && <Banner tone="danger" title={unreadable} />}
        {exported.isError && <Banner tone="danger" title={`The state was not exported. ${exported.error.message}`} />}
        {imported.isError && <Refusal error={imported.error} />}
      </div>
    </PanelSection>
  );
}

function Refusal({ error }: { error: Error }) {
  const fields = error instanceof ApiError ? error.fields : [];
  return (
    <Banner tone="danger" title={fields.length === 0 ? error.message : 'The file was refused and nothing was changed.'}>
      {fields.length > 0 && (
        <ul className={styles['problems']}>
          {fields.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <code>{field}</code>: {message}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
