import type { Range } from '../syntax/ast.ts';
import type { Documentation } from './documentation.ts';

export type CompletionKind = 'variable' | 'function' | 'method' | 'key' | 'connection' | 'keyword' | 'snippet' | 'constant';

/** One thing that could be written at a place. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Shown beside the label: a type, a parameter list. */
  readonly detail: string | null;
  readonly documentation: Documentation | null;
  /** What is written; a template with fields as `${name}` where `isTemplate`. */
  readonly insert: string;
  readonly isTemplate: boolean;
  /** From -99 to 99; what is more likely stands higher. */
  readonly rank: number;
}

/** What could be written in place of `from` to `to`, unfiltered. */
export interface Completions extends Range {
  readonly items: readonly CompletionItem[];
}

/** An item with everything that is not said left at its ordinary value. */
export function completionItem(item: Pick<CompletionItem, 'label' | 'kind'> & Partial<CompletionItem>): CompletionItem {
  return { detail: null, documentation: null, insert: item.label, isTemplate: false, rank: 0, ...item };
}

/** A call as a template: the cursor between the brackets where arguments have to be given, else behind them. */
export function callTemplate(name: string, takesArguments: boolean): string {
  return takesArguments ? `${name}(\${})` : `${name}()`;
}
