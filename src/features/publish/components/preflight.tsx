import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { EndpointOutput } from '#src/contract/endpoint.ts';
import type { getPreflight, PreflightCheck } from '#src/contract/publishing.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { Badge } from '#src/ui/badge.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { toneIcons, type Tone } from '#src/ui/tone-icons.ts';
import { preflightSubjectPath } from '../model/preflight-subject-path.ts';
import styles from './preflight.module.css';

const STATUS: Readonly<Record<PreflightCheck['status'], { tone: Tone; label: string }>> = {
  passed: { tone: 'success', label: 'Passed' },
  warning: { tone: 'warning', label: 'Warning' },
  blocked: { tone: 'danger', label: 'Blocks publishing' },
};
const SKELETON_ROWS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface PreflightProps {
  extensionId: string;
  preflight: UseQueryResult<EndpointOutput<typeof getPreflight>>;
}

/** The checks that are made before publishing, what blocks it first. */
export function Preflight({ extensionId, preflight }: PreflightProps) {
  return (
    <Section title="Review readiness" aside={preflight.data !== undefined && <span className={styles['summary']}>{summaryOf(preflight.data.checks)}</span>}>
      {preflight.isPending && (
        <Loading label="Checking the extension…">
          <Panel>
            <ul>
              {SKELETON_ROWS.map((row) => (
                <li key={row} className={styles['check']}>
                  <Skeleton width="60%" height="2.5rem" />
                </li>
              ))}
            </ul>
          </Panel>
        </Loading>
      )}
      {preflight.isError && (
        <Panel>
          <ErrorState title="The extension could not be checked" headingLevel={3} error={preflight.error} onRetry={() => void preflight.refetch()} isRetrying={preflight.isFetching} />
        </Panel>
      )}
      {preflight.isSuccess && (
        <Panel>
          <ul>
            {inOrder(preflight.data.checks).map((check) => (
              <Check key={check.id} extensionId={extensionId} check={check} />
            ))}
          </ul>
        </Panel>
      )}
    </Section>
  );
}

function Check({ extensionId, check: { title, status, message, subjects, isForPublicOnly } }: { extensionId: string; check: PreflightCheck }) {
  const { tone, label } = STATUS[status];
  return (
    <li className={styles['check']}>
      <div className={styles['head']}>
        <span className={styles['title']}>{title}</span>
        <Badge tone={tone} icon={toneIcons[tone]}>
          {label}
        </Badge>
        {isForPublicOnly && <span className={styles['scope']}>public extensions only</span>}
      </div>
      <p className={styles['message']}>{message}</p>
      {subjects.length > 0 && status !== 'passed' && (
        <ul className={styles['subjects']}>
          {subjects.map((subject) => (
            <li key={`${subject.kind}/${subject.id}`}>
              <Link to={preflightSubjectPath(extensionId, subject)} dir="auto">
                {subject.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const RANK: Readonly<Record<PreflightCheck['status'], number>> = { blocked: 0, warning: 1, passed: 2 };

function inOrder(checks: readonly PreflightCheck[]): readonly PreflightCheck[] {
  return checks.toSorted((a, b) => RANK[a.status] - RANK[b.status]);
}

function summaryOf(checks: readonly PreflightCheck[]): string {
  const passed = checks.filter(({ status }) => status === 'passed').length;
  return `${passed} of ${countLabel(checks.length, 'check', 'checks')} passed`;
}
