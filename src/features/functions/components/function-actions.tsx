import { Cable, ChevronDown, MoreHorizontal, Play, Save } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import type { ConnectionSummary } from '#src/contract/connections.ts';
import type { CustomFunction } from '#src/contract/functions.ts';
import { servicesPath } from '#src/features/services/index.ts';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';
import type { FunctionSaving } from '../use-function-saving.ts';
import styles from './function-actions.module.css';

const FunctionMenu = lazy(async () => ({ default: (await import('./function-menu.tsx')).FunctionMenu }));

interface FunctionActionsProps {
  fn: CustomFunction;
  /** Undefined while they are not known. */
  connections: readonly ConnectionSummary[] | undefined;
  saving: FunctionSaving;
  onInsertConnection: (linkName: string) => void;
  onSaveAndExecute: () => void;
}

/** Connections to insert, "Save", "Save and Execute", and what else can be done with the function. */
export function FunctionActions({ fn, connections, saving, onInsertConnection, onSaveAndExecute }: FunctionActionsProps) {
  return (
    <>
      <ConnectionsMenu extensionId={fn.extensionId} connections={connections} onInsert={onInsertConnection} />
      <Button icon={Save} isBusy={saving.isSaving} busyLabel="Saving…" onClick={() => void saving.save()}>
        Save
      </Button>
      <Button variant="primary" icon={Play} isBusy={saving.isSaving} onClick={onSaveAndExecute}>
        Save and Execute
      </Button>
      <Suspense fallback={<IconButton icon={MoreHorizontal} label={`Actions for ${fn.name}`} disabled />}>
        <FunctionMenu fn={fn} />
      </Suspense>
    </>
  );
}

interface ConnectionsMenuProps {
  extensionId: string;
  connections: readonly ConnectionSummary[] | undefined;
  onInsert: (linkName: string) => void;
}

/** Link names to put into the code. */
function ConnectionsMenu({ extensionId, connections, onInsert }: ConnectionsMenuProps) {
  const navigate = useNavigate();
  return (
    <span className={styles['connections']}>
      <Menu
        label="Connections"
        shape="plain"
        trigger={
          <>
            <Cable aria-hidden="true" />
            Connections
            <ChevronDown aria-hidden="true" />
          </>
        }
      >
        {connections?.map(({ linkName, name, service }) => (
          <MenuItem key={linkName} description={`${name} · ${service.name}`} onSelect={() => onInsert(linkName)}>
            {linkName}
          </MenuItem>
        ))}
        <MenuItem icon={Cable} {...(connections?.length === 0 ? { description: 'This extension has none yet.' } : {})} onSelect={() => void navigate(servicesPath(extensionId))}>
          New Connection
        </MenuItem>
      </Menu>
    </span>
  );
}
