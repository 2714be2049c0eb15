import { useQuery } from '@tanstack/react-query';
import { Folder, FolderKanban, FolderOpen, Sparkles, SquareCheckBig } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { WrikeFolder } from '#src/contract/sandbox.ts';
import { useDebounced } from '#src/lib/use-debounced.ts';
import { announce } from '#src/ui/announcer.tsx';
import { Badge } from '#src/ui/badge.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { arrivalsInWords, idsIn } from '../model/arrivals.ts';
import { wrikeFoldersQuery } from '../queries.ts';
import { Pane } from './pane.tsx';
import styles from './wrike-pane.module.css';

/** How long it must be quiet before new things are told: tasks come one after the other. */
const QUIET_MS = 600;
const NOTHING: ReadonlySet<string> = new Set();

/** The Wrike account that the sandbox's functions work in: folders and projects with their tasks, new ones marked. */
export function WrikePane({ extensionId }: { extensionId: string }) {
  const wrike = useQuery(wrikeFoldersQuery(extensionId));
  const folders = wrike.data?.folders;
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
  if (known === null && folders !== undefined) setKnown(idsIn(folders));
  useArrivalAnnouncements(folders);
  return (
    <Pane title="Wrike" owner={wrike.data === undefined ? undefined : <bdi>{wrike.data.account}</bdi>}>
      {wrike.isPending && (
        <Loading label="Loading the Wrike account…">
          <div className={styles['skeleton']}>
            {['70%', '50%', '60%', '45%'].map((width) => (
              <Skeleton key={width} width={width} />
            ))}
          </div>
        </Loading>
      )}
      {wrike.isError && folders === undefined && (
        <ErrorState headingLevel={3} title="The Wrike account could not be loaded" error={wrike.error} onRetry={() => void wrike.refetch()} isRetrying={wrike.isFetching} />
      )}
      {folders?.length === 0 && (
        <EmptyState icon={FolderOpen} headingLevel={3} title="Nothing in Wrike yet">
          What a function creates there appears here.
        </EmptyState>
      )}
      {folders !== undefined && folders.length > 0 && (
        <ul aria-label="Folders and projects" className={styles['folders']}>
          {folders.map((folder) => (
            <FolderItem key={folder.id} folder={folder} known={known ?? NOTHING} />
          ))}
        </ul>
      )}
    </Pane>
  );
}

function FolderItem({ folder: { id, title, isProject, tasks }, known }: { folder: WrikeFolder; known: ReadonlySet<string> }) {
  const Icon = isProject ? FolderKanban : Folder;
  const isNew = !known.has(id);
  return (
    <li className={styles['folder']} data-new={isNew || undefined}>
      <div className={styles['line']}>
        <Icon className={styles['icon']} aria-hidden="true" />
        <h3 className={styles['title']} dir="auto">
          {title}
        </h3>
        <span className={styles['kind']}>{isProject ? 'Project' : 'Folder'}</span>
        {isNew && <NewBadge />}
      </div>
      {tasks.length > 0 && (
        <ul aria-label={`Tasks of ${title}`} className={styles['tasks']}>
          {tasks.map((task) => (
            <li key={task.id} className={styles['line']}>
              <SquareCheckBig className={styles['icon']} aria-hidden="true" />
              <span className={styles['task']} dir="auto">
                {task.title}
              </span>
              <span className={styles['kind']}>{task.status}</span>
              {!isNew && !known.has(task.id) && <NewBadge />}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function NewBadge() {
  return (
    <Badge tone="success" icon={Sparkles}>
      New
    </Badge>
  );
}

/** Tells screen readers what came to Wrike since they heard of it last. */
function useArrivalAnnouncements(folders: readonly WrikeFolder[] | undefined): void {
  const quiet = useDebounced(folders, QUIET_MS);
  const heard = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (quiet === undefined) return;
    const words = heard.current === null ? '' : arrivalsInWords(quiet, heard.current);
    heard.current = idsIn(quiet);
    if (words !== '') announce(words);
  }, [quiet]);
}
