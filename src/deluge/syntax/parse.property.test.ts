import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delugeTextLiteral } from '../samples/deluge-text-literal.ts';
import { invokeUrlSample } from '../samples/invoke-url-sample.ts';
import type { Script, Task } from './ast.ts';
import { hostileText, mutatedScript, scriptPieces } from './arbitrary-script.ts';
import { parseDeluge } from './parse.ts';

function checkResult(code: string): void {
  const { script, errors } = parseDeluge(code);
  expect(script.to).toBe(code.length);
  for (const error of errors) {
    expect(error.from).toBeGreaterThanOrEqual(0);
    expect(error.to).toBeLessThanOrEqual(code.length);
    expect(error.line).toBeGreaterThanOrEqual(1);
    expect(error.message).not.toBe('');
  }
}

function invokeUrlTask(script: Script): Task {
  const statement = script.body.find((node) => node.type === 'AssignmentStatement' && node.value.type === 'Task');
  if (statement?.type !== 'AssignmentStatement' || statement.value.type !== 'Task') {
    throw new Error('no task');
  }
  return statement.value;
}

describe('the parser takes anything', () => {
  test('any text', () => {
    fc.assert(fc.property(hostileText, checkResult), { numRuns: 200 });
  });

  test('any sequence of pieces of the language', () => {
    fc.assert(fc.property(scriptPieces, checkResult), { numRuns: 300 });
  });

  test('any mutation of a script', () => {
    fc.assert(fc.property(mutatedScript, checkResult), { numRuns: 200 });
  });

  test.each(['(', '{', '[', 'if(a){', '"', '/*', '!', '-', 'a.', 'f(', '{"a":', 'a+', 'a?', 'invokeurl[url:', 'try{', 'else if(a){', '“', 'for each x in '])(
    'no hang and no crash on two thousand of %j',
    (piece) => {
      const code = piece.repeat(2000);
      checkResult(code);
      expect(parseDeluge(code).errors).not.toEqual([]);
    },
  );
});

describe('samples', () => {
  test('parse without a problem and hold exactly what they were given', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (url, connectionLinkName) => {
        const { script, errors } = parseDeluge(invokeUrlSample({ url, connectionLinkName }));
        expect(errors).toEqual([]);
        expect(script.body).toHaveLength(2);
        const entries = new Map(invokeUrlTask(script).entries.map(({ key, value }) => [key.name, value]));
        expect(entries.get('url')).toMatchObject({ type: 'Text', value: url });
        expect(entries.get('connection')).toMatchObject({ type: 'Text', value: connectionLinkName });
        expect(entries.get('type')).toMatchObject({ type: 'Variable', name: 'GET' });
      }),
      { numRuns: 200 },
    );
  });

  test('with parameters', () => {
    fc.assert(
      fc.property(fc.dictionary(hostileText, hostileText, { noNullPrototype: true }), (parameters) => {
        const { script, errors } = parseDeluge(invokeUrlSample({ url: 'a', connectionLinkName: 'b', method: 'POST', parameters }));
        expect(errors).toEqual([]);
        const puts = script.body.flatMap((node) => (node.type === 'ExpressionStatement' && node.expression.type === 'Call' ? [node.expression.arguments] : []));
        expect(puts.map((pair) => pair.map((argument) => (argument.type === 'Text' ? argument.value : null)))).toEqual(Object.entries(parameters));
      }),
    );
  });

  test('a text literal comes back exactly', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { script, errors } = parseDeluge(`info ${delugeTextLiteral(text)};`);
        expect(errors).toEqual([]);
        expect(script.body).toMatchObject([{ type: 'InfoStatement', value: { type: 'Text', value: text } }]);
      }),
      { numRuns: 200 },
    );
  });
});
