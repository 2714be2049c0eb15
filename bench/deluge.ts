import { registerGrammarLoader } from '#src/deluge/cli/grammar-loader.ts';

/** Measures Deluge's parser and interpreter; answers what missed its bar. */
export async function benchDeluge(): Promise<readonly string[]> {
  // Whatever imports the grammar can only be imported after this.
  registerGrammarLoader();
  const [{ benchParser }, { benchInterpreter }] = await Promise.all([import('./deluge/parser.ts'), import('./deluge/interpreter.ts')]);
  return [...benchParser(), ...(await benchInterpreter())];
}
