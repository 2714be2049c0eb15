import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { mockStateQuery } from '../queries.ts';
import { ClockSection } from './clock-section.tsx';
import { ConsentSection } from './consent-section.tsx';
import { ScenarioForm } from './scenario-form.tsx';
import { StateFileSection } from './state-file-section.tsx';
import styles from './panel-parts.module.css';

/** Scenario, clock, consent, and the whole state as a file. */
export function StateTab() {
  const { data: state, error, refetch, isFetching } = useQuery(mockStateQuery());
  if (state === undefined && error !== null) {
    return <ErrorState title="The mock's state could not be read" error={error} onRetry={() => void refetch()} isRetrying={isFetching} headingLevel={3} />;
  }
  if (state === undefined) {
    return (
      <Loading label="Loading the mock's state…">
        <div className={styles['stack']}>
          <Skeleton width="6rem" />
          <Skeleton height="16rem" />
          <Skeleton width="6rem" />
          <Skeleton height="5rem" />
        </div>
      </Loading>
    );
  }
  return (
    <>
      <ScenarioForm key={`${state.scenarios.join()}/${state.seed}`} state={state} />
      <ClockSection state={state} />
      <ConsentSection state={state} />
      <StateFileSection />
    </>
  );
}
