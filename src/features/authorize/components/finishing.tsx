import { Spinner } from '#src/ui/spinner.tsx';
import { useDelayed } from '#src/ui/use-delayed.ts';
import { ProviderWindow } from './provider-window.tsx';
import styles from './callback-result.module.css';

/** While the code is exchanged. */
export function Finishing({ host }: { host: string }) {
  const takesLong = useDelayed(true);
  return (
    <ProviderWindow host={host}>
      <div className={styles['result']} aria-busy="true">
        <span className={styles['mark']}>{takesLong && <Spinner />}</span>
        <h1 tabIndex={-1}>Finishing the authorization…</h1>
      </div>
    </ProviderWindow>
  );
}
