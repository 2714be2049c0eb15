import { lauxlib, lua, lualib, to_luastring } from 'fengari';
import Sval from 'sval';
import { runDeluge } from '#src/deluge/interpreter/run-deluge.ts';
import { testHost } from '#src/deluge/interpreter/test-host.ts';
import { parseDeluge } from '#src/deluge/syntax/parse.ts';
import { toText } from '#src/deluge/values/text-form.ts';
import { PROGRAMS, type Program } from './programs.ts';
import { median, table, timed } from './timing.ts';

/** The languages take turns, each of some rounds. */
const TURNS = 3;
const ROUNDS = 12;
/** Milliseconds that each language runs a program before rounds count, so that the engine knows the code. */
const WARM_UP = 600;
/** Milliseconds at the start of a turn that don't count: the garbage of the language before is cleared away meanwhile. */
const SETTLE = 150;
const UNLIMITED = { statements: Infinity, depth: 1000, work: Infinity, time: Infinity, callOuts: 0, answer: 0 };

interface Language {
  readonly name: string;
  /** Starts an interpreter, which is not timed, and answers what reads a program, runs it and gives its result as text. */
  readonly start: () => (program: Program) => string | Promise<string>;
}

const host = testHost({ limits: UNLIMITED });

async function runAsDeluge({ deluge }: Program): Promise<string> {
  const { value, error } = await runDeluge(parseDeluge(deluge), host);
  if (error !== null) {
    throw new Error(error.message);
  }
  return toText(value, host.settings);
}

function startLua() {
  const state = lauxlib.luaL_newstate();
  lualib.luaL_openlibs(state);
  return ({ lua: source }: Program): string => {
    const isRun = lauxlib.luaL_loadstring(state, to_luastring(source)) === lua.LUA_OK && lua.lua_pcall(state, 0, 1, 0) === lua.LUA_OK;
    const result = lua.lua_tojsstring(state, -1);
    if (!isRun) {
      throw new Error(result);
    }
    return result;
  };
}

function startJavaScript() {
  const interpreter = new Sval({ ecmaVer: 'latest', sourceType: 'script', sandBox: true });
  return ({ javascript }: Program): string => {
    interpreter.run(javascript);
    return String(interpreter.exports['result']);
  };
}

const LANGUAGES: readonly Language[] = [
  { name: 'Deluge', start: () => runAsDeluge },
  { name: 'fengari (Lua)', start: startLua },
  { name: 'sval (JavaScript)', start: startJavaScript },
];

/** Runs a program for some milliseconds; answers its result. */
async function warmUp({ start }: Language, program: Program, milliseconds: number): Promise<string> {
  let result = '';
  for (let spent = 0; spent < milliseconds; ) {
    const run = start();
    spent += await timed(async () => {
      result = await run(program);
    });
  }
  return result;
}

async function takeTurn(language: Language, program: Program): Promise<readonly number[]> {
  const { start } = language;
  const times: number[] = [];
  await warmUp(language, program, SETTLE);
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = start();
    times.push(await timed(() => run(program)));
  }
  return times;
}

/** Milliseconds of each language for a program: the middle of its rounds. */
async function measure(program: Program): Promise<readonly number[]> {
  const results: string[] = [];
  for (const language of LANGUAGES) {
    results.push(await warmUp(language, program, WARM_UP));
  }
  if (new Set(results).size !== 1) {
    throw new Error(`${program.name}: the languages don't agree: ${results.join(', ')}`);
  }
  const times = LANGUAGES.map((): number[] => []);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [index, language] of LANGUAGES.entries()) {
      times[index]?.push(...(await takeTurn(language, program)));
    }
  }
  return times.map(median);
}

/** Times five programs in three languages in one process; answers where Deluge is not ahead. */
export async function benchInterpreter(): Promise<readonly string[]> {
  const rows = [['Program', ...LANGUAGES.map(({ name }) => `${name}, ms`), ...LANGUAGES.slice(1).map(({ name }) => `${name} / Deluge`)]];
  const missed: string[] = [];
  for (const program of PROGRAMS) {
    const [own = Number.NaN, ...others] = await measure(program);
    rows.push([program.name, ...[own, ...others].map((time) => time.toFixed(1)), ...others.map((time) => `${(time / own).toFixed(1)} ×`)]);
    if (!others.every((time) => own < time)) {
      missed.push(`${program.name}: not ahead of all others`);
    }
  }
  console.log(`${table(rows)}\n`);
  return missed;
}
