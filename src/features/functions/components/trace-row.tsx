import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { CallOut } from '#src/contract/executions.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { Badge } from '#src/ui/badge.tsx';
import { toneIcons } from '#src/ui/tone-icons.ts';
import { callOutResult } from '../model/execution-words.ts';
import { CallOutDetails } from './call-out-details.tsx';
import { LineLink } from './line-link.tsx';
import { TraceBar } from './trace-bar.tsx';
import styles from './trace-row.module.css';

interface TraceRowProps {
  callOut: CallOut;
  totalMs: number;
  isOpen: boolean;
  onToggle: () => void;
  onLine?: (line: number) => void;
}

/** One statement that called out; opened, its steps, request and response. */
export function TraceRow({ callOut, totalMs, isOpen, onToggle, onLine }: TraceRowProps) {
  const id = useId();
  const { line, startMs, durationMs, steps, connection } = callOut;
  const { label, tone } = callOutResult(callOut);
  const target = targetOf(callOut);
  return (
    <li className={styles['item']}>
      <div className={styles['row']}>
        <div className={styles['what']}>
          <button type="button" className={styles['toggle']} aria-expanded={isOpen} aria-controls={id} aria-label={`${target}, ${label}, ${formatDuration(durationMs)}`} onClick={onToggle}>
            <ChevronRight className={styles['chevron']} aria-hidden="true" />
            <code className={styles['target']}>{target}</code>
          </button>
          <div className={styles['facts']}>
            <LineLink line={line} {...(onLine === undefined ? {} : { onLine })} />
            <Badge tone={tone} icon={toneIcons[tone]}>
              {label}
            </Badge>
            {connection !== null && <code className={styles['connection']}>{connection.linkName}</code>}
          </div>
        </div>
        <TraceBar kind={barKind(callOut)} startMs={startMs} durationMs={durationMs} totalMs={totalMs} steps={steps} />
        <span className={styles['time']}>{formatDuration(durationMs)}</span>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <CallOutDetails callOut={callOut} totalMs={totalMs} />}
      </div>
    </li>
  );
}

/** "POST www.wrike.com/api/v4/folders", or the name of a task. */
function targetOf({ kind, name, method, url }: CallOut): string {
  if (kind !== 'invokeurl' || url === '') return name;
  return `${method} ${url.replace(/^https?:\/\//, '').replace(/\?.*$/, '')}`;
}

function barKind(callOut: CallOut): 'call' | 'failed-call' | 'remembered-call' {
  if (callOut.outcome === 'remembered') return 'remembered-call';
  return callOutResult(callOut).tone === 'danger' ? 'failed-call' : 'call';
}
