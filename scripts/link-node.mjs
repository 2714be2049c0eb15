import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * Runs after every install, on whatever Node there is. The tools need a newer Node than some machines have, so the project brings its
 * own as a package; npm 11 links it into node_modules/.bin, where npm scripts find it first, but npm 10 takes the link away again when it
 * drops the packages for other platforms.
 */
const root = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..');
const bin = join(root, 'node_modules/.bin');
const isWindows = process.platform === 'win32';
const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
const executable = join(root, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node');
const link = join(bin, isWindows ? 'node.cmd' : 'node');

if (existsSync(executable) && !existsSync(link)) {
  mkdirSync(bin, { recursive: true });
  if (isWindows) writeFileSync(link, `@"%~dp0\\..\\${name}\\bin\\node.exe" %*\r\n`);
  else symlinkSync(join('..', name, 'bin', 'node'), link);
}
