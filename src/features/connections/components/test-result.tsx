import { Link } from 'react-router';
import type { ConnectionTest } from '#src/contract/connection-tests.ts';
import type { Connection } from '#src/contract/connections.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { readableBody } from '#src/lib/readable-body.ts';
import { CodeBlock } from '#src/ui/code-block.tsx';
import { DescriptionList, type Description } from '#src/ui/description-list.tsx';
import { connectionTabSearch } from '../model/connection-tabs.ts';
import { headersAsText, isBrokenJson, isJson, requestAsText, signatureInWords, statusInWords } from '../model/test-words.ts';
import { connectionPath } from '../paths.ts';
import styles from './test-result.module.css';

interface TestResultProps {
  test: ConnectionTest;
  connection: Connection;
}

/** What came of a test: the answer, and what was sent. Secrets are redacted. */
export function TestResult({ test, connection }: TestResultProps) {
  const { request, response } = test;
  return (
    <section className={styles['result']} aria-label="Result">
      <DescriptionList items={factsOf(test)} />
      {response !== null && <ResponseBody response={response} />}
      {response !== null && response.headers.length > 0 && (
        <details className={styles['more']}>
          <summary>{`Response headers (${response.headers.length})`}</summary>
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

function factsOf({ response, durationMs, signature }: ConnectionTest): Description[] {
  return [
    ...(response === null ? [] : [{ term: 'Answer', value: `${statusInWords(response.status)} in ${formatDuration(durationMs)}` }]),
    ...(response !== null || durationMs === 0 ? [] : [{ term: 'Waited', value: formatDuration(durationMs) }]),
    ...(signature === null ? [] : [{ term: 'Signed with', value: signatureInWords(signature) }]),
    ...(signature?.account == null ? [] : [{ term: 'Account', value: <bdi>{signature.account}</bdi> }]),
  ];
}

function ResponseBody({ response }: { response: NonNullable<ConnectionTest['response']> }) {
  const { body, isTruncated } = response;
  if (body === null || body === '') return <p className={styles['muted']}>The answer has no body.</p>;
  const hasJson = isJson(response);
  return (
    <div className={styles['body']}>
      <CodeBlock code={hasJson ? readableBody(body, isTruncated) : body} language={hasJson ? 'json' : 'plain'} label="Response body" isWrapped />
      {isBrokenJson(response) && <p className={styles['muted']}>The answer calls itself JSON, but is not: it may have broken off. A script gets it as text.</p>}
      {isTruncated && <p className={styles['muted']}>The answer is longer: this is its beginning.</p>}
    </div>
  );
}
