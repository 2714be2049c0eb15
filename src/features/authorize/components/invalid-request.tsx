import { ShieldX } from 'lucide-react';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ProviderWindow } from './provider-window.tsx';

/** A request whose sender is not who it should be: it is shown to the person and never answered by a redirect (RFC 6749 section 4.1.2.1). */
export function InvalidRequest({ message, isWindow }: { message: string; isWindow: boolean }) {
  return (
    <ProviderWindow host={location.host}>
      <EmptyState
        icon={ShieldX}
        headingLevel={1}
        title="This request is not valid"
        actions={isWindow ? <Button onClick={() => window.close()}>Close Window</Button> : <ButtonLink to="/extensions">All Extensions</ButtonLink>}
      >
        <p>{message}</p>
        <p>Nothing was sent back to the application. Start again from the connection.</p>
      </EmptyState>
    </ProviderWindow>
  );
}
