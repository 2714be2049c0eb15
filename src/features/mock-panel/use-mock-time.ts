import { useEffect } from 'react';
import type { MockState } from '#src/contract/control.ts';
import { setClock } from '#src/ui/use-now.ts';

/** An answer is under way for a moment; less than this, in milliseconds, is no other time. */
const UNDER_WAY_MS = 5000;

/**
 * Has everything that says how long ago something was go by the mock's clock.
 * @param state what the mock says of its clock; undefined until it does
 * @param receivedAt when it said so, in milliseconds since 1970 by the machine's clock
 */
export function useMockTime(state: Pick<MockState, 'now' | 'isFrozen'> | undefined, receivedAt: number): void {
  const now = state?.now;
  const isFrozen = state?.isFrozen;
  useEffect(() => {
    if (now === undefined) return;
    const told = Date.parse(now);
    const ahead = told - receivedAt;
    if (isFrozen === true) setClock(() => told);
    else setClock(Math.abs(ahead) < UNDER_WAY_MS ? () => Date.now() : () => Date.now() + ahead);
  }, [now, isFrozen, receivedAt]);
  useEffect(() => () => setClock(() => Date.now()), []);
}
