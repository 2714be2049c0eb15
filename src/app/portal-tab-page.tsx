import { Construction } from 'lucide-react';
import { Link, useLocation, useParams } from 'react-router';
import { Badge } from '#src/ui/badge.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { currentTab } from './current-tab.ts';
import { OUTSIDE_LABEL, PORTAL } from './portal-sections.ts';
import styles from './portal-tab-page.module.css';

/** What a tab of the portal holds. */
export function PortalTabPage() {
  const tab = currentTab(useLocation().pathname);
  const { extensionId = '' } = useParams();
  const { label, availability, summary, sections } = PORTAL[tab];
  const status = availability === 'here' ? undefined : <Badge>{OUTSIDE_LABEL}</Badge>;
  const features = sections.flatMap((section) => section.features);
  return (
    <>
      <PageHeader title={label} {...(status === undefined ? {} : { status })} description={summary} />
      {features.length === 0 ? (
        <EmptyState icon={Construction} title={`${label} is not part of this console`}>
          Connections are in Build.
        </EmptyState>
      ) : (
        <Panel>
          <ul>
            {features.map(({ slug, label: name, icon: Icon, purpose }) => (
              <li key={slug} className={styles['feature']}>
                <Icon className={styles['icon']} aria-hidden="true" />
                <div>
                  <Link to={`/extensions/${encodeURIComponent(extensionId)}/${tab}/${slug}`} className={styles['link']}>
                    {name}
                  </Link>
                  <p className={styles['purpose']}>{purpose}</p>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
