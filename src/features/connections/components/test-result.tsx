import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ConnectionTest } from '#src/contract/connection-tests.ts';
import type { Connection } from '#src/contract/connections.ts';
import { readableBody } from '#src/lib/readable-body.ts';
import { Banner } from '#src/ui/banner.tsx';
import { CodeBlock } from '#src/ui/code-block.tsx';
import { DescriptionList, type Description } from '#src/ui/description-list.tsx';
import { connectionTabSearch } from '../model/connection-tabs.ts';
import { durationInWords, headersAsText, isJson, requestAsText, signatureInWords, statusInWords, VERDICT_WORDS } from '../model/test-words.ts';
import { connectionPath } from '../paths.ts';
import styles from './test-result.module.css';

interface TestResultProps {
  test: ConnectionTest;
  /** Which of the tests made since the dialog was opened it is. */
  turn: number;
  connection: Connection;
  /** The next step to take. */
  action: ReactNode;
}

/** What came of a test: what it says of the connection, the answer, and what was sent. Secrets are redacted. */
export function TestResult({ test, turn, connection, action }: TestResultProps) {
  const { verdict, request, response } = test;
  const { title, tone } = VERDICT_WORDS[verdict.outcome];
  return (
    <section className={styles['result']} aria-label="Result">
      <div key={turn} ref={bringIntoSight}>
        <Banner tone={tone} title={title} actions={action}>
          {verdict.message}
        </Banner>
      </div>
      <DescriptionList items={factsOf(test)} />
      {response !== null && <ResponseBody response={response} />}
      {response !== null && response.headers.length > 0 && (
        <details className={styles['more']}>
          <summary>Response headers</summary>
          <CodeBlock code={headersAsText(response.headers)} language="plain" label="Response headers" isWrapped />
        </details>
      )}
      <details className={styles['more']}>
        <summary>{test.signature === null ? 'Request, not sent' : 'Request sent'}</summary>
        <CodeBlock code={requestAsText(request)} language="plain" label="Request" isWrapped />
        {request.isTruncated && <p className={styles['muted']}>The body is longer than what is shown of it.</p>}
      </details>
      <p className={styles['muted']}>
        Each test is listed in the connection’s <Link to={connectionPath(connection.extension.id, connection.linkName) + connectionTabSearch('activity')}>Activity</Link>.
      </p>
    </section>
  );
}

function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function factsOf({ response, durationMs, signature }: ConnectionTest): Description[] {
  return [
    ...(response === null ? [] : [{ term: 'Answer', value: `${statusInWords(response.status)} in ${durationInWords(durationMs)}` }]),
    ...(response !== null || durationMs === 0 ? [] : [{ term: 'Waited', value: durationInWords(durationMs) }]),
    ...(signature === null ? [] : [{ term: 'Signed with', value: signatureInWords(signature) }]),
    ...(signature?.account == null ? [] : [{ term: 'Account', value: <bdi>{signature.account}</bdi> }]),
  ];
}

function ResponseBody({ response }: { response: NonNullable<ConnectionTest['response']> }) {
  const { body, isTruncated } = response;
  if (body === null || body === '') return <p className={styles['muted']}>The answer has no body.</p>;
  const hasJson = isJson(response);
  return (
    <div>
      <CodeBlock code={hasJson ? readableBody(body, isTruncated) : body} language={hasJson ? 'json' : 'plain'} label="Response body" isWrapped />
      {isTruncated && <p className={styles['muted']}>The answer is longer: this is its beginning.</p>}
    </div>
  );
}
