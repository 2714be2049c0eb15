import type { ConnectionUses } from '#src/contract/connection-uses.ts';
import { countLabel } from '#src/lib/count-label.ts';

/**
 * @param rule a rule that leads to a connection
 * @returns by what: "createwrikeproject and a webhook"
 */
export function ruleWays({ functions, hasWebhook }: Pick<ConnectionUses['rules'][number], 'functions' | 'hasWebhook'>): string {
  const ways = [...functions, ...(hasWebhook ? ['a webhook'] : [])];
  return new Intl.ListFormat('en').format(ways);
}

/**
 * @param uses what depends on a connection
 * @returns "2 functions and 1 rule", or null when nothing does
 */
export function usesInWords({ functions, rules }: Pick<ConnectionUses, 'functions' | 'rules'>): string | null {
  const parts = [
    ...(functions.length === 0 ? [] : [countLabel(functions.length, 'function', 'functions')]),
    ...(rules.length === 0 ? [] : [countLabel(rules.length, 'rule', 'rules')]),
  ];
  return parts.length === 0 ? null : parts.join(' and ');
}
