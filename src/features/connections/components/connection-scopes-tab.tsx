import { KeyRound } from 'lucide-react';
import type { Connection } from '#src/contract/connections.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { Button } from '#src/ui/button.tsx';
import { DescriptionList } from '#src/ui/description-list.tsx';
import { Section } from '#src/ui/section.tsx';
import { canChangeScopes } from '../model/status.ts';
import { ScopeAdvisor } from './scope-advisor.tsx';
import { ScopeChips } from './scope-chips.tsx';

/** The scopes that a connection asks for and was granted, and what its calls need. */
export function ConnectionScopesTab({ connection }: { connection: Connection }) {
  const { scopes, authorization } = connection;
  const dialog = useDialogAddress();
  return (
    <>
      <Section
        title="Scopes"
        aside={
          canChangeScopes(connection) && (
            <Button icon={KeyRound} onClick={() => dialog.open('scopes')}>
              Change scopes
            </Button>
          )
        }
      >
        {scopes.length === 0 ? (
          <p>None: this service has no scopes.</p>
        ) : (
          <DescriptionList
            items={[
              { term: 'Asked for', value: <ScopeChips scopes={scopes} granted={authorization?.grantedScopes ?? null} /> },
              {
                term: 'Granted',
                value: authorization === null ? 'Nothing yet: the connection is not authorized.' : <ScopeChips scopes={authorization.grantedScopes} granted={null} />,
              },
            ]}
          />
        )}
      </Section>
      <ScopeAdvisor connection={connection} />
    </>
  );
}
