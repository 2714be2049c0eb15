import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDeluge } from '../syntax/parse.ts';
import type { Catalogue, CheckOptions } from './check-context.ts';
import { checkDeluge } from './check-deluge.ts';

const catalogue: Catalogue = {
  functions: new Map([
    ['map', { name: 'Map', minimum: 0, maximum: 1 }],
    ['ifnull', { name: 'ifnull', minimum: 2, maximum: 2 }],
  ]),
  methods: new Map([
    ['count', { name: 'count', minimum: 0, maximum: 1 }],
    ['get', { name: 'get', minimum: 1, maximum: 1 }],
    ['put', { name: 'put', minimum: 2, maximum: 2 }],
    ['trim', { name: 'trim', minimum: 0, maximum: 0 }],
    ['substring', { name: 'subString', minimum: 1, maximum: 2 }],
  ]),
  tasks: new Map([['zoho.books.getrecordsbyid', { name: 'zoho.books.getRecordsByID', minimum: 3, maximum: 4 }]]),
};

function told(code: string, options: CheckOptions = {}): string[] {
  return checkDeluge(parseDeluge(code), options).map((one) => `${one.line}:${one.column} ${one.severity} ${one.code}: ${one.message}`);
}

function codes(code: string, options: CheckOptions = {}): string[] {
  return checkDeluge(parseDeluge(code), options).map((one) => one.code);
}

function fixed(code: string, options: CheckOptions = {}): string {
  const edits = checkDeluge(parseDeluge(code), options).flatMap(({ fix }) => fix?.edits ?? []);
  return edits.toSorted((a, b) => b.from - a.from).reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), code);
}

describe('variables (3.4: an unknown variable is an error when saving)', () => {
  test('a slip in a name is an error with the name that was meant', () => {
    const code = 'customer_name = "a";\ninfo custmer_name;\ninfo customer_name;';
    expect(told(code)).toEqual(["2:6 error undefined-variable: Variable 'custmer_name' is not defined; did you mean 'customer_name'?"]);
    expect(fixed(code)).toBe('customer_name = "a";\ninfo customer_name;\ninfo customer_name;');
  });

  test('variables are case-sensitive', () => {
    expect(told('Total = 1;\ninfo total + Total;')).toEqual(["2:6 error undefined-variable: Variable 'total' is not defined; did you mean 'Total'?"]);
  });

  test('in a function with a header everything has to be defined', () => {
    expect(told('void f(String a)\n{\n\tinfo a + invoice;\n}')).toEqual(["3:11 error undefined-variable: Variable 'invoice' is not defined."]);
  });

  test('without a header it may be an argument, told once', () => {
    expect(told('info dealId;\ninfo dealId;\ninfo invoice.get("a") + organization + zoho.currentdate + today;')).toEqual([
      "1:6 hint possible-argument: 'dealId' gets no value here, so it has to be an argument of the function.",
    ]);
  });

  test('where the given variables are listed, others are errors', () => {
    expect(told('info project.get("a");\ninfo dealId;', { variables: ['project'] })).toEqual(["2:6 error undefined-variable: Variable 'dealId' is not defined."]);
  });

  test('a variable that a branch or a loop gives a value is there behind it (no block scope), the loop variable too', () => {
    expect(codes('a = {1};\nif(a.get(0) == 1)\n{\n\tb = 1;\n}\nfor each x in a\n{\n\tc = x;\n}\ninfo b + c + x;')).toEqual([]);
  });

  test('read above its first assignment', () => {
    expect(told('info a;\na = 1;')).toEqual(["1:6 error undefined-variable: Variable 'a' is not defined yet; its first assignment is on line 2."]);
    expect(told('for each x in {1,2}\n{\n\tif(x == 2) { info a; }\n\ta = x;\n}')[0]).toContain('warning undefined-variable');
  });

  test('fields in criteria, forms, namespaces and words of tasks are no variables', () => {
    expect(
      codes('void f()\n{\n\tr = Orders[Status == "Open" && Total > 1];\n\tinfo r.count(ID);\n\tfor each c in Customers { info c; }\n\tinfo Sales.tax(1);\n\tinfo invokeurl [ url:"a" type:GET response-format:FILE ];\n}', { catalogue }),
    ).toEqual([]);
  });

  test('values and arguments that nobody reads', () => {
    expect(told('void f(String a, b)\n{\n\tinfo a;\n\tc = 1;\n\tc = 2;\n}')).toEqual([
      "1:18 hint unused-parameter: The argument 'b' is never used.",
      "4:2 hint unused-variable: The value of 'c' is never used.",
    ]);
  });
});

