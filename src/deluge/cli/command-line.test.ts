import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from './command-line.ts';

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'deluge-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function write(name: string, code: string): void {
  writeFileSync(join(directory, name), code);
}

async function run(...args: string[]) {
  let out = '';
  let error = '';
  const exitCode = await runCommandLine(args, {
    directory,
    out: (text) => (out += text),
    error: (text) => (error += text),
  });
  return { exitCode, out, error };
}

describe('check', () => {
  test('prints one JSON object a diagnostic and line', async () => {
    write('a.deluge', 'l = {1};\ninfo l + totl;\nx = l[0];');
    const { exitCode, out } = await run('check', 'a.deluge', '--json');
    expect(exitCode).toBe(1);
    expect(out.trimEnd().split('\n').map((line): unknown => JSON.parse(line))).toEqual([
      {
        file: 'a.deluge',
        line: 2,
        column: 10,
        endLine: 2,
        endColumn: 14,
        severity: 'error',
        category: 'name',
        code: 'undefined-variable',
        message: "Variable 'totl' is not defined",
      },
      {
        file: 'a.deluge',
        line: 3,
        column: 6,
        endLine: 3,
        endColumn: 9,
        severity: 'error',
        category: 'syntax',
        code: 'element-access',
        message: 'Deluge has no element access with [ ]; write `.get(0)`.',
      },
    ]);
  });

  test('points at the place for people', async () => {
    write('a.deluge', 'void f()\n{\n\tinfo missing;\n}\n');
    expect(await run('check', 'a.deluge')).toMatchObject({
      exitCode: 1,
      out: "a.deluge:3:7 error Variable 'missing' is not defined [undefined-variable]\n  \tinfo missing;\n  \t     ^^^^^^^\n1 file: 1 error, 0 other remarks\n",
    });
  });

  test('hints and warnings do not fail', async () => {
    write('a.deluge', 'x = 1;');
    expect(await run('check', 'a.deluge', '--json')).toMatchObject({ exitCode: 0 });
  });

  test('knows the connections it is told', async () => {
    write('a.deluge', 'info invokeurl [ url:"a" connection:"b" ];');
    expect((await run('check', 'a.deluge', '--connections', 'b,c')).exitCode).toBe(0);
    expect((await run('check', 'a.deluge', '--connections', 'c')).exitCode).toBe(1);
    write('connections.json', '{"b":{}}');
    expect((await run('check', 'a.deluge', '--connections', 'connections.json')).exitCode).toBe(0);
  });

  test('reads a script as Creator does when told so', async () => {
    write('a.deluge', 'Status = "Open";');
    expect((await run('check', 'a.deluge', '--host', 'creator', '--json')).out).toBe('');
    expect((await run('check', 'a.deluge', '--json')).out).toContain('unused-variable');
  });

  test('takes a folder', async () => {
    write('a.deluge', 'x = ;');
    write('b.ds', 'x = ;');
    write('c.txt', 'x = ;');
    expect((await run('check', '.')).out).toContain('2 files: 2 errors');
  });
});

describe('fmt', () => {
  test('rewrites in place, and only tells with --check', async () => {
    write('a.deluge', 'x=1;');
    expect(await run('fmt', 'a.deluge', '--check')).toMatchObject({ exitCode: 1, out: 'a.deluge\n' });
    expect(readFileSync(join(directory, 'a.deluge'), 'utf8')).toBe('x=1;');
    expect(await run('fmt', 'a.deluge')).toMatchObject({ exitCode: 0, out: 'a.deluge\n' });
    expect(readFileSync(join(directory, 'a.deluge'), 'utf8')).toBe('x = 1;\n');
    expect(await run('fmt', 'a.deluge', '--check')).toMatchObject({ exitCode: 0, out: '' });
  });

  test('leaves a script with errors alone', async () => {
    write('a.deluge', 'x=;');
    expect(await run('fmt', 'a.deluge')).toMatchObject({ exitCode: 1, error: 'a.deluge:1:3 Expected a value, found `;`. It stays as it is.\n' });
  });
});

test('an unknown command is told, with those there are', async () => {
  const { exitCode, error } = await run('brew', 'tea');
  expect(exitCode).toBe(2);
  expect(error).toContain('There is no command brew. There are check, fmt, run.');
});

