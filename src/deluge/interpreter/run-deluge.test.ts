import { describe, expect, test } from 'vitest';
import { parseDeluge } from '../syntax/parse.ts';
import { fromPlain, type PlainValue } from '../values/plain.ts';
import type { RunHost } from './run-host.ts';
import { runDeluge } from './run-deluge.ts';
import { testHost } from './test-host.ts';
import type { TraceEvent } from './trace-event.ts';

async function run(code: string, changes: Partial<RunHost> = {}, input: Readonly<Record<string, PlainValue>> = {}) {
  const variables = new Map(Object.entries(input).map(([name, value]) => [name, fromPlain(value)]));
  const result = await runDeluge(parseDeluge(code), testHost(changes), variables);
  return { ...result, lines: result.log.map(({ text }) => text), message: result.error?.message ?? null };
}

async function infos(code: string, input: Readonly<Record<string, PlainValue>> = {}): Promise<readonly string[]> {
  const { lines, message } = await run(code, {}, input);
  return message === null ? lines : [...lines, `! ${message}`];
}

describe('1. literals', () => {
  test.each([
    ['info {};', '{}'],
    ['x = {}; x.put("a",1); info x;', '{"a":1}'],
    ['x = {}; x.add(1); info x;', '[1]'],
    ['info {"a","b"};', '["a","b"]'],
    ['info {"b":1,"a":{1,{}}};', '{"b":1,"a":[1,{}]}'],
    ['info {1:"one"};', '{"1":"one"}'],
    ['k = "f"; info {k : null};', '{"f":null}'],
    ['info [1,2];', '[1,2]'],
    ['info 2303300000012345678 + 1;', '2303300000012345679'],
    ["info 'a' + 'b';", 'ab'],
    ["info '01-Jan-2019'.subMonth(1);", '01-Dec-2018 00:00:00'],
    ['info TRUE;', 'true'],
  ])('%s', async (code, text) => {
    expect(await infos(code)).toEqual([text]);
  });
});

describe('3. expressions', () => {
  test.each([
    ['info 1.4 + 3.6.round(0);', '5.4'],
    ['info (1.4 + 3.6).round(0);', '5'],
    ['info 1 + 2 + "a";', '3a'],
    ['info "a" + 1 + 2;', 'a12'],
    ['info "x " + {"a":1};', 'x {"a":1}'],
    ['info "x" + null;', 'xnull'],
    ['info 5 / 5;', '1'],
    ['info 5 / 2;', '2.5'],
    ['info -7 % 4;', '-3'],
    ['info -218.4.round(0);', '-218'],
    ['info "Zoho" == "zoho";', 'false'],
    ['info null == null && !(1 == 2) || 1 / 0 == 1;', 'true'],
    ['x = null; info x != null && x.get("a") == 1;', 'false'],
    ['info if(1 == 2,"a",if(2 == 2,"b","c")) + "!";', 'b!'],
    ['info 2 in {1,2};', 'true'],
    ['info "b" not in {"a":1};', 'true'],
    ['x = 1; x += 2; x *= 5; x -= 1; x /= 2; x %= 4; info x;', '3'],
  ])('%s', async (code, text) => {
    expect(await infos(code)).toEqual([text]);
  });

  test.each([
    ['info 1 / 0;', 'Error in performing the Operation / : Divide by zero error'],
    ['info {1}.get(4);', 'Given index 4 is greater than the list size'],
    ['info null + 1;', 'Null value occurred while performing + operation'],
    ['info "a" < "b";', 'Comparison of non numeric expression is not supported'],
    ['info missing;', "Variable 'missing' is not defined"],
    ['if(1 == 2) { x = 1; } info x;', "Variable 'x' is not defined"],
    ['info "a".frobnicate();', "Not able to find 'frobnicate' function"],
    ['info "abc".subString(1,9);', 'Given string is lesser than the applied boundary, so index out of bounds exception arisen'],
    ['info "a".toMap();', 'Invalid JSON Format String'],
    ['throw "mine";', 'mine'],
  ])('%s fails', async (code, message) => {
    expect((await run(code)).message).toBe(message);
  });

  test('only BOOLEAN is a condition', async () => {
    expect((await run('if("yes") { info 1; }')).error).toMatchObject({ code: 'condition-type' });
  });

  test('variables are case-sensitive, built-ins are not', async () => {
    expect(await infos('a = 1; A = 2; info a + A; info "x".TOUPPERCASE();')).toEqual(['3', 'X']);
  });

  test('maps and lists are references', async () => {
    expect(await infos('a = {{"n":1}}; b = a.get(0); b.put("n",2); info a;')).toEqual(['[{"n":2}]']);
  });

  test('maps keep the order of their keys', async () => {
    expect(await infos('m = Map(); m.put("2",1); m.put("1",1); m.put("2",3); info m;')).toEqual(['{"2":3,"1":1}']);
  });
});

