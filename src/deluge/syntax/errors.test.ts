import { describe, expect, test } from 'vitest';
import { parseDeluge } from './parse.ts';

function told(code: string): string[] {
  return parseDeluge(code).errors.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

function fixed(code: string): string {
  const edits = parseDeluge(code).errors.flatMap(({ fix }) => fix?.edits ?? []);
  return edits.toSorted((a, b) => b.from - a.from).reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), code);
}

describe('what a person meant', () => {
  test.each([
    ['if(a) { } elseif(b) { }', '1:11 `elseif` is written `else if`.', 'if(a) { } else if(b) { }'],
    ['for x in l { }', '1:1 A loop over a list is written `for each`.', 'for each x in l { }'],
    ['m = new Map();', '1:5 Deluge has no `new`; a container is made by its name alone, as in `Map()`.', 'm = Map();'],
    ['import x;', '1:1 Deluge has no `import`; what a product offers is there by its full name.', 'x;'],
    ['r = invokeurl [ url:"a" type POST ];', '1:29 Expected `:` behind the key, found `POST`.', 'r = invokeurl [ url:"a" type: POST ];'],
    ['r = invokeurl [ url "a" type:POST ];', '1:20 Expected `:` behind the key, found `"a"`.', 'r = invokeurl [ url: "a" type:POST ];'],
    ['x = l[0];', '1:6 Deluge has no element access with [ ]; write `.get(0)`.', 'x = l.get(0);'],
    ['x = m["k"];', '1:6 Deluge has no element access with [ ]; write `.get("k")`.', 'x = m.get("k");'],
    ['x = a ? b : c;', '1:6 Deluge has no `?:`; write `if(condition, a, b)`.', 'x = if(a, b, c);'],
    ['info “hi”;', '1:6 These are the curly quotes of a word processor; texts stand in straight ones (").', 'info "hi";'],
    ['if(a === b) { }', '1:6 `===` is written `==` in Deluge.', 'if(a == b) { }'],
    ['if(a and b) { }', '1:6 `and` is written `&&` in Deluge.', 'if(a && b) { }'],
    ['if(a or b) { }', '1:6 `or` is written `||` in Deluge.', 'if(a || b) { }'],
    ['if(a <> b) { }', '1:6 `<>` is written `!=` in Deluge.', 'if(a != b) { }'],
    ['i++;', '1:1 Deluge has no `++` and `--`; write the sum out.', 'i = i + 1;'],
    ['total--;', '1:1 Deluge has no `++` and `--`; write the sum out.', 'total = total - 1;'],
    ['var x = 1;', '1:1 Deluge has no `var`; a variable begins with its first assignment.', 'x = 1;'],
    ['if(a) return;', '1:7 A body stands in braces, also when it is only one statement.', 'if(a) { return; }'],
    ['info "abc;\ny = 2;', '1:6 The text that starts here has no closing ".', 'info "abc";\ny = 2;'],
    ['insert into F [ A=1; B=2 ]', '1:20 Entries inside the brackets of a task are not separated by `;`.', 'insert into F [ A=1 B=2 ]'],
    ['try { a(); } catch { b(); }', '1:14 `catch` names a variable: `catch (e)`.', 'try { a(); } catch (e) { b(); }'],
    ['x = 5\ninfo x;', '1:6 The statement that ends here has no `;`.', 'x = 5;\ninfo x;'],
  ])('%j', (code, message, repaired) => {
    expect(told(code)).toEqual([message]);
    expect(fixed(code)).toBe(repaired);
    expect(parseDeluge(repaired).errors).toEqual([]);
  });

  test.each([
    ['while(i < 3) { i = i + 1; }', '1:1 Deluge has no `while`; iterate a list with `for each x in list`.'],
    ['for(i = 0; i < 3; i++) { info i; }', '1:1 Deluge has no `for( ; ; )`; iterate a list with `for each x in list`.'],
    ['switch(a) { case 1: info 2; }', '1:1 Deluge has no `switch`; use `if` and `else if`.'],
    ['function f(a) { return a; }', '1:1 Deluge has no `function` keyword; a function begins with the type it returns, as in `string total(Map order)`.'],
    ['else { x = 1; }', '1:1 This `else` has no `if` before it.'],
    ['else if(a) { x = 1; }', '1:1 This `else` has no `if` before it.'],
    ['catch (e) { }', '1:1 This `catch` has no `try` before it.'],
    ['try { a(); } info 2;', '1:13 A `try` needs a `catch (e)` behind it.'],
    ['x = a & b;', '1:7 `&` is written `&&`.'],
    ['/* never', '1:1 This comment is never closed with `*/`.'],
  ])('%j', (code, message) => {
    expect(told(code)).toEqual([message]);
  });
});

