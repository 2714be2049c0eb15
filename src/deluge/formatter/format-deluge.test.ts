import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scripts } from '../scripts/scripts.ts';
import { parseDeluge } from '../syntax/parse.ts';
import { withoutRanges } from '../syntax/without-ranges.ts';
import { formatDeluge } from './format-deluge.ts';

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

function formatted(code: string): string {
  const result = formatDeluge(code);
  expect(result).toMatchObject({ formatted: true });
  return result.code;
}

/** What formatting harms: the tree, the comments, or that formatting again changes nothing. */
function harm(code: string): string[] {
  const once = formatDeluge(code);
  if (!once.formatted) {
    return once.errors.length > 0 && once.code === code ? [] : ['not formatted'];
  }
  const [before, after] = [parseDeluge(code), parseDeluge(once.code)];
  const checks: readonly (readonly [string, boolean])[] = [
    ['errors', after.errors.length === 0],
    ['tree', JSON.stringify(withoutRanges(after.script)) === JSON.stringify(withoutRanges(before.script))],
    ['comments', after.script.comments.length === before.script.comments.length],
    ['not idempotent', formatDeluge(once.code).code === once.code],
  ];
  return checks.filter(([, holds]) => !holds).map(([name]) => name);
}

describe('house style, as Zoho saves code', () => {
  test.each([
    ['tabs, braces on their own lines', 'if(a){ x=1; } else if (b) {y = 2;} else{}', lines('if(a)', '{', '\tx = 1;', '}', 'else if(b)', '{', '\ty = 2;', '}', 'else', '{', '}')],
    ['two spaces after `for each`', 'for each x in xs { info x; }', lines('for each  x in xs', '{', '\tinfo x;', '}')],
    ['`for each index`', 'For Each  index   i in xs {}', lines('for each  index i in xs', '{', '}')],
    ['`try` and `catch (e)`', 'try{a=1;}catch(e){info e;}', lines('try', '{', '\ta = 1;', '}', 'catch (e)', '{', '\tinfo e;', '}')],
    ['no space inside brackets or after commas of calls', 'm.put( "a" , f( 1 ,2 ) );', lines('m.put("a",f(1,2));')],
    ['no space around the colon of a map', 'm = { "a" : 1 , "b" : {1 , 2} };', lines('m = {"a":1,"b":{1,2}};')],
    ['spaces around operators, none behind a sign', 'a=b+-c*2;d=! e&&f==g;x+=1;', lines('a = b + -c * 2;', 'd = !e && f == g;', 'x += 1;')],
    ['keywords in lower case, names as they are', 'Info IfNull(A , TRUE);', lines('info IfNull(A,true);')],
    ['a function header', 'void automation.sync( String id ,Map order ){return ;}', lines('void automation.sync(String id, Map order)', '{', '\treturn;', '}')],
    [
      'one entry of a task a line',
      'r=invokeurl [url:"a" type : GET, headers : h connection:"c" Content - Type:"x"];',
      lines('r = invokeurl', '[', '\turl :"a"', '\ttype :GET,', '\theaders:h', '\tconnection:"c"', '\tcontent-type:"x"', '];'),
    ],
    [
      'a task that is a statement of its own',
      'if(a){ sendmail [ from: zoho.adminuserid to: b Subject: "s" message: "m" attachments : file : f ] }',
      lines('if(a)', '{', '\tsendmail', '\t[', '\t\tfrom :zoho.adminuserid', '\t\tto :b', '\t\tsubject :"s"', '\t\tmessage :"m"', '\t\tattachments:file:f', '\t]', '}'),
    ],
    ['records of a form', 'x = Orders [ ID==1 ] sort by  A Desc range from 1 to 2;', lines('x = Orders[ID == 1] sort by A desc range from 1 to 2;')],
    ['inserting a record', 'insert into Log [ A = 1 B="x" ]', lines('insert into Log', '[', '\tA=1', '\tB="x"', ']')],
    ['one blank line stays, more become one', 'a = 1;\n\n\n\nb = 2;\nif(a)\n{\n\n\tc = 3;\n\n}', lines('a = 1;', '', 'b = 2;', 'if(a)', '{', '\tc = 3;', '}')],
    ['line ends and odd spaces', '﻿a\u00a0= 1;\r\nb = "x\r\ny";\r\n', 'a = 1;\nb = "x\r\ny";\n'],
    ['an empty script', ' \n\n', ''],
    ['a statement that is only `;`', 'a = 1;;\n;b = 2;', lines('a = 1;;', ';', 'b = 2;')],
  ])('%s', (_, code, expected) => {
    expect(formatted(code)).toBe(expected);
    expect(harm(code)).toEqual([]);
  });
});

