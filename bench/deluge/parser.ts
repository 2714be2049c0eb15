import { parser } from '#src/deluge/grammar/deluge.grammar';
import { scripts } from '#src/deluge/scripts/scripts.ts';
import { parseDeluge } from '#src/deluge/syntax/parse.ts';
import { processorTime, quantile, table } from './timing.ts';

/** In MB (a million bytes of UTF-8) a second, for the typed tree that checker, interpreter and formatter work on. */
const BAR = 10;
/** Rounds that count, and those before them in which the engine gets to know the code. */
const ROUNDS = 400;
const WARM_UP = 200;
/** Other work on the machine only ever slows a round (it shares caches), so the fastest quarter tells the speed. */
const QUANTILE = 0.25;

const READINGS = [
  { name: 'typed syntax tree', bar: BAR, read: (code: string) => parseDeluge(code) },
  { name: 'Lezer’s tree alone (colours)', bar: null, read: (code: string) => parser.parse(code) },
] as const;

function megabytesPerSecond(codes: readonly string[], read: (code: string) => unknown): number {
  const bytes = codes.reduce((sum, code) => sum + Buffer.byteLength(code), 0);
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const start = processorTime();
    codes.forEach((code) => read(code));
    times.push(processorTime() - start);
  }
  return bytes / quantile(times.slice(WARM_UP), QUANTILE) / 1000;
}

/** How fast the project's own scripts are read; answers what is slower than its bar. */
export function benchParser(): readonly string[] {
  const codes = [...scripts().values()];
  const measured = READINGS.map(({ name, bar, read }) => ({ name, bar, speed: megabytesPerSecond(codes, read) }));
  const rows = measured.map(({ name, bar, speed }) => [name, speed.toFixed(1), bar === null ? '' : String(bar)]);
  console.log(`${table([[`Parsing ${codes.length} scripts`, 'MB/s', 'bar'], ...rows])}\n`);
  return measured.flatMap(({ name, bar, speed }) => (bar !== null && speed < bar ? [`${name}: ${speed.toFixed(1)} MB/s, the bar is ${bar}`] : []));
}
