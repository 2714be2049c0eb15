import { describe, expect, it } from 'vitest';
import { signatureAt } from './signature-at.ts';
import { atCursor, PROJECTS } from './test-context.ts';

function shown(marked: string): string | null {
  const { code, offset } = atCursor(marked);
  const help = signatureAt(code, offset, PROJECTS);
  const [first] = help?.signatures ?? [];
  return help === null || first === undefined ? null : `${first.head}${first.parameters.map((one, index) => (index === help.active ? `*${one}*` : one)).join(', ')}${first.tail}`;
}

describe('signature help', () => {
  it('marks the parameter at the cursor', () => {
    expect(shown('x = "abc".subString(|')).toBe('TEXT.subString(*startIndex NUMBER*, [endIndex NUMBER]) → TEXT');
    expect(shown('x = "abc".subString(1,|);')).toBe('TEXT.subString(startIndex NUMBER, *[endIndex NUMBER]*) → TEXT');
  });

  it('gives a method called as a function its value first', () => {
    expect(shown('x = subString(|')).toBe('subString(*value TEXT*, startIndex NUMBER, [endIndex NUMBER]) → TEXT');
  });

  it('looks through lists and maps to the call around them', () => {
    expect(shown('x = standalone.total({"a":1,|')).toBe('standalone.total(*order*, region)');
    expect(shown('x = standalone.total({"a":1,"b":2},(1 + |')).toBe('standalone.total(order, *region*)');
  });

  it('tells the inner of two calls', () => {
    expect(shown('x = standalone.total("a".subString(1|),2);')).toMatch(/^TEXT\.subString/);
    expect(shown('x = standalone.total("a".subString(1),|2);')).toBe('standalone.total(order, *region*)');
  });

  it('is not confused by texts and comments', () => {
    expect(shown('x = standalone.total("),(", /* ( */ |')).toBe('standalone.total(order, *region*)');
  });

  it('knows the script\'s functions and the tasks', () => {
    expect(shown('int f(int a, b)\n{\n\treturn a + b;\n}\ninfo f(1,|);')).toBe('f(int a, *b*) → int');
    expect(shown('x = zoho.books.getRecords("a",|')).toMatch(/^zoho\.books\.getRecords\(module TEXT, \*organization_id .*\*, /);
  });

  it('is silent outside of calls', () => {
    expect(shown('if(|x > 1)\n{\n}')).toBeNull();
    expect(shown('x = (1 + |2);')).toBeNull();
    expect(shown('foo(1);\n|')).toBeNull();
    expect(shown('r = invokeurl\n[\n\turl :|\n];')).toBeNull();
  });
});
