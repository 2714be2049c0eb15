import type { UseQueryResult } from '@tanstack/react-query';
import { Bell, Inbox, Mail, Webhook, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import type { SentMessage } from '#src/contract/sandbox.ts';
import { firingPath } from '#src/features/functions/index.ts';
import { Badge } from '#src/ui/badge.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { toneIcons } from '#src/ui/tone-icons.ts';
import styles from './message-list.module.css';

const KINDS: Readonly<Record<SentMessage['kind'], { label: string; icon: LucideIcon }>> = {
  email: { label: 'Mail', icon: Mail },
  webhook: { label: 'Webhook', icon: Webhook },
  in_app_notification: { label: 'Notification', icon: Bell },
};
const FIRST_FAILING_STATUS = 400;

interface MessageListProps {
  extensionId: string;
  messages: UseQueryResult<{ messages: SentMessage[]; total: number }>;
}

/** Mails, webhooks and notifications that rules and functions sent. They arrive here and nowhere else. */
export function MessageList({ extensionId, messages }: MessageListProps) {
  if (messages.data === undefined) {
    return messages.isError ? (
      <ErrorState headingLevel={3} title="The messages could not be loaded" error={messages.error} onRetry={() => void messages.refetch()} isRetrying={messages.isFetching} />
    ) : (
      <Loading label="Loading messages…">
        <div className={styles['message']}>
          <Skeleton height="3rem" />
        </div>
      </Loading>
    );
  }
  if (messages.data.messages.length === 0) {
    return (
      <EmptyState icon={Inbox} headingLevel={3} title="Nothing was sent">
        Mails, webhooks and notifications of rules and functions arrive here and nowhere else.
      </EmptyState>
    );
  }
  return (
    <ol aria-label="Messages, newest first" className={styles['list']}>
      {messages.data.messages.map((message) => (
        <li key={message.id}>
          <Message extensionId={extensionId} message={message} />
        </li>
      ))}
    </ol>
  );
}

function Message({ extensionId, message: { kind, at, to, subject, body, status, firingId } }: { extensionId: string; message: SentMessage }) {
  const { label, icon: Icon } = KINDS[kind];
  const tone = status !== null && status >= FIRST_FAILING_STATUS ? 'danger' : 'success';
  return (
    <article className={styles['message']}>
      <div className={styles['head']}>
        <Icon className={styles['icon']} aria-hidden="true" />
        <h3 className={styles['subject']} dir="auto">
          {subject === '' ? label : subject}
        </h3>
        {status !== null && (
          <Badge tone={tone} icon={toneIcons[tone]}>
            {status}
          </Badge>
        )}
      </div>
      <p className={styles['facts']}>
        {label} to <bdi>{to}</bdi> · <RelativeTime at={at} />
        {firingId !== null && (
          <>
            {' '}
            · <Link to={firingPath(extensionId, firingId)}>Workflow log</Link>
          </>
        )}
      </p>
      {body !== '' && (
        <p className={styles['body']} dir="auto">
          {body}
        </p>
      )}
    </article>
  );
}
