import {
  bidiIsolates, bracketMatching, codeFolding, continuedIndent, delimitedIndent, flatIndent, foldGutter, foldInside, foldNodeProp, HighlightStyle, indentNodeProp,
  indentOnInput, indentUnit, LanguageSupport, LRLanguage, syntaxHighlighting, type TreeIndentContext,
} from '@codemirror/language';
import { type Extension } from '@codemirror/state';
import { NodeProp, type SyntaxNode } from '@lezer/common';
import { CODE_TOKEN_TAGS } from '../code-token-tags.ts';
import { parser } from '../grammar/deluge.grammar';

/** The brackets of a task stand under its first word, its entries further in. */
function indentTask(context: TreeIndentContext): number {
  return /^\s*[[\]]/.test(context.textAfter) ? context.baseIndent : context.baseIndent + context.unit;
}

function foldTask(node: SyntaxNode) {
  const open = node.getChild('[');
  const last = node.lastChild;
  return open === null || last === null ? null : { from: open.to, to: last.name === ']' ? last.from : node.to };
}

const statementIndent = continuedIndent({ except: /^\s*(?:\{|\}|else\b|catch\b)/i });

/** Deluge for CodeMirror: the project's one grammar with what an editor needs of it beyond colours. */
const delugeLanguage = LRLanguage.define({
  name: 'deluge',
  parser: parser.configure({
    props: [
      indentNodeProp.add({
        'Block BraceLiteral': delimitedIndent({ closing: '}', align: false }),
        ListLiteral: delimitedIndent({ closing: ']', align: false }),
        'ArgumentList ParenthesizedExpression Condition': delimitedIndent({ closing: ')', align: false }),
        'TaskExpression InsertExpression': indentTask,
        'IfStatement ForEachStatement TryStatement ElseIfClause ElseClause CatchClause FunctionDeclaration': statementIndent,
        'AssignmentStatement ExpressionStatement ReturnStatement InfoStatement': statementIndent,
        'BlockComment Text': flatIndent,
      }),
      foldNodeProp.add({
        'Block BraceLiteral ListLiteral': foldInside,
        'TaskExpression InsertExpression': foldTask,
        BlockComment: ({ from, to }) => ({ from: from + 2, to: to - 2 }),
      }),
      // Right-to-left text in a literal must not reorder the code around it.
      NodeProp.isolate.add({ 'Text QuotedText UnclosedText LineComment BlockComment': 'ltr' }),
    ],
  }),
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', '"', "'"] },
    indentOnInput: /^\s*(?:[{}[\]]|else|catch)$/i,
  },
});

/** The same colours as those of code that is only read. */
const colours = HighlightStyle.define(
  CODE_TOKEN_TAGS.map(({ tags, kind }) => ({
    tag: tags,
    color: `var(--color-code-${kind === 'punctuation' ? 'operator' : kind})`,
    fontStyle: kind === 'comment' ? 'italic' : 'normal',
  })),
);

/** The language with colours, folding, indentation by tabs and matching brackets. */
export function delugeSupport(): Extension {
  return [
    new LanguageSupport(delugeLanguage),
    syntaxHighlighting(colours),
    bracketMatching(),
    codeFolding(),
    foldGutter({ openText: '⌄', closedText: '›' }),
    indentOnInput(),
    indentUnit.of('\t'),
    bidiIsolates(),
  ];
}
