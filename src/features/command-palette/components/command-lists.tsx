import { SearchX, TriangleAlert } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import type { Command } from '../model/command.ts';
import type { CommandList } from '../model/group-commands.ts';
import { optionId } from '../model/option-id.ts';
import type { PaletteResults } from '../use-palette-search.ts';
import type { Failure } from '../use-palette-sources.ts';
import { CommandOption } from './command-option.tsx';
import styles from './command-lists.module.css';

interface CommandListsProps {
  id: string;
  results: PaletteResults;
  query: string;
  active: Command | undefined;
  onActivate: (command: Command) => void;
  onRun: (command: Command) => void;
}

/** What matches, by kind; what could not be searched; and what there is to say when nothing matches. */
export function CommandLists({ id, results, query, active, onActivate, onRun }: CommandListsProps) {
  const { lists, isPending, failures } = results;
  const activeId = active === undefined ? null : optionId(id, active.id);
  useEffect(() => {
    const option = activeId === null ? null : document.getElementById(activeId);
    option?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    <div className={styles['box']}>
      {/* HTML's own lists of options hold text alone. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div id={id} role="listbox" aria-label="Results" className={styles['lists']} tabIndex={-1}>
        {lists.map((list) => (
          <Group key={list.title} id={id} list={list}>
            {list.commands.map((command) => (
              <CommandOption
                key={command.id}
                id={optionId(id, command.id)}
                command={command}
                isActive={command === active}
                onPointerMove={() => {
                  if (command !== active) onActivate(command);
                }}
                onClick={() => onRun(command)}
              />
            ))}
          </Group>
        ))}
      </div>
      {lists.length === 0 && isPending && <ResultsSkeleton />}
      {lists.length === 0 && !isPending && failures.length === 0 && (
        <EmptyState icon={SearchX} title="Nothing matches" headingLevel={3}>
          Nothing in the console is called “{query.trim()}”. Try fewer letters, or a name such as “connections”.
        </EmptyState>
      )}
      {failures.length > 0 && <Failures failures={failures} />}
    </div>
  );
}

function Group({ id, list: { title }, children }: { id: string; list: CommandList; children: ReactNode }) {
  const titleId = `${id}-${title.replaceAll(' ', '-')}`;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- `optgroup` stands in a `select` only
    <div role="group" aria-labelledby={titleId}>
      <div id={titleId} role="presentation" className={styles['title']}>
        {title}
      </div>
      {children}
    </div>
  );
}

const SKELETON_WIDTHS = ['45%', '60%', '38%', '52%', '44%', '57%'] as const;

function ResultsSkeleton() {
  return (
    <div className={styles['skeleton']}>
      {SKELETON_WIDTHS.map((width) => (
        <Skeleton key={width} width={width} />
      ))}
    </div>
  );
}

function Failures({ failures }: { failures: readonly Failure[] }) {
  const what = new Intl.ListFormat('en').format(failures.map((failure) => failure.what));
  return (
    <div role="alert" className={styles['failures']}>
      <TriangleAlert className={styles['icon']} aria-hidden="true" />
      <span className={styles['failure']}>{`The ${what} could not be searched.`}</span>
      <Button size="sm" onClick={() => failures.forEach(({ retry }) => retry())}>
        Retry
      </Button>
    </div>
  );
}
