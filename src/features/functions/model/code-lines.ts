import type { Execution } from '#src/contract/executions.ts';

/** A value that a variable got at a line, the last of them where the line ran several times. */
export interface LineValue {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** How many values it got there. */
  readonly count: number;
}

/** One line of a run's code with what happened there. */
export interface CodeLine {
  readonly number: number;
  readonly text: string;
  /** How often it ran. */
  readonly runs: number;
  readonly values: readonly LineValue[];
}

/**
 * Lays a run beside its code.
 * @param execution the code as it ran, how often each line ran, and what variables got
 * @returns every line of the code, from 1
 */
export function codeLines({ code, lines, variables }: Pick<Execution, 'code' | 'lines' | 'variables'>): CodeLine[] {
  const runs = new Map(lines.map(({ line, count }) => [line, count]));
  const values = new Map<number, Map<string, LineValue>>();
  for (const { line, name, type, text } of variables) {
    const here = values.get(line) ?? new Map<string, LineValue>();
    here.set(name, { name, type, text, count: (here.get(name)?.count ?? 0) + 1 });
    values.set(line, here);
  }
  return code
    .replace(/\n$/, '')
    .split('\n')
    .map((text, index) => ({ number: index + 1, text, runs: runs.get(index + 1) ?? 0, values: [...(values.get(index + 1)?.values() ?? [])] }));
}
