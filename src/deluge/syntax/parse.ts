import type { Tree } from '@lezer/common';
import { parser } from '../grammar/deluge.grammar';
import type { Script } from './ast.ts';
import { BuildContext, type DelugeHost } from './build-context.ts';
import { buildFunction, buildStatement } from './build-statement.ts';
import type { LineMap } from './line-map.ts';
import { type RawNode, rawTree } from './raw-node.ts';
import { readWellFormed } from './read-well-formed.ts';
import { reportMisfits } from './report-misfits.ts';
import type { SyntaxProblem } from './syntax-problem.ts';

export interface ParseOptions {
  /** `services` (Books, CRM and everything but Creator) unless given. */
  readonly host?: DelugeHost;
}

export interface ParseResult {
  readonly code: string;
  readonly script: Script;
  /** In the order of the text; empty when the script is well formed. */
  readonly errors: readonly SyntaxProblem[];
  readonly lines: LineMap;
  /** The grammar's own tree, for colours and folding; read when it is first asked for. */
  readonly tree: Tree;
}

/**
 * Reads a Deluge script. Any text gives a result: what can't be read is told in `errors` and left out of the tree or
 * stands in it as `Missing`.
 */
export function parseDeluge(code: string, { host = 'services' }: ParseOptions = {}): ParseResult {
  let tree: Tree | null = null;
  const treeOf = () => (tree ??= parser.parse(code));
  const raw = readWellFormed(code) ?? rawTree(treeOf());
  const context = new BuildContext(code, host);
  if (raw.tooDeep !== null) {
    context.reportTooDeep(raw.tooDeep);
  }
  reportMisfits(raw, context);
  const body = raw.root.children.map((node) => buildTop(node, context)).filter((node) => node !== null);
  const script: Script = { type: 'Script', from: 0, to: code.length, body, comments: raw.comments };
  return {
    code,
    script,
    errors: withoutEchoes(context.problems),
    lines: context.lines,
    get tree() {
      return treeOf();
    },
  };
}

function buildTop(node: RawNode, context: BuildContext) {
  return node.name === 'FunctionDeclaration' ? buildFunction(node, context) : buildStatement(node, context);
}

const GENERIC = new Set(['unexpected-token', 'missing-token', 'missing-value', 'unclosed-bracket']);

/**
 * One mistake often leaves several misfits behind it, so of those on one line only the first counts; and a `;` is not
 * missed where another problem stands right behind it.
 */
function withoutEchoes(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const sorted = problems.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let lastLine = 0;
  return sorted.filter((problem, index) => {
    const next = sorted[index + 1];
    const echo =
      problem.code === 'missing-semicolon'
        ? problem.line === lastLine || (next?.line === problem.line && next.from <= problem.to + 1)
        : GENERIC.has(problem.code) && problem.line === lastLine;
    lastLine = GENERIC.has(problem.code) ? problem.line : lastLine;
    return !echo;
  });
}
