import { checkDeluge } from '../checker/check-deluge.ts';
import type { Diagnostic } from '../checker/diagnostic.ts';
import type { DelugeHost } from '../syntax/build-context.ts';
import { parseDeluge } from '../syntax/parse.ts';
import { eachScript } from './script-files.ts';
import type { Terminal } from './terminal.ts';

export interface CheckFlags {
  /** One JSON object a diagnostic and line instead of text for people. */
  readonly json: boolean;
  readonly connections: readonly string[] | undefined;
  readonly host: DelugeHost;
}

/** Checks scripts and prints what is to tell about them: 1 if anything is an error, 2 if a file could not be read. */
export async function checkCommand(names: readonly string[], { json, connections, host }: CheckFlags, terminal: Terminal): Promise<number> {
  let errors = 0;
  let others = 0;
  let files = 0;
  const unread = await eachScript(names, terminal, ({ name, code }) => {
    const diagnostics = checkDeluge(parseDeluge(code, { host }), { host, ...(connections === undefined ? {} : { connections }) });
    const lines = code.replace(/^\uFEFF/, '').split('\n');
    terminal.out(diagnostics.map((one) => (json ? jsonLine(name, one) : textLines(name, one, lines[one.line - 1] ?? ''))).join(''));
    const wrong = diagnostics.filter(({ severity }) => severity === 'error').length;
    errors += wrong;
    others += diagnostics.length - wrong;
    files += 1;
  });
  if (!json) {
    terminal.out(`${counted(files, 'file')}: ${counted(errors, 'error')}, ${counted(others, 'other remark')}\n`);
  }
  return unread > 0 ? 2 : Math.min(errors, 1);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function jsonLine(file: string, { line, column, endLine, endColumn, severity, category, code, message }: Diagnostic): string {
  return `${JSON.stringify({ file, line, column, endLine, endColumn, severity, category, code, message })}\n`;
}

function textLines(file: string, { line, column, endLine, endColumn, severity, code, message }: Diagnostic, source: string): string {
  const shown = source.trimEnd();
  const indent = shown.slice(0, column - 1).replaceAll(/[^\t]/g, ' ');
  const length = Math.max(1, (endLine === line ? endColumn : shown.length + 1) - column);
  return `${file}:${line}:${column} ${severity} ${message} [${code}]\n  ${shown}\n  ${indent}${'^'.repeat(length)}\n`;
}
