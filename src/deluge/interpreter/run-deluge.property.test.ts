import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDeluge } from '../syntax/parse.ts';
import { scripts } from '../scripts/scripts.ts';
import { builtIns } from '../library/library.ts';
import { runDeluge } from './run-deluge.ts';
import { testHost } from './test-host.ts';

const host = testHost({
  limits: { statements: 2000, depth: 20, work: 1_000_000, time: 60_000, callOuts: 20, answer: 1000 },
  fetch: (request) => Promise.resolve(Response.json({ url: request.url, data: [{ id: 1 }] })),
});

/** Any run ends with a value or with an error of the language that has a line. */
async function checkRun(code: string): Promise<void> {
  const { error, value, statements } = await runDeluge(parseDeluge(code), host);
  expect(statements).toBeLessThanOrEqual(2001);
  expect(error === null || (error.message !== '' && error.place !== null && error.place.line >= 1 && value === null)).toBe(true);
}

const names = builtIns().map(({ name }) => name);
const leaf = fc.constantFrom(
  '1', '-2.5', '9007199254740993', '""', '"a,b"', '"{\\"k\\":1}"', '"__proto__"', "'01-Jan-2024'", 'null', 'true', '{}', '{1,2}', '{"a":{1}}', 'Map()', 'List()', 'Collection(1)', 'x', 'y', 'today', 'zoho.currenttime', 'constructor',
);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/', '%', '==', '!=', '<', '>=', '&&', '||', 'in', 'not in', '='), tie('expression')).map((parts) => `(${parts.join(' ')})`),
    fc.tuple(tie('expression'), fc.constantFrom(...names), fc.array(tie('expression'), { maxLength: 3 })).map(([on, name, args]) => `${on}.${name}(${args.join(',')})`),
    fc.tuple(fc.constantFrom(...names), fc.array(tie('expression'), { maxLength: 3 })).map(([name, args]) => `${name}(${args.join(',')})`),
    tie('expression').map((one) => `!${one}`),
    tie('expression').map((one) => `-${one}`),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map((parts) => `if(${parts.join(',')})`),
    tie('expression').map((one) => `invokeurl [ url: "https://a.example/" + ${one} type: POST parameters: ${one} detailed: true ]`),
  ),
}));
const statement = fc.oneof(
  expression.map((one) => `x = ${one};`),
  expression.map((one) => `y = ${one};`),
  expression.map((one) => `info ${one};`),
  expression.map((one) => `if(${one}) { y = x; } else { throw ${one}; }`),
  expression.map((one) => `for each x in ${one} { y = x; x.add(y); f(x); }`),
  expression.map((one) => `try { info ${one}; } catch (e) { info e; y = e.message; }`),
  expression.map((one) => `y += ${one};`),
  fc.constant('x.put("self",x); info x;'),
);
const program = fc.array(statement, { maxLength: 8 }).map((parts) => `void f(a) { if(a == null) { f(a); } }\nx = 1; y = {};\n${parts.join('\n')}`);

test('any program ends, with a value or an error that has a line', async () => {
  await fc.assert(fc.asyncProperty(program, checkRun), { numRuns: 400 });
});

test('any script with lines taken out or swapped ends too', async () => {
  const mutation = fc.tuple(fc.constantFrom(...scripts().values()), fc.nat(60), fc.nat(60)).map(([code, from, to]) => {
    const lines = code.split('\n');
    const [line = ''] = lines.splice(from % lines.length, 1);
    lines.splice(to % (lines.length + 1), 0, line.replaceAll(/"[^"]*"/g, 'null'));
    return lines.join('\n');
  });
  await fc.assert(fc.asyncProperty(mutation, checkRun), { numRuns: 200 });
});
