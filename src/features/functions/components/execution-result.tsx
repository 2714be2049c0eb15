import type { Execution } from '#src/contract/executions.ts';
import { CodeBlock } from '#src/ui/code-block.tsx';
import { Section } from '#src/ui/section.tsx';
import { readableBody } from '#src/lib/readable-body.ts';
import { ExecutionFailure } from './execution-failure.tsx';
import { ExecutionLog } from './execution-log.tsx';
import { ExecutionTrace } from './execution-trace.tsx';
import { LineValues } from './line-values.tsx';
import styles from './execution-result.module.css';

interface ExecutionResultProps {
  execution: Execution;
  /** Goes to a line of the code; without it lines are only named. */
  onLine?: (line: number) => void;
}

/** Everything that a run left behind: error, log, return value, where the time went, and values line by line. */
export function ExecutionResult({ execution, onLine }: ExecutionResultProps) {
  const { error, log, returnValue, status } = execution;
  const lines = onLine === undefined ? {} : { onLine };
  return (
    <div className={styles['result']}>
      {error !== null && <ExecutionFailure execution={execution} error={error} {...lines} />}
      <div className={styles['texts']}>
        <Section title="Log">
          <ExecutionLog log={log} isRunning={status === 'running'} {...lines} />
        </Section>
        <Section title="Return value">
          {returnValue === null ? (
            <p className={styles['none']}>{status === 'running' ? 'Not known yet.' : 'Nothing was returned.'}</p>
          ) : (
            <ReturnValue value={returnValue} />
          )}
        </Section>
      </div>
      <Section title="Where the time went">
        <ExecutionTrace execution={execution} {...lines} />
      </Section>
      <Section title="Line by line">
        <LineValues execution={execution} />
      </Section>
    </div>
  );
}

/** Lists and maps are laid out; anything else is a line of text. */
function ReturnValue({ value: { type, text } }: { value: NonNullable<Execution['returnValue']> }) {
  const readable = readableBody(text);
  if (/^[[{]/.test(readable)) return <CodeBlock code={readable} language="json" label={type} isWrapped />;
  return (
    <p className={styles['value']}>
      <bdi>{text}</bdi> <span className={styles['type']}>{type}</span>
    </p>
  );
}
