import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CustomFunction } from '#src/contract/functions.ts';
import type { DelugeEditorHandle } from '#src/deluge/editor/create-editor.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { editorSurroundings } from '../model/editor-surroundings.ts';
import { moduleLabel } from '../model/module-label.ts';
import { functionsPath } from '../paths.ts';
import { modulesQuery, usableConnectionsQuery } from '../queries.ts';
import { useFunctionSaving } from '../use-function-saving.ts';
import { DelugeEditor } from './deluge-editor.tsx';
import { FunctionActions } from './function-actions.tsx';
import { FunctionPageDialogs } from './function-page-dialogs.tsx';
import { FunctionParameters } from './function-parameters.tsx';
import { FunctionRun } from './function-run.tsx';
import { SaveRefusalNotice } from './save-refusal-notice.tsx';
import { UnsavedChanges } from './unsaved-changes.tsx';
import styles from './function-page.module.css';

interface FunctionPageProps {
  fn: CustomFunction;
  /** It was deleted meanwhile. */
  isGone: boolean;
}

/** A function's head, its parameters, the editor, and the run that the address names. */
export function FunctionPage({ fn, isGone }: FunctionPageProps) {
  const { id, extensionId, name, description, module } = fn;
  const [params] = useSearchParams();
  const dialog = useDialogAddress();
  const { handle, attach, reveal } = useEditorHandle(Number(params.get('line')));
  const modules = useQuery(modulesQuery());
  const connections = useQuery(usableConnectionsQuery(extensionId));
  const bookModule = modules.data?.modules.find((each) => each.name === module);
  const saving = useFunctionSaving(fn, ([first]) => first !== undefined && reveal(first.line, first.column));
  const executionId = params.get('run');
  const saveAndExecute = async () => {
    if (!saving.isChanged || (await saving.save())) dialog.open('execute');
  };
  return (
    <div className={styles['page']}>
      <PageHeader
        title={name}
        documentTitle={`${name} · Custom Functions`}
        breadcrumbs={[{ label: 'Custom Functions', to: functionsPath(extensionId) }]}
        description={<FunctionSummaryLine module={moduleLabel(module)} description={description} />}
        actions={
          <FunctionActions
            fn={fn}
            connections={connections.data}
            saving={saving}
            onInsertConnection={(linkName) => handle?.insertConnection(linkName)}
            onSaveAndExecute={() => void saveAndExecute()}
          />
        }
      />
      {isGone && (
        <Banner tone="danger" title="This function was deleted meanwhile">
          What you wrote is still here. Copy it before you leave the page.
        </Banner>
      )}
      {saving.isOvertaken && (
        <Banner tone="warning" title="This function was saved elsewhere since you began to edit" actions={<Button size="sm" onClick={saving.discard}>Use the saved code</Button>}>
          You see your own unsaved code. Saving it replaces what was saved meanwhile.
        </Banner>
      )}
      <FunctionParameters module={bookModule} saving={saving} />
      <div className={styles['editor']}>
        <DelugeEditor
          ref={attach}
          value={saving.code}
          onChange={saving.change}
          onSave={() => void saving.save()}
          label={`Script of ${name}`}
          context={editorSurroundings(bookModule, connections.data)}
        />
      </div>
      <SaveRefusalNotice refusal={saving.refusal} onPlace={reveal} />
      {executionId !== null && <FunctionRun key={executionId} extensionId={extensionId} executionId={executionId} onLine={(line) => reveal(line, 1)} />}
      <FunctionPageDialogs fn={fn} dialog={dialog} />
      <UnsavedChanges functionId={id} name={name} />
    </div>
  );
}

function FunctionSummaryLine({ module, description }: { module: string; description: string }) {
  return (
    <>
      {module} · Deluge
      {description !== '' && (
        <>
          {' · '}
          <bdi>{description}</bdi>
        </>
      )}
    </>
  );
}

/** The editor from outside; begins at a line once, when there is one. */
function useEditorHandle(firstLine: number) {
  const [handle, attach] = useState<DelugeEditorHandle | null>(null);
  const hasBegun = useRef(false);
  useEffect(() => {
    if (handle === null || hasBegun.current || !Number.isInteger(firstLine) || firstLine < 1) return;
    hasBegun.current = true;
    handle.reveal(firstLine, 1);
  }, [handle, firstLine]);
  return { handle, attach, reveal: (line: number, column: number) => handle?.reveal(line, column) };
}
