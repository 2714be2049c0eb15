import { useSearchParams } from 'react-router';
import { readSandboxAddress, searchWith, type Pane } from '../model/sandbox-address.ts';
import { LinkTabs } from './link-tabs.tsx';
import styles from './pane-tabs.module.css';

const LABELS: Readonly<Record<Pane, string>> = { books: 'Zoho Books', wrike: 'Wrike', fired: 'What fired' };

/** Which part of the page is shown, where there is room for one only. */
export function PaneTabs() {
  const [params] = useSearchParams();
  const { pane: current } = readSandboxAddress(params);
  const tabs = (['books', 'wrike', 'fired'] as const).map((pane) => ({
    label: LABELS[pane],
    to: searchWith(params, { pane: pane === 'books' ? null : pane }),
    isCurrent: pane === current,
  }));
  return (
    <div className={styles['tabs']}>
      <LinkTabs label="Parts of the sandbox" tabs={tabs} />
    </div>
  );
}