describe('run', () => {
  test('prints what the script writes and returns', async () => {
    write('a.deluge', 'info invoice.get("total") + 1;\nreturn {"a":invoice.get("id")};');
    write('in.json', '{"invoice":{"total":2.5,"id":2303300000012345678}}');
    expect(await run('run', 'a.deluge', '--input', 'in.json')).toEqual({ exitCode: 0, out: '3.5\nreturned {"a":2303300000012345678}\n', error: '' });
  });

  test('an error has its line', async () => {
    write('a.deluge', 'info "before";\ninfo 1 / 0;');
    expect(await run('run', 'a.deluge')).toEqual({ exitCode: 1, out: 'before\n', error: 'a.deluge:2 Error in performing the Operation / : Divide by zero error\n' });
    write('b.deluge', 'x = ;');
    expect(await run('run', 'b.deluge')).toMatchObject({ exitCode: 1, error: 'b.deluge:1 Expected a value, found `;`.\n' });
  });

  test('connections sign requests', async () => {
    write('a.deluge', 'info invokeurl [ url:"https://api.example/a" connection:"shop" ];\ninfo invokeurl [ url:"https://api.example/" connection:"none" ];');
    write('connections.json', '{"shop":{"headers":{"Authorization":"Bearer t"},"query":{"key":"k"}}}');
    let error = '';
    let out = '';
    const exitCode = await runCommandLine(['run', 'a.deluge', '--connections', 'connections.json'], {
      directory,
      out: (text) => (out += text),
      error: (text) => (error += text),
      fetch: (request) => Promise.resolve(new Response(`${request.url} ${request.headers.get('authorization')}`)),
    });
    expect({ exitCode, out, error }).toEqual({
      exitCode: 1,
      out: 'https://api.example/a?key=k Bearer t\n',
      error: "a.deluge:2 There is no connection with the link name 'none'\n",
    });
  });

  test('there is no network unless one is given', async () => {
    write('a.deluge', 'info invokeurl [ url:"https://api.example/a" ];');
    expect(await run('run', 'a.deluge')).toMatchObject({ exitCode: 1, error: "a.deluge:1 api.example can't be reached from here: the command line has no network\n" });
  });

  test('--trace tells each step', async () => {
    write('a.deluge', 'x = 1;\ninfo x;');
    expect(await run('run', 'a.deluge', '--trace')).toEqual({ exitCode: 0, out: '1\n', error: '1\n1 x = 1\n2\n2 info 1\n' });
  });
});

test.each([[['check']], [[]], [['check', '--nonsense', 'a']], [['check', 'a', '--host', 'mars']]])('a wrong call is told: %j', async (args) => {
  const { exitCode, error } = await run(...args);
  expect(exitCode).toBe(2);
  expect(error).not.toBe('');
});

test('a file that is not there is told, and does not keep others from being checked', async () => {
  write('a.deluge', 'x = ;');
  const missing = 'There is no file none.deluge that can be read.\n';
  expect(await run('check', 'none.deluge', 'a.deluge')).toMatchObject({ exitCode: 2, error: missing, out: expect.stringContaining('1 file: 1 error') as unknown });
  write('b.deluge', 'x=1;');
  expect(await run('fmt', 'none.deluge', 'b.deluge')).toEqual({ exitCode: 2, error: missing, out: 'b.deluge\n' });
  expect(await run('run', 'none.deluge')).toMatchObject({ exitCode: 2, error: missing });
  expect(await run('run', 'b.deluge', '--input', 'none.json')).toMatchObject({ exitCode: 2, error: 'There is no file none.json that can be read.\n' });
});

test.each(['[1]', '{"a":', ''])('an input that is no JSON object is told: %s', async (json) => {
  write('a.deluge', 'info 1;');
  write('in.json', json);
  expect(await run('run', 'a.deluge', '--input', 'in.json')).toEqual({ exitCode: 2, out: '', error: 'in.json has to hold a JSON object; see deluge --help.\n' });
});

test('--help tells the commands and the form of the files', async () => {
  const { exitCode, out } = await run('--help');
  expect(exitCode).toBe(0);
  expect(out).toContain('--connections FILE.json  {"shop": {"headers"');
  expect(await run('check', '--help')).toMatchObject({ exitCode: 0, out });
});

test('a byte order mark moves no column', async () => {
  write('a.deluge', '\uFEFFinfo missing;\ninfo more;');
  const { out } = await run('check', 'a.deluge');
  expect(out).toContain("a.deluge:1:6 error Variable 'missing' is not defined [undefined-variable]\n  info missing;\n       ^^^^^^^\n");
  expect(out).toContain('a.deluge:2:6 error');
  write('b.deluge', '\uFEFFinfo 1;');
  expect(await run('run', 'b.deluge')).toEqual({ exitCode: 0, out: '1\n', error: '' });
});

test('runs under plain Node, with paths from where it was called', () => {
  write('a.deluge', 'x = 1\ninfo x;');
  const { status, stdout } = spawnSync(process.execPath, [`${import.meta.dirname}/main.ts`, 'check', 'a.deluge'], {
    env: { ...process.env, INIT_CWD: directory },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toContain('a.deluge:1:6 error The statement that ends here has no `;`. [missing-semicolon]');
}, 60_000);
