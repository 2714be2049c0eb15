import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FastForward } from 'lucide-react';
import type { MockState } from '#src/contract/control.ts';
import { formatExactTime } from '#src/lib/time-format.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { Switch } from '#src/ui/switch.tsx';
import { setClockMutation } from '../queries.ts';
import { PanelSection } from './panel-section.tsx';
import styles from './panel-parts.module.css';

const STEPS = [
  ['5 minutes', 5 * 60_000],
  ['1 hour', 3_600_000],
  ['1 day', 86_400_000],
  ['30 days', 30 * 86_400_000],
] as const;

/** The mock's time: tokens expire by it. */
export function ClockSection({ state }: { state: MockState }) {
  const setClock = useMutation(setClockMutation(useQueryClient()));
  return (
    <PanelSection
      title="Clock"
      description={
        <>
          It is <time className={styles['now']} dateTime={state.now}>{formatExactTime(state.now)}</time> for the backend. Tokens and timers go by it.
        </>
      }
    >
      <fieldset className={styles['steps']}>
        <legend className={styles['legend']}>Move it forward by</legend>
        {STEPS.map(([label, advanceMs]) => (
          <Button key={label} size="sm" icon={FastForward} isBusy={setClock.isPending && setClock.variables.advanceMs === advanceMs} onClick={() => setClock.mutate({ advanceMs })}>
            {label}
          </Button>
        ))}
      </fieldset>
      <Switch label="Stop the clock" checked={state.isFrozen} onChange={(event) => setClock.mutate({ freeze: event.target.checked })} />
      <div role="alert">{setClock.isError && <Banner tone="danger" title={`The clock was not changed. ${setClock.error.message}`} />}</div>
    </PanelSection>
  );
}