test('5. functions are called with their first argument before a dot, too', async () => {
  expect(await infos('info "a&b".encodeUrl(); info encodeUrl("a&b"); info {3,1}.size() + size({1});')).toEqual(['a%26b', 'a%26b', '3']);
  expect(await infos('info "a".today();')).toEqual(['! No. of arguments mismatches for the function today']);
});

describe('6. statements', () => {
  test('if, else if, else', async () => {
    expect(await infos('for each x in {1,2,3} { if(x == 1) { info "a"; } else if(x == 2) { info "b"; } else { info "c"; } }')).toEqual(['a', 'b', 'c']);
  });

  test('for each over a list, a text, a map and nothing; the variable keeps the last element', async () => {
    expect(await infos('for each x in {1,2} { info x; } info x;')).toEqual(['1', '2', '2']);
    expect(await infos('for each x in "a,b" { info x; }')).toEqual(['a', 'b']);
    expect(await infos('for each x in {"k":1} { info x; }')).toEqual(['k']);
    expect(await infos('for each x in {} { info x; } info "end";')).toEqual(['end']);
    expect(await infos('for each x in null { info x; }')).toEqual(['! Null value occurred while performing for each operation']);
  });

  test('for each index counts from 0', async () => {
    expect(await infos('for each index i in {"a","b"} { info i; }')).toEqual(['0', '1']);
  });

  test('elements added while a loop runs are not visited', async () => {
    expect(await infos('l = {1,2}; for each x in l { l.add(x); } info l;')).toEqual(['[1,2,1,2]']);
  });

  test('break and continue', async () => {
    expect(await infos('for each x in {1,2,3,4} { if(x == 2) { continue; } if(x == 4) { break; } info x; }')).toEqual(['1', '3']);
  });

  test('return ends the script, out of loops too', async () => {
    const result = await run('for each x in {1,2} { if(x == 2) { return x; } info x; } info "never";');
    expect(result).toMatchObject({ value: 2, lines: ['1'] });
  });

  test('try, catch, message and line', async () => {
    expect(await infos('try\n{\n\tx = 1;\n\ty = x.get("a").trim();\n}\ncatch (e)\n{\n\tinfo e.lineNo;\n\tinfo e;\n}').then((lines) => lines[0])).toBe('4');
    expect(await infos('try { throw "a"; } catch (e) { info e.message; try { throw e; } catch (f) { info f.message; } }')).toEqual(['a', 'a']);
  });

  test('an error points at the piece that failed', async () => {
    const { error } = await run('a = {"x":1};\nb = a.get("x") + a.get("y").get("z");');
    expect(error?.place).toMatchObject({ line: 2, from: 'a = {"x":1};\nb = a.get("x") + '.length });
  });
});

describe('functions', () => {
  const code = 'int standalone.fact(int n) { if(n <= 1) { return 1; } return n * standalone.fact(n - 1); }\nvoid f(String a) { info a; }';

  test('call each other, with and without thisapp', async () => {
    expect(await infos(`${code}\ninfo standalone.fact(10); info thisapp.standalone.fact(3); f("x");`)).toEqual(['3628800', '6', 'x']);
  });

  test('have variables of their own', async () => {
    expect(await infos('void g() { x = 2; }\nx = 1; g(); info x;')).toEqual(['1']);
    expect(await infos('void g() { info x; }\nx = 1; g();')).toEqual(["! Variable 'x' is not defined"]);
  });

  test('a script of functions only runs the first, with the variables of its parameters', async () => {
    expect((await run('string f(String a, b) { return a + b; }', {}, { a: 'x', b: 2 })).value).toBe('x2');
  });

  test('a function that calls out is waited for', async () => {
    const result = await run('string f(String u) { r = invokeurl [ url: u ]; return r.get("a"); }\ninfo f("https://a.example/") + 1;', {
      fetch: () => Promise.resolve(Response.json({ a: 'b' })),
    });
    expect(result.lines).toEqual(['b1']);
  });
});

describe('5. what a script is given', () => {
  test('clock, user and variables', async () => {
    expect(await infos('info zoho.currentdate; info today; info zoho.loginuser; info invoice.get("n");', { invoice: { n: 5 } })).toEqual(['15-Mar-2024', '15-Mar-2024', 'Zia', '5']);
  });

  test('tasks of other services', async () => {
    const result = await run('r = zoho.books.getRecordsByID("items","1",7); info r.get("code");', {
      tasks: new Map([['zoho.books.getrecordsbyid', (args) => fromPlain({ code: args.length })]]),
    });
    expect(result.lines).toEqual(['3']);
    expect((await run('zoho.books.nothing();')).message).toBe("Not able to find 'zoho.books.nothing' function");
  });

  test('sendmail', async () => {
    const mails: unknown[] = [];
    await run('sendmail [ from:zoho.adminuserid to:"a@b.example" subject:"s" message:"m" ]', { sendMail: (mail) => void mails.push(Object.fromEntries(mail)) });
    expect(mails).toEqual([{ from: 'max@zylker.example', to: 'a@b.example', subject: 's', message: 'm' }]);
    expect((await run('sendmail [ from:"a" subject:"s" ]')).message).toBe("'TO' message is missing for sendmail task");
  });
});