describe('line ends inside a statement stay where the author put them', () => {
  test.each([
    ['x = {\n"a":1,\n  "b":{\n2,3\n}};', lines('x = {', '\t"a":1,', '\t"b":{', '\t\t2,3', '\t}', '};')],
    ['y = a +\nb\n+ c;', lines('y = a +', '\tb', '\t+ c;')],
    ['return h\n  .trim()\n  .toMap();', lines('return h', '\t.trim()', '\t.toMap();')],
    ['f(a,\nb);', lines('f(a,', '\tb);')],
    ['if(a &&\nb)\n{ c = 1; }', lines('if(a &&', '\tb)', '{', '\tc = 1;', '}')],
    ['x\n=\n1\n;', lines('x =', '\t1;')],
  ])('%j', (code, expected) => {
    expect(formatted(code)).toBe(expected);
    expect(harm(code)).toEqual([]);
  });
});

describe('comments', () => {
  test.each([
    ['on their own lines', '  // one\nif(a){\n// two\nb = 1;\n  /* three */\n}\n// four\nelse{}', lines('// one', 'if(a)', '{', '\t// two', '\tb = 1;', '\t/* three */', '}', '// four', 'else', '{', '}')],
    ['behind code', 'a = 1;   // one  \nif(b) // two\n{ // three\n}', lines('a = 1; // one', 'if(b) // two', '{ // three', '}')],
    ['in the middle of a statement', 'x = f(/* one */ 1, // two\n2) // three\n;', lines('x = f( /* one */ 1, // two', '\t2) // three', '\t;')],
    ['in a task', 'r = invokeurl [ // one\nurl:"a" // two\n// three\ntype:GET ];', lines('r = invokeurl', '[ // one', '\turl :"a" // two', '\t// three', '\ttype :GET', '];')],
    ['between the words of a keyword', 'if(a){}else/* why */if(b){}', lines('if(a)', '{', '}', 'else/* why */if(b)', '{', '}')],
    ['a block of stars moves with its code', 'if(a)\n{\n      /**\n       * Why.\n       */\n  b = 1;\n}', lines('if(a)', '{', '\t/**', '\t * Why.', '\t */', '\tb = 1;', '}')],
    ['any other block stays as it was drawn', '{\n/* a\n   b */\n}', lines('{', '\t/* a', '   b */', '}')],
  ])('%s', (_, code, expected) => {
    expect(formatted(code)).toBe(expected);
    expect(harm(code)).toEqual([]);
  });
});

test('code with syntax errors is left alone, and the errors say why', () => {
  const code = 'if(a{ x=1; }';
  expect(formatDeluge(code)).toMatchObject({ formatted: false, code, errors: [{ line: 1 }] });
});

test('tells whether anything changed', () => {
  expect(formatDeluge('a = 1;\n')).toEqual({ formatted: true, code: 'a = 1;\n', changed: false });
  expect(formatDeluge('a = 1;')).toMatchObject({ changed: true });
});

test('Creator orders && and || differently; the tree is the same there too', () => {
  expect(formatDeluge('x=a||b&&c;', { host: 'creator' })).toMatchObject({ formatted: true, code: 'x = a || b && c;\n' });
});

describe('never changes what a script means', () => {
  test.each([...scripts()])('%s', (_, code) => {
    expect(harm(code)).toEqual([]);
  });

  const script = fc.constantFrom(...scripts().values());
  const BOUNDARY = /(?<=[;,(){}[\]\s])|(?=[;,(){}[\]])/g;

  test('with comments and spaces anywhere', () => {
    const extra = fc.constantFrom(' // note\n', '/* a */', '/*\n * b\n */', '\n', '\n\n\n', '\t', ' ', '\r\n', '\u00a0');
    fc.assert(
      fc.property(script, fc.array(fc.tuple(fc.nat(10_000), extra), { maxLength: 8 }), (code, extras) => {
        const places = [...code.matchAll(BOUNDARY)].map(({ index }) => index);
        const mutated = extras
          .map(([place, text]) => [places[place % places.length] ?? 0, text] as const)
          .toSorted(([a], [b]) => b - a)
          .reduce((text, [at, insert]) => text.slice(0, at) + insert + text.slice(at), code);
        fc.pre(parseDeluge(mutated).errors.length === 0);
        expect(harm(mutated)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('with pieces cut out, or copied from elsewhere', () => {
    fc.assert(
      fc.property(script, fc.nat(), fc.nat(60), script, fc.nat(), fc.nat(60), (code, at, length, other, from, size) => {
        const start = at % code.length;
        const mutated = code.slice(0, start) + other.slice(from % other.length, (from % other.length) + size) + code.slice(start + length);
        expect(harm(mutated)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
