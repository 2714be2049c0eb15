import { Link } from 'react-router';
import type { Execution, ExecutionError } from '#src/contract/executions.ts';
import { connectionPath } from '#src/features/connections/index.ts';
import { Banner } from '#src/ui/banner.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { failureWords } from '../model/failure-words.ts';
import { editorNotice } from '../model/ran-code-words.ts';
import { functionPath } from '../paths.ts';
import { LineLink } from './line-link.tsx';
import styles from './execution-failure.module.css';

interface ExecutionFailureProps {
  execution: Pick<Execution, 'extensionId' | 'function' | 'status' | 'publishedVersion' | 'isCodeChanged'>;
  error: ExecutionError;
  onLine?: (line: number) => void;
}

/** What ended a run: the language's words, the line, the cause in a sentence, and what mends it. */
export function ExecutionFailure({ execution, error, onLine }: ExecutionFailureProps) {
  const { line, cause } = error;
  const { summary, detail } = failureWords(error);
  const opensEditor = onLine === undefined && !execution.function.isDeleted;
  const notice = opensEditor ? editorNotice(execution) : null;
  return (
    <Banner tone={execution.status === 'failed' ? 'danger' : 'warning'} title={summary} actions={<Remedy execution={execution} error={error} />}>
      <div className={styles['lines']}>
        {detail !== null && <p className={styles['message']}>{detail}</p>}
        <div className={styles['places']}>
          {line !== null && <LineLink line={line} {...(onLine === undefined ? {} : { onLine })} />}
          {cause !== null && cause.line !== null && cause.line !== line && (
            <span className={styles['cause']}>
              The cause: <LineLink line={cause.line} {...(onLine === undefined ? {} : { onLine })} />
            </span>
          )}
          {opensEditor && (
            <Link to={functionPath(execution.extensionId, execution.function.id, execution.isCodeChanged ? null : (cause?.line ?? line))}>Open in the editor</Link>
          )}
        </div>
        {notice !== null && <p>{notice}</p>}
      </div>
    </Banner>
  );
}

/** The page where the cause is mended. */
function Remedy({ execution: { extensionId }, error: { cause } }: Pick<ExecutionFailureProps, 'execution' | 'error'>) {
  if (cause === null || cause.connectionLinkName === null) return null;
  if (cause.remedy === 'create_connection') {
    return (
      <ButtonLink size="sm" to={`/extensions/${encodeURIComponent(extensionId)}/connections/services`}>
        New Connection
      </ButtonLink>
    );
  }
  if (cause.remedy !== 'reconnect' && cause.remedy !== 'change_scopes') return null;
  return (
    <ButtonLink size="sm" to={connectionPath(extensionId, cause.connectionLinkName)}>
      {cause.remedy === 'reconnect' ? 'Reconnect' : 'Change scopes'}
    </ButtonLink>
  );
}
