import { useEffect, useState } from 'react';
import { announcePresence, authorizationContext, type AuthorizationContext } from '#src/lib/authorization-channel.ts';

/**
 * For the pages of the consent window: which authorization they are part of. While such a page is shown, it answers the console that
 * asks whether it is still there.
 * @returns the authorization, or null when the page was opened by itself
 */
export function useAuthorizationContext(): AuthorizationContext | null {
  const [context] = useState(() => authorizationContext(window.name, sessionStorage));
  const attemptId = context?.attemptId;
  useEffect(() => (attemptId === undefined ? undefined : announcePresence(attemptId)), [attemptId]);
  return context;
}
