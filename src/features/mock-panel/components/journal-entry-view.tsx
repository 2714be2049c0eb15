import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import type { JournalDetails } from '#src/contract/journal.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { readableBody } from '#src/lib/readable-body.ts';
import { Button } from '#src/ui/button.tsx';
import { CodeBlock } from '#src/ui/code-block.tsx';
import { DescriptionList, type Description } from '#src/ui/description-list.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { formatClockTime, formatSize } from '../model/format-request.ts';
import { useMockPanel } from '../mock-panel-store.ts';
import { journalEntryQuery } from '../queries.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { PanelSection } from './panel-section.tsx';
import styles from './journal-entry-view.module.css';

const CAUSES: Readonly<Record<string, string>> = { screen: 'Screen', function: 'Function', rule: 'Workflow rule', test: 'Test of the connection', request: 'Request', other: '' };

/** One request: what made it, what was sent and what came back. */
export function JournalEntryView({ entryId, onBack }: { entryId: string; onBack: () => void }) {
  const { data: entry, error, refetch, isFetching } = useQuery(journalEntryQuery(entryId));
  return (
    <div className={styles['view']}>
      <div>
        <Button size="sm" variant="ghost" icon={ArrowLeft} onClick={onBack}>
          All requests
        </Button>
      </div>
      {entry === undefined && error !== null && (
        <ErrorState title="The request could not be read" error={error} onRetry={() => void refetch()} isRetrying={isFetching} headingLevel={3} />
      )}
      {entry === undefined && error === null && (
        <Loading label="Loading the request…">
          <Skeleton height="20rem" />
        </Loading>
      )}
      {entry !== undefined && <Details entry={entry} />}
    </div>
  );
}

function Details({ entry }: { entry: JournalDetails }) {
  const { showEntry } = useMockPanel();
  const { parentId } = entry;
  return (
    <>
      <h3 className={styles['address']}>
        {entry.method} {entry.url}
      </h3>
      <DescriptionList items={factsOf(entry)} />
      {parentId !== null && (
        <div>
          <Button size="sm" onClick={() => showEntry(parentId)}>
            Show the request that made it
          </Button>
        </div>
      )}
      <Message title="Request" headers={entry.requestHeaders} body={entry.requestBody} />
      <Message title="Response" headers={entry.responseHeaders} body={entry.responseBody} />
    </>
  );
}

function factsOf(entry: JournalDetails): Description[] {
  const { cause, fault } = entry;
  return [
    { term: 'Status', value: <OutcomeMark outcome={entry.outcome} status={entry.status} /> },
    { term: 'Route', value: <code>{entry.route}</code> },
    { term: 'At', value: formatClockTime(entry.at) },
    { term: 'Took', value: formatDuration(entry.durationMs) },
    { term: 'Sent, received', value: `${formatSize(entry.requestSize)}, ${formatSize(entry.responseSize)}` },
    ...(cause === null ? [] : [{ term: 'Caused by', value: `${CAUSES[cause.kind] ?? ''} ${cause.name}`.trim() }]),
    ...(fault === null ? [] : [{ term: 'Fault', value: `${fault.effect ?? 'latency'}${fault.latencyMs > 0 ? `, waited ${fault.latencyMs} ms` : ''}` }]),
  ];
}

interface MessageProps {
  title: string;
  headers: JournalDetails['requestHeaders'];
  body: string | null;
}

function Message({ title, headers, body }: MessageProps) {
  const shown = body === null ? null : readableBody(body);
  const isJson = shown !== null && /^[[{]/.test(shown);
  return (
    <PanelSection title={title}>
      {headers.length > 0 && (
        <details>
          <summary className={styles['summary']}>{`Headers (${headers.length})`}</summary>
          <dl className={styles['headers']}>
            {headers.map(({ name, value }) => (
              <div key={`${name} ${value}`}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {shown === null && <p className={styles['none']}>No body.</p>}
      {isJson && <CodeBlock code={shown} language="json" label={`${title} body`} isWrapped />}
      {shown !== null && !isJson && (
        // A long body scrolls, so the keyboard has to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
        <pre role="region" aria-label={`${title} body`} tabIndex={0} className={styles['plain']} dir="ltr" translate="no">
          {shown}
        </pre>
      )}
    </PanelSection>
  );
}