describe('flow', () => {
  test.each(['return', 'throw "x"', 'break', 'continue'])('nothing behind %s runs', (jump) => {
    expect(codes(`for each x in {1}\n{\n\tinfo x;\n\t${jump};\n\tinfo 2;\n}`)).toEqual(['unreachable-code']);
  });

  test('behind an if of which every way returns', () => {
    expect(codes('if(zoho == 1) { return 1; } else { return 2; }\ninfo 3;')).toEqual(['unreachable-code']);
  });

  test('every way through a function returns its value', () => {
    expect(told('string f(String a)\n{\n\tif(a == "") { return "x"; }\n}')).toEqual([
      "1:8 error missing-return: Missing return statement: Provide STRING expression to return at the end of 'f'.",
    ]);
    expect(codes('string f(String a)\n{\n\tif(a == "") { return "x"; } else if(a == "b") { throw a; } else { return a; }\n}')).toEqual([]);
    expect(codes('void f() { return; }')).toEqual([]);
  });

  test('a return inside try does not count, and the one behind it is no dead code', () => {
    expect(codes('string f()\n{\n\ttry { return "a"; } catch (e) { return e.message; }\n}')).toEqual(['missing-return']);
    expect(codes('string f()\n{\n\ttry { return "a"; } catch (e) { return e.message; }\n\treturn "";\n}')).toEqual([]);
  });

  test('a void function returns nothing, another one a value', () => {
    expect(codes('void f() { return 1; }')).toEqual(['return-type']);
    expect(codes('int f() { return; }')).toEqual(['return-type']);
  });

  test('break and continue outside of a loop', () => {
    expect(told('break;')).toEqual(['1:1 error outside-loop: `break` stands in no `for each`.']);
  });

  test('an empty branch, unless a comment says why', () => {
    expect(codes('if(today == now) { }')).toEqual(['empty-branch']);
    expect(codes('if(today == now) { /* nothing to do */ }')).toEqual([]);
  });
});

describe('tasks (7. invokeurl)', () => {
  test('the connection is a text, in the original’s words', () => {
    const code = 'c = "wrike_zylker";\nx = invokeurl [ url:"a" connection:c ];\ninfo x;';
    expect(told(code).filter((line) => line.includes('connection-literal'))).toEqual([
      "2:36 error connection-literal: The 'connections' value of the 'invokeUrl' task is of type 'STRING' which does not match the required data type 'CONNECTION LINKNAME'",
    ]);
    expect(fixed(code)).toContain('connection:"wrike_zylker"');
  });

  test('the connection exists', () => {
    const connections = ['wrike_zylker', 'books_all'];
    expect(told('info invokeurl [ url:"a" connection:"wrike_zyker" ];', { connections })).toEqual([
      "1:37 error unknown-connection: There is no connection with the link name 'wrike_zyker'; did you mean 'wrike_zylker'?",
    ]);
    expect(codes('info invokeurl [ url:"a" connection:"books_all" ];', { connections })).toEqual([]);
  });

  test('url is there, keys are known and there once, one body', () => {
    expect(told('info invokeurl [ uri:"a" ];')).toEqual([
      "1:6 error missing-key: 'URL' message is missing for invokeurl task.",
      '1:18 warning unknown-key: invokeurl has no key `uri`; did you mean `url`?',
    ]);
    expect(codes('info invokeurl [ url:"a" url:"b" parameters:"c" body:"d" ];')).toEqual(['duplicate-name', 'exclusive-keys']);
    expect(codes('info invokeurl [ url:"a" type:"FETCH" ];')).toEqual(['task-value']);
  });

  test('sendmail names sender and receiver', () => {
    expect(told('sendmail [ from:zoho.adminuserid subject:"s" message:"m" ]')).toEqual(["1:1 error missing-key: 'TO' message is missing for sendmail task."]);
  });

  test('a comment inside the brackets', () => {
    expect(codes('info invokeurl [ url:"a" // why\n ];')).toEqual(['comment-in-task']);
  });
});

