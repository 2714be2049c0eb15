/*
 * Runs benches by name, all without one: each prints what it measured and answers what missed its bar. A new bench is one entry here.
 */

type Bench = () => Promise<readonly string[]>;

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  backend: async () => (await import('./backend.ts')).benchBackend,
  deluge: async () => (await import('./deluge.ts')).benchDeluge,
};

async function run(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    console.error(`There is no bench ${unknown.join(', ')}. There are ${Object.keys(BENCHES).join(', ')}.`);
    return 2;
  }
  const missed: string[] = [];
  for (const name of names.length === 0 ? Object.keys(BENCHES) : names) {
    const bench = await BENCHES[name]?.();
    missed.push(...((await bench?.()) ?? []).map((what) => `${name}: ${what}`));
  }
  for (const what of missed) {
    console.error(what);
  }
  return missed.length === 0 ? 0 : 1;
}

process.exitCode = await run(process.argv.slice(2));
