import { buildParserFile } from '@lezer/generator';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const GRAMMAR = /^file:.*\.grammar(?<terms>\.terms)?$/;

/**
 * Lets plain Node import `*.grammar` and `*.grammar.terms` the way the bundler does: the parser is generated when it is
 * first imported, so no generated file exists that could be stale. Call it before importing anything that parses.
 */
export function registerGrammarLoader(): void {
  const built = new Map<string, { parser: string; terms: string }>();
  const build = (file: string) => {
    const known = built.get(file) ?? buildParserFile(readFileSync(file, 'utf8'), { fileName: file, moduleStyle: 'es' });
    built.set(file, known);
    return known;
  };
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (!specifier.startsWith('.') || context.parentURL === undefined) {
        return nextResolve(specifier, context);
      }
      const url = new URL(specifier, context.parentURL).href;
      return GRAMMAR.test(url) ? { url, shortCircuit: true } : nextResolve(specifier, context);
    },
    load(url, context, nextLoad) {
      const match = GRAMMAR.exec(url);
      if (match === null) {
        return nextLoad(url, context);
      }
      const terms = match.groups?.['terms'];
      const file = fileURLToPath(terms === undefined ? url : url.slice(0, -terms.length));
      const { parser, terms: termsSource } = build(file);
      return { format: 'module', shortCircuit: true, source: terms === undefined ? parser : termsSource };
    },
  });
}
