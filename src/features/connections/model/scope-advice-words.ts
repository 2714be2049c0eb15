import type { ScopeAdvice } from '#src/contract/connection-uses.ts';
import { countLabel } from '#src/lib/count-label.ts';

/** What the advisor says. */
export interface AdviceWords {
  readonly tone: 'success' | 'info' | 'warning';
  readonly title: string;
  readonly text: string;
  /** Whether another choice of scopes would be better. */
  readonly isToChange: boolean;
}

/**
 * @param advice what the calls through a connection need, with at least one call
 * @returns it in words: what is missing before what is too much
 */
export function adviceInWords({ calls, add, drop }: Pick<ScopeAdvice, 'calls' | 'add' | 'drop'>): AdviceWords {
  const count = (coverage: ScopeAdvice['calls'][number]['coverage']) => calls.filter((call) => call.coverage === coverage).length;
  const isToChange = add.length + drop.length > 0;
  if (count('missing') > 0) {
    const help = add.length === 0 ? 'No scope of this service covers that.' : `Add ${listed(add)}.`;
    const title = `${countLabel(count('missing'), 'call', 'calls')} will fail: ${add.length > 1 ? 'scopes are' : 'a scope is'} missing`;
    return { tone: 'warning', title, text: drop.length === 0 ? help : `${help} ${unneeded(drop)}`, isToChange };
  }
  if (drop.length > 0) {
    return { tone: 'info', title: unneeded(drop).replace(/\.$/, ''), text: `Drop ${drop.length === 1 ? 'it' : 'them'}: people allow a short list more readily, and a review asks for needed scopes only.`, isToChange };
  }
  if (count('unclear') > 0) {
    const text = `${countLabel(count('unclear'), 'call has', 'calls have')} an address that is only known when it runs, so no scope is called unneeded.`;
    return { tone: 'info', title: 'No call is known to lack a scope', text, isToChange };
  }
  return { tone: 'success', title: 'The scopes are just those that the calls need', text: 'Nothing is missing, and nothing is too much.', isToChange };
}

function listed(scopes: readonly string[]): string {
  return new Intl.ListFormat('en').format(scopes);
}

function unneeded(drop: readonly string[]): string {
  return `No call needs ${new Intl.ListFormat('en', { type: 'disjunction' }).format(drop)}.`;
}
