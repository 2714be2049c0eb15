import { describe, expect, it } from 'vitest';
import { codeLines } from './code-lines.ts';

describe('codeLines', () => {
  it('puts beside each line how often it ran and the last value of each variable', () => {
    const lines = codeLines({
      code: 'a = 1;\nfor each  n in {1,2}\n{\n\ta = a + n;\n}\n',
      lines: [
        { line: 1, count: 1, firstMs: 0 },
        { line: 4, count: 2, firstMs: 1 },
      ],
      variables: [
        { line: 1, name: 'a', type: 'NUMBER', text: '1', atMs: 0 },
        { line: 4, name: 'a', type: 'NUMBER', text: '2', atMs: 1 },
        { line: 4, name: 'a', type: 'NUMBER', text: '4', atMs: 2 },
      ],
    });
    expect(lines).toHaveLength(5);
    expect(lines[0]).toEqual({ number: 1, text: 'a = 1;', runs: 1, values: [{ name: 'a', type: 'NUMBER', text: '1', count: 1 }] });
    expect(lines[2]).toEqual({ number: 3, text: '{', runs: 0, values: [] });
    expect(lines[3]?.values).toEqual([{ name: 'a', type: 'NUMBER', text: '4', count: 2 }]);
  });
});
