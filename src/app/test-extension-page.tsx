import { Cable, FlaskConical } from 'lucide-react';
import { useParams } from 'react-router';
import { Badge } from '#src/ui/badge.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { LATER_LABEL } from './portal-sections.ts';

/** Where the sandbox organization will open. */
export function TestExtensionPage() {
  const { extensionId = '' } = useParams();
  return (
    <>
      <PageHeader title="Test Your Extension" status={<Badge>{LATER_LABEL}</Badge>} description="A sandbox Zoho Books organization with the extension installed in it." />
      <EmptyState
        icon={FlaskConical}
        title="The sandbox is not built yet"
        actions={
          <ButtonLink to={`/extensions/${encodeURIComponent(extensionId)}/build/connections`} icon={Cable}>
            Go to Connections
          </ButtonLink>
        }
      >
        It will come to this console together with custom functions and workflow rules, which it is for. Connections can be created, authorized and
        used in sample code today.
      </EmptyState>
    </>
  );
}
