import type { searchAutomation } from '#src/contract/functions.ts';
import type { EndpointOutput } from '#src/contract/endpoint.ts';
import type { ReadTransaction } from '../../db/database.ts';
import { compareText, fold } from '../text-order.ts';
import { triggerInWords } from '../workflow-rules/rule-views.ts';

/**
 * Functions and rules that have every word of a text in their name or description, last changed first.
 * @param tx the state
 * @param query the text, and how many of each at most
 * @returns those of all extensions; none for a blank text
 */
export function automationFound(tx: ReadTransaction, { q, limit }: { q: string; limit: number }): EndpointOutput<typeof searchAutomation> {
  const words = fold(q).split(/\s+/).filter((word) => word !== '');
  const found = <Row extends Named>(rows: readonly Row[]) =>
    rows
      .filter(({ name, description }) => words.length > 0 && words.every((word) => fold(`${name} ${description}`).includes(word)))
      .toSorted((a, b) => compareText(b.updatedAt, a.updatedAt))
      .slice(0, limit);
  const extensionOf = ({ extensionId }: Named) => ({ id: extensionId, name: tx.get('extensions', extensionId)?.name ?? '' });
  return {
    functions: found(tx.all('functions')).map((row) => ({ id: row.id, extension: extensionOf(row), name: row.name, description: row.description })),
    rules: found(tx.all('workflowRules')).map((row) => ({ id: row.id, extension: extensionOf(row), name: row.name, triggerInWords: triggerInWords(row), isActive: row.isActive })),
  };
}

interface Named {
  readonly extensionId: string;
  readonly name: string;
  readonly description: string;
  readonly updatedAt: string;
}
