import { useQueries } from '@tanstack/react-query';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { ConnectionSummary } from '#src/contract/connections.ts';
import { useWindowRows } from '#src/ui/use-window-rows.ts';
import type { ConnectionSortKey } from '../model/list-params.ts';
import { visiblePages } from '../model/visible-pages.ts';
import { connectionPageQuery, CONNECTIONS_PER_PAGE, type ConnectionFilter, type ConnectionOwner } from '../queries.ts';
import { ConnectionRow, FailedRow, PendingRow } from './connection-row.tsx';
import { ConnectionTableHead } from './connection-table-head.tsx';
import styles from './connection-table.module.css';

const ROW_ESTIMATE_PX = 57;

/** Of the rows of a page that failed, every tenth says so: enough that one of them is in view. */
const FAILURE_NOTE_EVERY = 10;

interface ConnectionTableProps {
  owner: ConnectionOwner;
  filter: ConnectionFilter;
  label: string;
  total: number;
  firstPage: readonly ConnectionSummary[];
  /** What is on show belongs to the filter before this one. */
  isOutdated: boolean;
  onSort: (key: ConnectionSortKey) => void;
}

/** The rows in view of a list of any length; their pages are fetched as they come into view. One stop for Tab, arrow keys between rows. */
export function ConnectionTable({ owner, filter, label, total, firstPage, isOutdated, onSort }: ConnectionTableProps) {
  const { listRef, rowRef, rows, totalSize } = useWindowRows<HTMLTableSectionElement, HTMLTableRowElement>(total, ROW_ESTIMATE_PX);
  const [active, setActive] = useState(0);
  const firstIndex = rows[0]?.index ?? 0;
  const lastIndex = rows.at(-1)?.index ?? -1;
  const pages = visiblePages(firstIndex, lastIndex, CONNECTIONS_PER_PAGE).slice(1);
  const results = useQueries({ queries: pages.map((page) => ({ ...connectionPageQuery(owner, filter, page), enabled: !isOutdated })) });
  const pageAt = (index: number) => {
    const page = Math.floor(index / CONNECTIONS_PER_PAGE);
    return page === 0 ? null : results[pages.indexOf(page)];
  };
  const connectionAt = (index: number) =>
    index < CONNECTIONS_PER_PAGE ? firstPage[index] : pageAt(index)?.data?.connections[index % CONNECTIONS_PER_PAGE];
  const tabStop = active >= firstIndex && active <= lastIndex ? active : firstIndex;
  const rememberFocus = (event: FocusEvent<HTMLElement>) => {
    const index = event.target.closest('tr')?.dataset['index'];
    if (index !== undefined) setActive(Number(index));
  };

  return (
    <table className={styles['table']} aria-label={label} aria-rowcount={total + 1} aria-busy={isOutdated} data-outdated={isOutdated} data-columns={owner === null ? 'many' : 'few'}>
      <ConnectionTableHead hasExtension={owner === null} sort={filter.sort} direction={filter.direction} onSort={onSort} />
      {/* The links in it are operated; it only leads the focus between them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody ref={listRef} onKeyDown={moveFocus} onFocus={rememberFocus}>
        <Spacer size={rows[0]?.start ?? 0} />
        {rows.map(({ index }) => {
          const connection = connectionAt(index);
          const place = { index, rowRef, hasExtension: owner === null };
          if (connection !== undefined) return <ConnectionRow key={index} {...place} connection={connection} isTabStop={index === tabStop} />;
          const page = pageAt(index);
          if (page?.isError !== true || index % FAILURE_NOTE_EVERY !== 0) return <PendingRow key={index} {...place} />;
          return <FailedRow key={index} {...place} onRetry={() => void page.refetch()} />;
        })}
        <Spacer size={totalSize - (rows.at(-1)?.end ?? totalSize)} />
      </tbody>
    </table>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer({ size }: { size: number }) {
  return size <= 0 ? null : <tr aria-hidden="true" style={{ blockSize: size }} />;
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const target = links[links.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}
