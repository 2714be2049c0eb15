import { type Tag, tags } from '@lezer/highlight';
import type { CodeTokenKind } from './code-token.ts';

/** Which roles of the grammar are coloured as what, in code that is read and in code that is edited. */
export const CODE_TOKEN_TAGS: readonly { readonly tags: readonly Tag[]; readonly kind: Exclude<CodeTokenKind, 'plain'> }[] = [
  { tags: [tags.keyword, tags.typeName], kind: 'keyword' },
  { tags: [tags.string], kind: 'string' },
  { tags: [tags.number], kind: 'number' },
  { tags: [tags.comment], kind: 'comment' },
  { tags: [tags.function(tags.variableName), tags.function(tags.propertyName)], kind: 'function' },
  { tags: [tags.propertyName, tags.namespace], kind: 'property' },
  { tags: [tags.operator], kind: 'operator' },
  { tags: [tags.punctuation], kind: 'punctuation' },
  { tags: [tags.bool, tags.null], kind: 'constant' },
];
