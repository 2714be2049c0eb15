import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import type { CodeToken, CodeTokenKind } from './code-token.ts';
import { parser } from './grammar/deluge.grammar';

const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.typeName], class: 'keyword' },
  { tag: tags.string, class: 'string' },
  { tag: tags.number, class: 'number' },
  { tag: tags.comment, class: 'comment' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], class: 'function' },
  { tag: [tags.propertyName, tags.namespace], class: 'property' },
  { tag: tags.operator, class: 'operator' },
  { tag: tags.punctuation, class: 'punctuation' },
  { tag: [tags.bool, tags.null], class: 'constant' },
] satisfies readonly { tag: unknown; class: CodeTokenKind }[]);

/**
 * Deluge code in coloured pieces, for code blocks that are only read. Joined, the texts are the code again; code with
 * errors in it gets the colours of what can be recognised.
 */
export function highlightDeluge(code: string): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  highlightCode(
    code,
    parser.parse(code),
    highlighter,
    (text, kind) => tokens.push({ text, kind: kind === '' ? 'plain' : (kind as CodeTokenKind) }),
    () => tokens.push({ text: '\n', kind: 'plain' }),
  );
  return tokens;
}