describe('9. limits', () => {
  test('statements', async () => {
    const result = await run('for each x in "".leftPad(300).toList("") { for each y in {1,2,3,4,5,6,7,8,9,10} { info y; } }');
    expect(result).toMatchObject({ message: 'Number of statement execution limit exceed', statements: 5001 });
  });

  test('depth, also where try would hide it', async () => {
    expect((await run('void f() { try { f(); } catch (e) { info "hidden"; } }\nf();')).message).toBe('The depth of function calls exceeds the limit');
  });

  test('call-outs', async () => {
    const limits = { ...testHost().limits, callOuts: 2 };
    expect((await run('for each x in {1,2,3} { r = invokeurl [ url:"https://a.example" ]; info r; }', { limits, fetch: () => Promise.resolve(new Response('')) })).message).toBe('Total number of Webhook call exceeded');
  });

  test('time', async () => {
    let now = 0;
    const limits = { ...testHost().limits, statements: 1e9 };
    const result = await run('void f() { for each x in {1,2,3,4,5,6,7,8,9,10} { for each y in "".leftPad(2000).toList("") { z = x; } } }\nf(); f(); f();', { limits, stopwatch: () => (now += 10_000) });
    expect(result.message).toBe('The execution time of the script exceeds the limit');
  });

  test.each([
    ['x = "a"; for each y in {1,2,3,4,5,6,7,8,9,10} { x = x + x + x + x + x + x + x + x; }', 'The length of the text exceeds the limit'],
    ['l = {1}; for each y in "".leftPad(60).toList("") { l.addAll(l); }', 'The memory and work of the script exceed the limit'],
    ['l = List(); for each y in "".leftPad(1000).toList("") { l.add("a".repeat(50000) + y); }', 'The memory and work of the script exceed the limit'],
    ['m = Map(); m.put("m",m); info m;', 'The nesting of the value exceeds the limit'],
  ])('memory: %s', async (code, message) => {
    expect((await run(`try { ${code} } catch (e) { info "hidden"; }`)).message).toBe(message);
  });

  test('a depth of calls is not left over after an error that was caught', async () => {
    const code = 'int f(int n) { if(n == 0) { throw "x"; } return f(n - 1); }\nfor each i in {1,2,3,4,5} { try { info f(40); } catch (e) { info e.message; } }';
    expect(await infos(code)).toEqual(['x', 'x', 'x', 'x', 'x']);
  });
});

test('a script with a syntax error does not run', async () => {
  expect(await run('info 1;\nx = ;')).toMatchObject({ lines: [], error: { code: 'syntax', place: { line: 2 } } });
});

describe('no way to JavaScript', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'])('%s is only a key', async (key) => {
    expect(await infos(`m = Map(); info m.get("${key}"); m.put("${key}",{"a":1}); info m; info m.get("${key}").get("a");`)).toEqual(['null', `{"${key}":{"a":1}}`, '1']);
    expect((await run(`info ${key};`)).error?.code).toBe('undefined-variable');
    expect((await run(`x = 1; info x.${key};`)).error?.code).toBe('bad-argument');
    expect((await run(`${key} = 5; info ${key};`)).lines).toEqual(['5']);
    expect((await run(`info ${key}(1);`)).error?.code ?? 'none').toBe(key === 'toString' ? 'none' : 'unknown-function');
  });
});

test('the trace tells every step, and a run without it is the same', async () => {
  const events: TraceEvent[] = [];
  const code = 'int f(int n) { return n + 1; }\nx = f(1);\nfor each y in {5} { info x + y; }';
  const traced = await run(code, { trace: (event) => events.push(event) });
  const plain = await run(code);
  expect({ ...traced, log: null }).toEqual({ ...plain, log: null });
  expect(events.map((event) => `${event.line} ${event.kind}${'name' in event ? ` ${event.name}` : ''}${event.kind === 'info' ? ` ${event.text}` : ''}`)).toEqual([
    '2 statement',
    '2 call f',
    '1 statement',
    '2 return f',
    '2 variable x',
    '3 statement',
    '3 variable y',
    '3 statement',
    '3 info 7',
  ]);
});
