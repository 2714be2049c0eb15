import { TabNav } from '#src/ui/tab-nav.tsx';
import { externalConnectionsPath, landingPath } from '../paths.ts';
import styles from './connections-tabs.module.css';

/** The two tabs of the landing page. */
export function ConnectionsTabs({ extensionId }: { extensionId: string }) {
  return (
    <div className={styles['tabs']}>
      <TabNav
        label="Kinds of connections"
        items={[
          { to: landingPath(extensionId), label: 'Connections', isExact: true },
          { to: externalConnectionsPath(extensionId), label: 'External Connections' },
        ]}
      />
    </div>
  );
}