describe('calls', () => {
  test('unknown functions and methods, with what was meant', () => {
    const code = 'm = Mpa();\nm.putt("a",1);\ninfo m;';
    expect(told(code, { catalogue })).toEqual([
      "1:5 error unknown-function: Not able to find 'Mpa' function; did you mean 'Map'?",
      "2:3 error unknown-function: Not able to find 'putt' function; did you mean 'put'?",
    ]);
    expect(fixed(code, { catalogue })).toBe('m = Map();\nm.put("a",1);\ninfo m;');
  });

  test('names of built-ins in any case', () => {
    expect(codes('m = MAP();\nm.PUT("a","b".SubString(1));\ninfo m;', { catalogue })).toEqual([]);
  });

  test.each([
    ['info ifnull(today);', '1:12 error argument-count: No. of arguments mismatches for the function ifnull: it takes 2, here are 1.'],
    ['info "abc".subString();', '1:21 error argument-count: No. of arguments mismatches for the function subString: it takes 1 to 2, here are 0.'],
    ['info zoho.books.getRecordsById("items");', '1:31 error argument-count: No. of arguments mismatches for the function zoho.books.getRecordsByID: it takes 3 to 4, here are 1.'],
    ['int one(int a) { return a; }\ninfo one(1,2);', '2:9 error argument-count: No. of arguments mismatches for the function one: it takes 1, here are 2.'],
  ])('numbers of arguments: %s', (code, message) => {
    expect(told(code, { catalogue })).toEqual([message]);
  });

  test('a void function has no value', () => {
    expect(told('void a.f() { }\nx = a.f();\ninfo x;\na.f();')).toEqual(['2:5 error void-value: a.f function cant be assigned to variable or used in expression']);
  });

  test('functions of other files are known by their full names', () => {
    expect(codes('info total(1);', { catalogue, functions: ['total'] })).toEqual([]);
  });

  test('two functions of one name', () => {
    expect(codes('void f() { }\nvoid f() { }')).toEqual(['duplicate-name']);
  });
});

describe('style', () => {
  test.each([
    ['if(today = now) { info 1; }', 'single-equals', 'if(today == now) { info 1; }'],
    ['info today == 1 || now == 2 && zoho == 3;', 'mixed-logic', 'info today == 1 || (now == 2 && zoho == 3);'],
    ['info {1,2,};', 'trailing-comma', 'info {1,2};'],
  ])('%s', (code, rule, repaired) => {
    expect(codes(code)).toEqual([rule]);
    expect(fixed(code)).toBe(repaired);
    expect(codes(repaired)).toEqual([]);
  });

  test('a single = in the criteria of a form compares', () => {
    expect(codes('info Orders[ID = 3];')).toEqual([]);
  });

  test('a text over the end of its line, a value for nothing, a target that is none', () => {
    expect(codes('info "a\nb";')).toEqual(['text-over-lines']);
    expect(codes('today + 1;')).toEqual(['no-effect']);
    expect(codes('"a" = 1;')).toEqual(['invalid-target']);
  });
});

test('syntax errors come along, and what is broken makes no false alarms', () => {
  expect(told('x = foo(1;\nif(a = 1) { }')).toEqual([
    '1:10 error syntax: Expected `,` or `)`, found `;`.',
    '2:6 warning single-equals: A single `=` in a condition; a comparison is written `==`.',
  ].map((line) => line.replace('syntax', 'missing-token')));
});

const folder = `${import.meta.dirname}/../scripts`;

test.each(readdirSync(folder).filter((name) => name.endsWith('.deluge')))('%s has no error', (name) => {
  const diagnostics = checkDeluge(parseDeluge(readFileSync(`${folder}/${name}`, 'utf8')));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
