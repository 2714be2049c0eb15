import type { CallOut } from '#src/contract/executions.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { CodeBlock } from '#src/ui/code-block.tsx';
import { DescriptionList, type Description } from '#src/ui/description-list.tsx';
import { callOutResult } from '../model/execution-words.ts';
import { readableBody } from '#src/lib/readable-body.ts';
import { TraceBar } from './trace-bar.tsx';
import styles from './call-out-details.module.css';

const STEP_LABELS: Readonly<Record<CallOut['steps'][number]['kind'], string>> = {
  refresh: 'Access token refreshed',
  send: 'Sent',
  resend: 'Sent again',
};

interface CallOutDetailsProps {
  callOut: CallOut;
  totalMs: number;
}

/** All that is known of one call: what signed it, its steps on the run's scale, request and response. Credentials are redacted. */
export function CallOutDetails({ callOut, totalMs }: CallOutDetailsProps) {
  const { steps, request, response } = callOut;
  return (
    <div className={styles['details']}>
      <DescriptionList items={factsOf(callOut)} />
      {steps.length > 0 && (
        <ol className={styles['steps']} aria-label="Steps">
          {steps.map((step) => (
            <li key={`${step.kind}-${step.startMs}`} className={styles['step']}>
              <span className={styles['stepName']}>
                {STEP_LABELS[step.kind]}
                {step.status !== null && <span className={styles['muted']}> · {step.status}</span>}
                {step.details !== '' && <span className={styles['muted']}> · {step.details}</span>}
              </span>
              <TraceBar kind={step.kind === 'refresh' ? 'refresh-step' : 'step'} startMs={step.startMs} durationMs={step.durationMs} totalMs={totalMs} />
              <span className={styles['time']}>{formatDuration(step.durationMs)}</span>
            </li>
          ))}
        </ol>
      )}
      <div className={styles['messages']}>
        <Message label="Request" part={request} />
        {response !== null && <Message label="Response" part={response} />}
      </div>
    </div>
  );
}

function factsOf(callOut: CallOut): Description[] {
  const { method, url, connection, message } = callOut;
  const facts: Description[] = [];
  if (url !== '') facts.push({ term: 'Address', value: <code>{`${method} ${url}`}</code> });
  if (connection !== null) {
    const who = [connection.name, connection.serviceName, connection.account].filter((part) => part !== null).join(' · ');
    facts.push({ term: 'Signed with', value: <bdi>{who === '' ? connection.linkName : who}</bdi> });
  }
  facts.push({ term: 'Result', value: message === null ? callOutResult(callOut).label : `${callOutResult(callOut).label}. ${message}` });
  return facts;
}

function Message({ label, part }: { label: string; part: CallOut['request'] }) {
  const body = part.body === null ? null : readableBody(part.body);
  return (
    <section className={styles['message']} aria-label={label}>
      <h3 className={styles['heading']}>{label}</h3>
      {part.headers.length > 0 && (
        <dl className={styles['headers']}>
          {part.headers.map(({ name, value }) => (
            <div key={name} className={styles['header']}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {body === null || body === '' ? (
        <p className={styles['muted']}>No body.</p>
      ) : (
        <CodeBlock code={body} language="json" label={`${label} body`} isWrapped />
      )}
      {part.isTruncated && <p className={styles['muted']}>The body is longer than what is kept of it.</p>}
    </section>
  );
}
