import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { AddressTabs } from '#src/ui/address-tabs.tsx';
import { readSandboxAddress, searchWith, type Pane } from '../model/sandbox-address.ts';
import { firingsQuery } from '../queries.ts';
import styles from './pane-tabs.module.css';

const LABELS: Readonly<Record<Pane, string>> = { books: 'Zoho Books', wrike: 'Wrike', fired: 'What fired' };

/** Which part of the page is shown, where there is room for one only. */
export function PaneTabs({ extensionId }: { extensionId: string }) {
  const [params] = useSearchParams();
  const firings = useQuery(firingsQuery(extensionId));
  const { pane: current } = readSandboxAddress(params);
  const tabs = (['books', 'wrike', 'fired'] as const).map((pane) => ({
    label: LABELS[pane],
    search: searchWith(params, { pane: pane === 'books' ? null : pane }),
    isCurrent: pane === current,
    count: pane === 'fired' ? firings.data?.total : undefined,
  }));
  return (
    <div className={styles['tabs']}>
      <AddressTabs isInHistory label="Parts of the sandbox" tabs={tabs} />
    </div>
  );
}
