import { useQuery } from '@tanstack/react-query';
import { Download, ScrollText, Workflow, Zap } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Sandbox } from '#src/contract/sandbox.ts';
import type { Firing } from '#src/contract/workflow-rules.ts';
import { AddressTabs } from '#src/ui/address-tabs.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { readSandboxAddress, searchWith } from '../model/sandbox-address.ts';
import { newRulePath, workflowLogPath } from '#src/features/workflow-rules/index.ts';
import { firingsQuery, messagesQuery } from '../queries.ts';
import { useFollowFirings } from '../use-follow-firings.ts';
import { FiringCard } from './firing-card.tsx';
import { MessageList } from './message-list.tsx';
import { Pane } from './pane.tsx';
import styles from './live-pane.module.css';

interface LivePaneProps {
  extensionId: string;
  /** Undefined when it could not be loaded. */
  sandbox: Sandbox | undefined;
}

/** What fired, newest first, as it happens; and what was sent. */
export function LivePane({ extensionId, sandbox }: LivePaneProps) {
  const [params] = useSearchParams();
  const { view } = readSandboxAddress(params);
  const firings = useQuery(firingsQuery(extensionId));
  const messages = useQuery(messagesQuery(extensionId));
  useFollowFirings(firings.data?.firings);
  const tabs = [
    { label: 'Firings', search: searchWith(params, { view: null }), isCurrent: view === 'firings', count: firings.data?.total },
    { label: 'Messages sent', search: searchWith(params, { view: 'messages' }), isCurrent: view === 'messages', count: messages.data?.total },
  ];
  return (
    <Pane title="What fired" tabs={<AddressTabs isInHistory label="What fired" tabs={tabs} />}>
      {view === 'messages' && <MessageList extensionId={extensionId} messages={messages} />}
      {view === 'firings' && (
        <>
          {firings.isPending && (
            <Loading label="Loading the workflow log…">
              <div className={styles['skeleton']}>
                <Skeleton height="3rem" />
                <Skeleton height="3rem" />
              </div>
            </Loading>
          )}
          {firings.isError && firings.data === undefined && (
            <ErrorState headingLevel={3} title="The workflow log could not be loaded" error={firings.error} onRetry={() => void firings.refetch()} isRetrying={firings.isFetching} />
          )}
          {firings.data !== undefined && firings.data.firings.length > 0 && <Firings extensionId={extensionId} firings={firings.data.firings} total={firings.data.total} />}
          {firings.data?.firings.length === 0 && <NothingFired extensionId={extensionId} sandbox={sandbox} />}
        </>
      )}
    </Pane>
  );
}

interface FiringsProps {
  extensionId: string;
  firings: readonly Firing[];
  total: number;
}

function Firings({ extensionId, firings, total }: FiringsProps) {
  // The newest is open unless somebody closed it; others where somebody opened them.
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  return (
    <>
      <ol aria-label="Firings, newest first" className={styles['list']}>
        {firings.map((firing, index) => {
          const isOpen = toggled[firing.id] ?? index === 0;
          return (
            <li key={firing.id}>
              <FiringCard firing={firing} isOpen={isOpen} onToggle={() => setToggled((current) => ({ ...current, [firing.id]: !isOpen }))} />
            </li>
          );
        })}
      </ol>
      {total > firings.length && (
        <p className={styles['more']}>
          The newest {firings.length} of {total}. <Link to={workflowLogPath(extensionId)}>Open the workflow log</Link>
        </p>
      )}
    </>
  );
}

function NothingFired({ extensionId, sandbox }: LivePaneProps): ReactNode {
  if (sandbox?.installation === null) {
    return (
      <EmptyState icon={Download} headingLevel={3} title="Not installed yet">
        Rules run once the extension is installed in the test organization.
      </EmptyState>
    );
  }
  if (sandbox?.activeRuleCount === 0) {
    return (
      <EmptyState
        icon={Workflow}
        headingLevel={3}
        title="No workflow rule is on"
        actions={
          <ButtonLink icon={ScrollText} to={newRulePath(extensionId)}>
            New Workflow Rule
          </ButtonLink>
        }
      >
        Records can be saved, and nothing will happen: a workflow rule says what to do when.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Zap} headingLevel={3} title="Nothing has fired yet">
      Create, change or delete a record: the rules that it begins appear here with their calls and results.
    </EmptyState>
  );
}
