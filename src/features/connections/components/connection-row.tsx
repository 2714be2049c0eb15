import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ConnectionSummary } from '#src/contract/connections.ts';
import { ServiceIcon } from '#src/features/services/index.ts';
import { Button } from '#src/ui/button.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import row from '#src/ui/row-link.module.css';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { connectionPath } from '../paths.ts';
import { ConnectionStatus } from './connection-status.tsx';
import names from './connection-names.module.css';
import styles from './connection-table.module.css';

/** Columns that come and go with the width of the window. Two are always there: the name and the status. */
const PASSING_COLUMNS = ['extension', 'service', 'created', 'lastUsed'];

/** Where a row stands in the whole list, and what measures it. */
interface RowPlace {
  index: number;
  rowRef: (row: HTMLTableRowElement | null) => void;
}

interface ConnectionRowProps extends RowPlace {
  connection: ConnectionSummary;
  hasExtension: boolean;
  isTabStop: boolean;
}

/** One connection; the whole row opens its details page. */
export function ConnectionRow({ index, rowRef, connection, hasExtension, isTabStop }: ConnectionRowProps) {
  const { extension, service, state, view, createdAt, createdBy, lastUsedAt } = connection;
  return (
    <Row index={index} rowRef={rowRef}>
      <td className={styles['cell']} data-column="name">
        <ConnectionNames connection={connection} hasExtension={hasExtension} isTabStop={isTabStop} />
      </td>
      {hasExtension && (
        <td className={styles['cell']} data-column="extension">
          <OneLine text={extension.name} />
        </td>
      )}
      <td className={styles['cell']} data-column="service">
        <span className={styles['service']}>
          <ServiceIcon service={service} size="sm" />
          <OneLine text={service.name} />
        </span>
      </td>
      <td className={styles['cell']} data-column="status">
        <ConnectionStatus status={state.status} />
        {state.reason === 'not_yet_authorized' && <span className={`${names['second']} ${styles['hint']}`}>Connect your own account</span>}
      </td>
      <td className={styles['cell']} data-column="created">
        <RelativeTime at={createdAt} />
        {(view !== 'my' || hasExtension) && (
          <span className={names['second']}>
            by <bdi>{createdBy.name}</bdi>
          </span>
        )}
      </td>
      <td className={styles['cell']} data-column="lastUsed">
        {lastUsedAt === null ? <span className={styles['never']}>Never</span> : <RelativeTime at={lastUsedAt} />}
      </td>
    </Row>
  );
}

type ConnectionNamesProps = Pick<ConnectionRowProps, 'connection' | 'hasExtension' | 'isTabStop'>;

/** Without room for columns, the second line says what they would: which extension and service, or which service. */
function ConnectionNames({ connection: { name, linkName, extension, service }, hasExtension, isTabStop }: ConnectionNamesProps) {
  return (
    <>
      <Link to={connectionPath(extension.id, linkName)} data-row-link tabIndex={isTabStop ? 0 : -1} className={`${names['name']} ${row['rowLink']}`}>
        <bdi>{name}</bdi>
      </Link>
      <span className={names['second']}>
        <code className={hasExtension ? styles['wideOnly'] : undefined}>{linkName}</code>
        <span className={styles['narrowOnly']}>
          {hasExtension && <bdi>{extension.name}</bdi>} · {service.name}
        </span>
      </span>
    </>
  );
}

function OneLine({ text }: { text: string }) {
  return (
    <span className={styles['line']}>
      <bdi>{text}</bdi>
    </span>
  );
}

/** Stands where a connection is still being loaded. */
export function PendingRow(place: AbsentRowProps) {
  return (
    <AbsentRow {...place}>
      <span className={styles['pending']}>
        <Skeleton width="40%" height="1rem" />
        <Skeleton width="25%" height="0.75rem" />
      </span>
    </AbsentRow>
  );
}

/** Stands where a connection could not be loaded. */
export function FailedRow({ onRetry, ...place }: AbsentRowProps & { onRetry: () => void }) {
  return (
    <AbsentRow {...place}>
      <span className={styles['failed']}>
        This part of the list could not be loaded.
        <Button size="sm" onClick={onRetry}>
          Retry
        </Button>
      </span>
    </AbsentRow>
  );
}

interface AbsentRowProps extends RowPlace {
  hasExtension: boolean;
}

/** A wide cell, and one for each other column that is there: a cell too many would make all columns narrower. */
function AbsentRow({ hasExtension, children, ...place }: AbsentRowProps & { children: ReactNode }) {
  return (
    <Row {...place}>
      <td className={styles['cell']} colSpan={2}>
        {children}
      </td>
      {PASSING_COLUMNS.filter((column) => hasExtension || column !== 'extension').map((column) => (
        <td key={column} className={styles['cell']} data-column={column} aria-hidden="true" />
      ))}
    </Row>
  );
}

function Row({ index, rowRef, children }: RowPlace & { children: ReactNode }) {
  return (
    <tr ref={rowRef} data-index={index} aria-rowindex={index + 2} className={styles['row']}>
      {children}
    </tr>
  );
}
