import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { Link, useParams } from 'react-router';
import type { Execution } from '#src/contract/executions.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { DescriptionList, type Description } from '#src/ui/description-list.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { ranCodeWords } from '../model/ran-code-words.ts';
import { executionPath, executionsPath, firingPath, functionPath } from '../paths.ts';
import { executionQuery } from '../queries.ts';
import { ExecutionActions } from './execution-actions.tsx';
import { ExecutionResult } from './execution-result.tsx';
import { ExecutionStatusBadge } from './execution-status.tsx';
import styles from './execution-screen.module.css';

/** One run of a function. */
export function ExecutionScreen() {
  const { extensionId = '', executionId = '' } = useParams();
  const execution = useQuery(executionQuery(extensionId, executionId));
  const breadcrumbs = [{ label: 'Executions', to: executionsPath(extensionId) }];
  if (execution.data !== undefined) return <ExecutionPage execution={execution.data} />;
  if (execution.isPending) {
    return (
      <>
        <PageHeader title="Execution" breadcrumbs={breadcrumbs} />
        <Loading label="Loading the execution…">
          <Skeleton height="30rem" />
        </Loading>
      </>
    );
  }
  const isGone = execution.error instanceof ApiError && (execution.error.code === 'not_found' || execution.error.code === 'gone');
  return (
    <>
      <PageHeader title={isGone ? 'Execution not found' : 'Execution'} breadcrumbs={breadcrumbs} />
      {isGone ? (
        <EmptyState icon={History} title="There is no such execution" actions={<ButtonLink to={executionsPath(extensionId)}>Executions</ButtonLink>}>
          The oldest executions are not kept. The address may also be mistyped.
        </EmptyState>
      ) : (
        <ErrorState title="The execution could not be loaded" error={execution.error} onRetry={() => void execution.refetch()} isRetrying={execution.isFetching} />
      )}
    </>
  );
}

function ExecutionPage({ execution }: { execution: Execution }) {
  const { extensionId, function: fn, status } = execution;
  return (
    <div className={styles['page']}>
      <PageHeader
        title={fn.name}
        documentTitle={`Execution of ${fn.name}`}
        breadcrumbs={[{ label: 'Executions', to: executionsPath(extensionId) }]}
        status={<ExecutionStatusBadge status={status} />}
        actions={
          <>
            {!fn.isDeleted && <ButtonLink to={functionPath(extensionId, fn.id)}>Open function</ButtonLink>}
            <ExecutionActions execution={execution} />
          </>
        }
      />
      <Section title="Run">
        <div className={styles['facts']}>
          <DescriptionList items={factsOf(execution)} />
        </div>
      </Section>
      <ExecutionResult execution={execution} />
    </div>
  );
}

function factsOf(execution: Execution): Description[] {
  const { extensionId, status, record, cause, user, startedAt, durationMs, attempt, rerunOf, rerunBy } = execution;
  const code = ranCodeWords(execution);
  return [
    { term: 'Record', value: record === null ? 'None' : <bdi>{record.label}</bdi> },
    {
      term: 'Started by',
      value: cause.kind === 'rule' ? <Link to={firingPath(extensionId, cause.firingId)}>{cause.ruleName}</Link> : <bdi>{user.name}</bdi>,
    },
    { term: 'Runs as', value: <bdi>{user.name}</bdi> },
    { term: 'Started', value: <RelativeTime at={startedAt} /> },
    { term: 'Time', value: durationMs === null ? (status === 'running' ? 'Still running' : 'Not known') : formatDuration(durationMs) },
    ...(code === null ? [] : [{ term: 'Code', value: code }]),
    ...(rerunOf === null ? [] : [{ term: 'Attempt', value: <Link to={executionPath(extensionId, rerunOf)}>{attempt}, after an earlier run</Link> }]),
    ...(rerunBy === null ? [] : [{ term: 'Run again', value: <Link to={executionPath(extensionId, rerunBy)}>See the later run</Link> }]),
  ];
}
