import type { Analysis } from './analysis.ts';
import { isComment, type OpenBracket, type PlacedToken } from './code-tokens.ts';
import { connectionItems, taskKeyBefore } from './complete-texts.ts';
import { type CompletionItem, completionItem } from './completion-item.ts';
import { TASK_KEYS } from './documentation.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const CONTINUING = new Set(['ArithmeticOp', 'LogicOp', 'CompareOp', 'AssignOp', '.', ':', 'TaskKey']);

function entryTemplate(key: string): string {
  if (key === 'connection') {
    return 'connection:"${}"';
  }
  return key === 'url' ? 'url :"${}"' : key === 'type' ? 'type :${}' : `${key}:\${}`;
}

/** The keys that the task around an offset has already, as the grammar's whole tree knows them. */
function usedKeys({ tree, code }: Analysis, open: number, writing: number): ReadonlySet<string> {
  const task = tree.resolveInner(open + 1, -1).parent;
  const used = (task?.getChildren('TaskEntry') ?? []).flatMap((entry) => {
    const key = entry.getChild('TaskKey');
    const isWriting = key !== null && key.from <= writing && writing <= key.to;
    // A key that is being written swallows the one on the next line.
    return key === null ? [] : code.slice(key.from, key.to).split('\n').slice(isWriting ? 1 : 0);
  });
  return new Set(used.map((key) => key.trim().toLowerCase()));
}

/**
 * What can stand in the brackets of a task: its keys, or the words that are a key's value. Null where a value is an ordinary
 * expression.
 */
export function completeTask(tokens: readonly PlacedToken[], bracket: OpenBracket, from: number, analysis: Analysis): readonly CompletionItem[] | null {
  const open = tokens[bracket.index];
  const task = tokens.slice(0, bracket.index).findLast((token) => token.name === 'task');
  const last = tokens.findLast((token) => !isComment(token));
  if (open === undefined || task === undefined || last === undefined) {
    return null;
  }
  const taskName = analysis.code.slice(task.from, task.to).toLowerCase();
  const key = taskKeyBefore(analysis, from);
  if (key === 'type' && taskName !== 'sendmail') {
    return METHODS.map((label, index) => completionItem({ label, kind: 'constant', rank: 50 - index }));
  }
  if (key === 'connection') {
    return connectionItems(analysis, true);
  }
  if (CONTINUING.has(last.name)) {
    return null;
  }
  const used = usedKeys(analysis, open.from, from);
  return Object.entries(TASK_KEYS[taskName] ?? {})
    .filter(([name]) => !used.has(name))
    .map(([label, text], index) =>
      completionItem({
        label,
        kind: 'key',
        documentation: { title: `${taskName} ${label}`, text, note: null },
        insert: entryTemplate(label),
        isTemplate: true,
        rank: 50 - index,
      }),
    );
}
