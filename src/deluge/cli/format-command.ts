import { writeFile } from 'node:fs/promises';
import { formatDeluge } from '../formatter/format-deluge.ts';
import { eachScript } from './script-files.ts';
import type { Terminal } from './terminal.ts';

/**
 * Lays scripts out in place, or only tells which would change; 1 if one would, or if one has syntax errors, which is
 * left as it is; 2 if a file could not be read.
 */
export async function formatCommand(names: readonly string[], isCheck: boolean, terminal: Terminal): Promise<number> {
  let exitCode = 0;
  const unread = await eachScript(names, terminal, async ({ name, path, code }) => {
    const result = formatDeluge(code);
    if (!result.formatted) {
      const [error] = result.errors;
      terminal.error(`${name}${error === undefined ? '' : `:${error.line}:${error.column} ${error.message}`} It stays as it is.\n`);
      exitCode = 1;
    } else if (result.changed) {
      terminal.out(`${name}\n`);
      if (isCheck) {
        exitCode = 1;
      } else {
        await writeFile(path, result.code);
      }
    }
  });
  return unread > 0 ? 2 : exitCode;
}
