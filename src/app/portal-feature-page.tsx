import { Cable } from 'lucide-react';
import { useLocation, useParams } from 'react-router';
import { Badge } from '#src/ui/badge.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { currentTab } from './current-tab.ts';
import { NotFound } from './not-found.tsx';
import { OUTSIDE_LABEL, PORTAL, portalFeature } from './portal-sections.ts';

/** A part of the original's portal that says honestly that it is not here. */
export function PortalFeaturePage() {
  const tab = currentTab(useLocation().pathname);
  const { extensionId = '', feature: slug } = useParams();
  const feature = portalFeature(tab, slug);
  if (feature === undefined) return <NotFound />;
  return (
    <>
      <PageHeader
        title={feature.label}
        documentTitle={`${feature.label} · ${PORTAL[tab].label}`}
        status={<Badge>{OUTSIDE_LABEL}</Badge>}
        description={feature.purpose}
      />
      <EmptyState
        icon={feature.icon}
        title={`${feature.label} is not part of this console`}
        actions={
          <ButtonLink to={`/extensions/${encodeURIComponent(extensionId)}/build/connections`} icon={Cable}>
            Go to Connections
          </ButtonLink>
        }
      >
        The original’s developer portal has it. This console reproduces connections and what they are for.
      </EmptyState>
    </>
  );
}
