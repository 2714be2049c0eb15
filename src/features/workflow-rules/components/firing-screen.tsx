import { useQuery } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { Link, useParams } from 'react-router';
import type { Firing } from '#src/contract/workflow-rules.ts';
import { executionPath, executionQuery, ExecutionTrace } from '#src/features/functions/index.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { rulePath, workflowLogPath } from '../paths.ts';
import { firingQuery } from '../queries.ts';
import { FiringActions } from './firing-actions.tsx';
import { FiringStatus } from './firing-status.tsx';
import { RerunFiringButton } from './rerun-firing-button.tsx';
import styles from './firing-screen.module.css';

/** One firing of a rule: its actions, and where the time of its functions went. */
export function FiringScreen() {
  const { extensionId = '', firingId = '' } = useParams();
  const firing = useQuery(firingQuery(extensionId, firingId));
  if (firing.data !== undefined) return <FiringPage firing={firing.data} />;
  const isGone = firing.error instanceof ApiError && (firing.error.code === 'not_found' || firing.error.code === 'gone');
  return (
    <>
      <PageHeader title={isGone ? 'Firing not found' : 'Firing'} breadcrumbs={[{ label: 'Workflow Logs', to: workflowLogPath(extensionId) }]} />
      {firing.isPending && (
        <Loading label="Loading the firing…">
          <Skeleton height="20rem" />
        </Loading>
      )}
      {isGone && (
        <EmptyState icon={ListChecks} title="The log has no such line" actions={<ButtonLink to={workflowLogPath(extensionId)}>Workflow Logs</ButtonLink>}>
          The address may be mistyped.
        </EmptyState>
      )}
      {firing.isError && !isGone && (
        <ErrorState title="The firing could not be loaded" error={firing.error} onRetry={() => void firing.refetch()} isRetrying={firing.isFetching} />
      )}
    </>
  );
}

function FiringPage({ firing }: { firing: Firing }) {
  const { extensionId, rule, record, event, at, status, actions } = firing;
  const runs = actions.flatMap(({ executionId, label }) => (executionId === null ? [] : [{ executionId, label }]));
  return (
    <div className={styles['page']}>
      <PageHeader
        title={record.label}
        documentTitle={`${event}: ${record.label}`}
        breadcrumbs={[{ label: 'Workflow Logs', to: workflowLogPath(extensionId) }]}
        status={<FiringStatus status={status} />}
        description={
          <>
            {event} · {rule.isDeleted ? <bdi>{rule.name} (deleted)</bdi> : <Link to={rulePath(extensionId, rule.id)} className={styles['rule']} dir="auto">{rule.name}</Link>} · <RelativeTime at={at} />
          </>
        }
        actions={<RerunFiringButton firing={firing} />}
      />
      <Section title="Actions">
        <FiringActions firing={firing} />
      </Section>
      {runs.map(({ executionId, label }) => (
        <Section key={executionId} title={`Where the time of ${label} went`} aside={<Link to={executionPath(extensionId, executionId)}>Open execution</Link>}>
          <FiringTrace extensionId={extensionId} executionId={executionId} />
        </Section>
      ))}
    </div>
  );
}

function FiringTrace({ extensionId, executionId }: { extensionId: string; executionId: string }) {
  const execution = useQuery(executionQuery(extensionId, executionId));
  if (execution.data !== undefined) return <ExecutionTrace execution={execution.data} />;
  if (execution.isPending) {
    return (
      <Loading label="Loading the trace…">
        <Skeleton height="10rem" />
      </Loading>
    );
  }
  return (
    <ErrorState title="The trace could not be loaded" headingLevel={3} error={execution.error} onRetry={() => void execution.refetch()} isRetrying={execution.isFetching} />
  );
}
