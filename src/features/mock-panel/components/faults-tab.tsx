import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, X } from 'lucide-react';
import type { ActiveFault } from '#src/contract/control.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { describeFault, waitText } from '../model/describe-fault.ts';
import { addFaultMutation, clearFaultsMutation, mockStateQuery } from '../queries.ts';
import { FaultForm } from './fault-form.tsx';
import { PanelSection } from './panel-section.tsx';
import styles from './panel-parts.module.css';

const LATENCIES = [
  ['none', 'None', 0, 0],
  ['200', '200 ms', 200, 0],
  ['200-800', '200 to 800 ms', 200, 600],
  ['1000-3000', '1 to 3 s', 1000, 2000],
] as const;

/** Latency, the faults in force, and a form for another. */
export function FaultsTab() {
  const { data: state, error, refetch, isFetching } = useQuery(mockStateQuery());
  if (state === undefined && error !== null) {
    return <ErrorState title="The faults could not be read" error={error} onRetry={() => void refetch()} isRetrying={isFetching} headingLevel={3} />;
  }
  if (state === undefined) {
    return (
      <Loading label="Loading the faults…">
        <Skeleton height="12rem" />
      </Loading>
    );
  }
  const latency = state.faults.find(isLatency);
  return (
    <>
      <Latency latency={latency} />
      <FaultList faults={state.faults.filter((fault) => fault !== latency)} />
      <FaultForm />
    </>
  );
}

/** The wait of every request, as the choice below makes it. */
function isLatency({ route, effect, times, chance }: ActiveFault): boolean {
  return route === '*' && effect === undefined && times === null && chance === undefined;
}

function Latency({ latency }: { latency: ActiveFault | undefined }) {
  const change = useMutation(addFaultMutation(useQueryClient()));
  const { latencyMs = 0, latencySpreadMs = 0 } = latency ?? {};
  const known = LATENCIES.find(([, , ms, spread]) => ms === latencyMs && spread === latencySpreadMs);
  const choose = (value: string) => {
    const [, , ms, spread] = LATENCIES.find(([name]) => name === value) ?? LATENCIES[0];
    const fault = ms === 0 ? null : { route: '*', latencyMs: ms, latencySpreadMs: spread };
    change.mutate({ fault, replaces: latency === undefined ? [] : [latency.id] });
  };
  return (
    <PanelSection title="Latency" description="How long every answer takes.">
      <SelectField label="Wait" value={known?.[0] ?? 'other'} onChange={(event) => choose(event.target.value)}>
        {known === undefined && <option value="other">{waitText({ latencyMs, latencySpreadMs })}</option>}
        {LATENCIES.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <div role="alert">{change.isError && <Banner tone="danger" title={`The latency was not changed. ${change.error.message}`} />}</div>
    </PanelSection>
  );
}

function FaultList({ faults }: { faults: readonly ActiveFault[] }) {
  const queryClient = useQueryClient();
  const remove = useMutation(addFaultMutation(queryClient));
  const clear = useMutation(clearFaultsMutation(queryClient));
  const problem = remove.error ?? clear.error;
  return (
    <PanelSection title="Faults in force">
      {faults.length === 0 ? (
        <EmptyState icon={CircleCheck} title="Nothing fails on purpose" headingLevel={3}>
          Add a fault below, or choose a scenario with some.
        </EmptyState>
      ) : (
        <>
          <ul className={styles['list']}>
            {faults.map((fault) => (
              <li key={fault.id} className={styles['item']}>
                <div className={styles['itemText']}>
                  <div className={styles['route']}>{fault.route}</div>
                  <div className={styles['note']}>{describeFault(fault)}</div>
                </div>
                <IconButton icon={X} label={`Take back: ${fault.route}`} onClick={() => remove.mutate({ fault: null, replaces: [fault.id] })} />
              </li>
            ))}
          </ul>
          <div className={styles['row']}>
            <Button size="sm" isBusy={clear.isPending} onClick={() => clear.mutate()}>
              Take all back
            </Button>
          </div>
        </>
      )}
      <div role="alert">{problem !== null && <Banner tone="danger" title={`The faults were not changed. ${problem.message}`} />}</div>
    </PanelSection>
  );
}
