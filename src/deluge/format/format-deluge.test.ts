import * as fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { invokeUrlSample } from '../samples/invoke-url-sample.ts';
import { parseDeluge } from '../syntax/parse.ts';
import { withoutRanges } from '../syntax/without-ranges.ts';
import { formatDeluge } from './format-deluge.ts';
import { formatTokens } from './format-tokens.ts';

const folder = `${import.meta.dirname}/../scripts`;
const scripts = readdirSync(folder)
  .filter((name) => name.endsWith('.deluge'))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

function comments(code: string): string[] {
  return parseDeluge(code).script.comments.map(({ from, to }) => code.slice(from, to).trimEnd());
}

/** Formatting keeps the meaning and the comments, and formatting again changes nothing. */
function checkFormat(code: string): string {
  const once = formatDeluge(code) ?? 'has errors';
  const before = parseDeluge(code);
  const after = parseDeluge(once);
  expect(after.errors).toEqual([]);
  expect(withoutRanges(after.script)).toEqual(withoutRanges(before.script));
  expect(comments(once)).toEqual(comments(code));
  expect(formatDeluge(once)).toBe(once);
  return once;
}

describe('layout', () => {
  test.each([
    ['braces on lines of their own', 'if(a){b=1;}else if(c){d=2;}else{e=3;}', 'if(a)\n{\n\tb = 1;\n}\nelse if(c)\n{\n\td = 2;\n}\nelse\n{\n\te = 3;\n}\n'],
    ['for each with two blanks, as Zoho saves it', 'for each\n x in  {1,2}{info x;}', 'for each  x in {1,2}\n{\n\tinfo x;\n}\n'],
    ['one entry of a task a line', 'r=invokeurl[url:"a" type:GET,connection : "c"];', 'r = invokeurl\n[\n\turl :"a"\n\ttype :GET,\n\tconnection:"c"\n];\n'],
    ['operators', 'x=-a*( b+c )==!d&&e;', 'x = -a * (b + c) == !d && e;\n'],
    ['calls, lists and maps', 'm . put ( "k" , { "a" : 1 , "b" : [ 1 , 2 ] } ) ;', 'm.put("k",{"a":1,"b":[1,2]});\n'],
    ['function headers', 'string standalone . total(Map order,String b){return  "x";}', 'string standalone.total(Map order, String b)\n{\n\treturn "x";\n}\n'],
    ['try', 'try{a();}catch(e){info e;}', 'try\n{\n\ta();\n}\ncatch (e)\n{\n\tinfo e;\n}\n'],
    ['records of forms', 'for each r in Orders [ ID==1 ] sort  by Date desc{ }', 'for each  r in Orders[ID == 1] sort by Date desc\n{\n}\n'],
    ['insert into', 'insert into F[A="x" B=1+2]', 'insert into F\n[\n\tA="x"\n\tB=1 + 2\n]\n'],
    ['at most one blank line', '\n\na=1;\n\n\n\nb=2;\n\n', 'a = 1;\n\nb = 2;\n'],
    ['comments on their lines and behind statements', '// a\nx=1;// b\nif(x==1) // c\n{ // d\n/* e */ y=2;\n// f\n}', '// a\nx = 1; // b\nif(x == 1) // c\n{ // d\n\t/* e */\n\ty = 2;\n\t// f\n}\n'],
    ['line ends inside lists and sums stay', 'x = {\n"a":1,\n   "b":{\n1,2}\n};\ny = a +\nb\n.trim();', 'x = {\n\t"a":1,\n\t"b":{\n\t\t1,2}\n};\ny = a +\n\tb\n\t.trim();\n'],
    ['CRLF, BOM and no-break spaces', '\ufeffx\u00a0=\u00a01;\r\n// c \r\n', 'x = 1;\n// c\n'],
    ['nothing', ' \n ', ''],
  ])('%s', (_, code, expected) => {
    expect(checkFormat(code)).toBe(expected);
  });

  test('the sample of a connection is formatted already', () => {
    const sample = invokeUrlSample({ url: 'https://www.wrike.com/api/v4/folders', connectionLinkName: 'wrike_zylker', method: 'POST', parameters: { a: 'b', c: 'd' } });
    expect(formatDeluge(sample)).toBe(`${sample}\n`);
  });

  test('a script with errors is left alone', () => {
    expect(formatDeluge('x = ;')).toBeNull();
  });
});

test.each(scripts.map((script, index) => [index, script]))('script %i keeps its meaning and comments', (_, script) => {
  expect(checkFormat(script)).not.toBe('');
});

test('whatever space and comments stand between the words, meaning and comments stay', () => {
  const gap = fc.constantFrom('', ' ', ' ', '\t', '\n', '\n\n\n', '\r\n', '\u00a0', ' // c\n', '\n// own\n', '/* b */', '\n/* two\nlines */ ');
  const script = fc.constantFrom(...scripts.filter((code) => code.length < 1500));
  fc.assert(
    fc.property(script, fc.array(gap, { minLength: 1, maxLength: 80 }), (code, gaps) => {
      const tokens = formatTokens(code, parseDeluge(code).tree).filter(({ isComment }) => !isComment);
      const spread = tokens.map(({ text }, index) => `${text} ${gaps[index % gaps.length]}`).join('');
      expect(parseDeluge(spread).errors).toEqual([]);
      checkFormat(spread);
    }),
    { numRuns: 100 },
  );
});
