import { highlightCode, tagHighlighter } from '@lezer/highlight';
import { CODE_TOKEN_TAGS } from './code-token-tags.ts';
import type { CodeToken, CodeTokenKind } from './code-token.ts';
import { parser } from './grammar/deluge.grammar';

const highlighter = tagHighlighter(CODE_TOKEN_TAGS.map(({ tags, kind }) => ({ tag: tags, class: kind })));

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