describe('what was expected, what was found', () => {
  test.each([
    ['foo(1, 2;\ny = 3;', '1:9 Expected `,` or `)`, found `;`.'],
    ['x = ;', '1:5 Expected a value, found `;`.'],
    ['x = 1 +\n\n;', '3:1 Expected a value, found `;`.'],
    ['m.put("a" 1);', '1:11 Expected `,` or `)`, found `1`.'],
    ['x = {"a":1 "b":2};', '1:12 Expected `,` or `}`, found `"b"`.'],
    ['x = [1,2;', '1:9 Expected `,` or `]`, found `;`.'],
    ['for each x list { }', '1:11 Expected `in`, found `list`.'],
    ['if(a) {\n\tx = 1;\n', '3:1 Expected `}` for the `{` opened on line 1, found the end of the script.'],
    ['x = 1;\n}', '2:1 This `}` closes nothing.'],
    ['x = m.;', '1:7 Expected a name, found `;`.'],
    ['r = invokeurl [ url: "x" type GET ];', '1:30 Expected `:` behind the key, found `GET`.'],
    ['x =\ny = 3;', '1:3 The value is missing after this sign.'],
  ])('%j', (code, message) => {
    expect(told(code)).toEqual([message]);
  });

  test('expected and found are there for programs too', () => {
    expect(parseDeluge('foo(1, 2;').errors[0]).toMatchObject({ code: 'missing-token', expected: [',', ')'], found: ';' });
  });

  test('a missing ; points at the end of the statement it belongs to', () => {
    const [error] = parseDeluge('response = invokeurl\n[\n\turl :"a"\n] // done\n\ninfo response;').errors;
    expect(error).toMatchObject({ code: 'missing-semicolon', line: 4, column: 2 });
  });
});

test('several problems are told in one go', () => {
  expect(told('x = 1\ny = l[0];\nif(a) { } elsif(b) { }\nz = foo(1;\ninfo z;')).toEqual([
    '1:6 The statement that ends here has no `;`.',
    '2:6 Deluge has no element access with [ ]; write `.get(0)`.',
    '3:11 `elsif` is written `else if`.',
    '4:10 Expected `,` or `)`, found `;`.',
  ]);
});

test.each(['constructor', '__proto__', 'toString'])('%s is a word like any other', (word) => {
  expect(told(`x = (1 ${word}`)).toEqual([`1:7 Expected \`)\`, found \`${word}\`.`]);
});

test('what follows a problem is still read', () => {
  const { script } = parseDeluge('a = foo(1;\nb = 2;\nif(c { d = 3; }\ne = 4;');
  const names = script.body.flatMap((node) => (node.type === 'AssignmentStatement' && node.target.type === 'Variable' ? [node.target.name] : []));
  expect(names).toEqual(['a', 'b', 'e']);
});

test('nesting deeper than the limit is told, not a crash', () => {
  expect(parseDeluge(`x = ${'('.repeat(20_000)}1${')'.repeat(20_000)};`).errors.map(({ code }) => code)).toContain('too-deep');
});

// A head that is looked through for its end, with a text in it that never ends.
test.each(['for(task")\n{\n}\n', 'for(x = "\\', 'switch("a', "switch('\\"])('%j is told as broken, to the last character', (code) => {
  expect(parseDeluge(code).errors).not.toEqual([]);
});
