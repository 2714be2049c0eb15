import { describe, expect, it } from 'vitest';
import { definitionAt } from './definition-at.ts';
import { atCursor, PROJECTS } from './test-context.ts';

function definition(marked: string): string | null {
  const { code, offset } = atCursor(marked);
  const range = definitionAt(code, offset, PROJECTS);
  return range === null ? null : `${code.slice(0, range.from).split('\n').length}:${code.slice(range.from, range.to)}`;
}

describe('definition', () => {
  it('finds the last assignment above', () => {
    expect(definition('a = 1;\nb = 2;\na = 3;\ninfo a|;')).toBe('3:a');
    expect(definition('a = 1;\nb = 2;\na| = 3;\ninfo a;')).toBe('1:a');
  });

  it('finds parameters, loop variables and errors', () => {
    expect(definition('void f(one, two)\n{\n\tinfo tw|o;\n\treturn;\n}')).toBe('1:two');
    expect(definition('for each\n one in {1}\n{\n\tinfo o|ne;\n}')).toBe('2:one');
    expect(definition('try\n{\n\tinfo 1;\n}\ncatch (e)\n{\n\tinfo e|;\n}')).toBe('5:e');
  });

  it('finds functions of the script', () => {
    expect(definition('info standalone.tw|ice(1);\nint standalone.twice(n)\n{\n\treturn n * 2;\n}')).toBe('2:twice');
  });

  it('finds nothing for what the script does not define', () => {
    expect(definition('info proj|ect;')).toBeNull();
    expect(definition('info "a".tr|im();')).toBeNull();
    expect(definition('|')).toBeNull();
  });
});
