import { useRef, useState } from 'react';
import { useNavigate, type NavigateFunction } from 'react-router';
import type { AuthorizationRequest } from '#src/contract/connections.ts';
import type { AuthorizationOutcome } from '#src/lib/authorization-follower.ts';
import { followInThisTab, openAuthorizationWindow, type AuthorizationWindow } from '#src/lib/authorization-window.ts';

/**
 * `opening`: the window is open and the consent is being asked for. `waiting`: the person has the consent before them.
 * `done`: `outcome` says how it ended.
 */
export type AuthorizationPhase = 'idle' | 'opening' | 'waiting' | 'done';

/** An authorization that a component runs. */
export interface Authorization {
  readonly phase: AuthorizationPhase;
  readonly outcome: AuthorizationOutcome | null;
  readonly start: (ask: () => Promise<AuthorizationRequest | null>) => Promise<AuthorizationOutcome | null>;
  /** Brings the consent window to the front. */
  readonly focusWindow: () => void;
  /** Closes the window and abandons the attempt; the outcome then says that the window was closed. */
  readonly cancel: () => void;
}

/**
 * Runs an authorization in a window of the provider.
 *
 * ```tsx
 * const authorization = useAuthorization();
 * const onCreate = async (details: NewConnection) => {
 *   const outcome = await authorization.start(async () => (await create.mutateAsync(details)).authorizationRequest);
 *   if (outcome?.kind === 'settled' && outcome.attempt.status === 'succeeded') toast('Connection created successfully');
 * };
 * ```
 *
 * Call `start` in the click, before anything slow is awaited: it opens the window at once, then runs `ask`, shows the consent that it
 * returns and resolves with the outcome. It resolves with null when `ask` returns null (nothing to consent to) and rejects with what
 * `ask` rejects with; the window is closed again in both cases. When the browser blocks the window, this tab goes to the consent and
 * later to the request's `returnTo` with `?authorization=<attempt id>` (see `useReturnedAuthorization`); `start` then never resolves.
 * A component that goes away meanwhile doesn't end the authorization; a second `start` does.
 *
 * @returns the state to show and the functions to drive it
 */
export function useAuthorization(): Authorization {
  const [phase, setPhase] = useState<AuthorizationPhase>('idle');
  const [outcome, setOutcome] = useState<AuthorizationOutcome | null>(null);
  const navigate = useNavigate();
  const current = useRef<{ controller: AbortController; popup: AuthorizationWindow | null } | null>(null);

  const start: Authorization['start'] = async (ask) => {
    current.current?.controller.abort();
    const popup = openAuthorizationWindow();
    const run = { controller: new AbortController(), popup };
    current.current = run;
    const show = (nextPhase: AuthorizationPhase, nextOutcome: AuthorizationOutcome | null = null) => {
      if (current.current !== run) return;
      setPhase(nextPhase);
      setOutcome(nextOutcome);
    };
    show('opening');
    try {
      const request = await ask();
      if (request === null) {
        popup?.close();
        show('idle');
        return null;
      }
      if (popup === null) return await leaveForConsent(request, navigate);
      show('waiting');
      const result = await popup.proceed(request, run.controller.signal);
      show('done', result);
      return result;
    } catch (error) {
      popup?.close();
      show('idle');
      throw error;
    }
  };

  return {
    phase,
    outcome,
    start,
    focusWindow: () => current.current?.popup?.focus(),
    cancel: () => current.current?.controller.abort(),
  };
}

/** Within the router where it can be: a state in memory does not survive the page. */
function leaveForConsent(request: AuthorizationRequest, navigate: NavigateFunction): Promise<never> {
  followInThisTab(request, { storage: sessionStorage, navigate: (url) => leave(new URL(url, location.origin), navigate) });
  return new Promise(() => {});
}

function leave(url: URL, navigate: NavigateFunction): void {
  if (url.origin === location.origin) void navigate(url.pathname + url.search);
  else location.assign(url);
}
