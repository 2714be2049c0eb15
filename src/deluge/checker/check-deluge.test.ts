import { describe, expect, test } from 'vitest';
import { scripts } from '../scripts/scripts.ts';
import { parseDeluge } from '../syntax/parse.ts';
import { checkDeluge, type CheckOptions } from './check-deluge.ts';
import { RULES } from './rules.ts';

function check(code: string, options: CheckOptions = {}) {
  return checkDeluge(parseDeluge(code, options.host === undefined ? {} : { host: options.host }), options);
}

function told(code: string, options: CheckOptions = {}): string[] {
  return check(code, options).map((one) => `${one.line}:${one.column} ${one.severity} ${one.code}: ${one.message}`);
}

function codes(code: string, options: CheckOptions = {}): string[] {
  return check(code, options).map((one) => one.code);
}

/** The script with every quick fix applied. */
function fixed(code: string, options: CheckOptions = {}): string {
  const edits = check(code, options).flatMap(({ fix }) => fix?.edits ?? []);
  return edits.toSorted((a, b) => b.from - a.from || b.to - a.to).reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), code);
}

describe('variables (3.4: an unknown variable is an error when saving, 6: no block scope)', () => {
  test('what nothing defines, with the name that was meant', () => {
    const code = 'customer_name = "a";\ninfo custmer_name;';
    expect(told(code)).toEqual(["2:6 error undefined-variable: Variable 'custmer_name' is not defined; did you mean 'customer_name'?"]);
    expect(fixed(code)).toBe('customer_name = "a";\ninfo customer_name;');
    expect(codes('info resp.foo() + resp.get("a");')).toEqual(['undefined-variable', 'undefined-variable']);
    expect(told('info b;')).toEqual(["1:6 error undefined-variable: Variable 'b' is not defined"]);
  });

  test('upper and lower case differ', () => {
    expect(told('Total = 1;\ninfo total + Total;')).toEqual(["2:6 error undefined-variable: Variable 'total' is not defined; did you mean 'Total'?"]);
  });

  test('read above its first assignment, also by += and from a function outside', () => {
    expect(told('info a;\na = 1;')).toEqual(["1:6 error undefined-variable: Variable 'a' is not defined here; its first assignment is on line 2"]);
    expect(codes('a += 1;\ninfo a;')).toEqual(['undefined-variable']);
    expect(codes('a = 1;\ninfo a;\nvoid f() { info a; }')).toEqual(['undefined-variable']);
  });

  test('what a branch, a loop, catch or a declaration defines is there behind it', () => {
    expect(
      codes('xs = {1};\nif(xs.size() == 1)\n{\n\tb = 1;\n}\nfor each x in xs\n{\n\tc = x;\n}\ntry { d = 1; } catch (e) { info e; }\nString s = "";\nInt i;\ninfo b + c + x + d + e.message + s + i;'),
    ).toEqual([]);
  });

  test('the records of Books are given to a script without a header, unless the given variables are listed', () => {
    expect(codes('info invoice.get("a") + organization.get("b") + zoho.currentdate + today;')).toEqual([]);
    expect(codes('info project.get("a");\ninfo invoice;', { variables: ['project'] })).toEqual(['undefined-variable']);
    expect(codes('void f() { info invoice; }')).toEqual(['undefined-variable']);
    expect(codes('void f() { info invoice; }', { variables: ['invoice'] })).toEqual([]);
  });

  test('an argument that a comment tells of', () => {
    expect(codes('// total(string orderId)\ninfo orderId;')).toEqual([]);
    expect(codes('/* orderId */ void f() { info orderId; }')).toEqual(['undefined-variable']);
  });

  test('fields in criteria, forms, namespaces and bare words of tasks are no variables', () => {
    expect(
      codes(
        'void f()\n{\n\tr = Orders[Status == "Open" && Total > 1] sort by Total;\n\tinfo r.count(ID);\n\tfor each c in Customers { info c; }\n\tinfo Sales.tax(1) + thisapp.Sales.tax(2);\n\tinfo invokeurl [ url:"a" type:GET response-format:FILE ];\n\thide Phone;\n\tdelete from Orders[Status == "Old"];\n}',
        { host: 'creator' },
      ),
    ).toEqual([]);
  });

  test('values that nobody reads; the fix takes the lines out', () => {
    const code = 'void f(String a)\n{\n\tc = 1;\n\tinfo a;\n\tc = "x".trim();\n}\n';
    expect(told(code)).toEqual(["3:2 warning unused-variable: The value of 'c' is never used."]);
    expect(fixed(code)).toBe('void f(String a)\n{\n\tinfo a;\n}\n');
  });

  test('values that are there for the call, elements to count with and Creator fields are fine', () => {
    expect(codes('r = zoho.crm.updateRecord("Leads",1,{"a":1});\ns = invokeurl [ url:"a" ];\nl = List();\nt = l.add(1);\nfor each x in {1,2} { info 1; }')).toEqual([]);
    expect(codes('Status = "Open";', { host: 'creator' })).toEqual([]);
  });

  test('parameters', () => {
    expect(told('void f(String a, b, a)\n{\n\tinfo a;\n}')).toEqual([
      "1:18 hint unused-parameter: The parameter 'b' is never used.",
      "1:21 error duplicate-parameter: There are two parameters 'a'.",
    ]);
  });

  test('zoho.* variables (5.9)', () => {
    expect(told('info zoho.curentdate;')).toEqual(["1:11 error unknown-zoho-name: Not able to find 'zoho.curentdate'; did you mean `zoho.currentdate`?"]);
    expect(codes('info zoho.encryption.bas64Encode("a");')).toEqual(['unknown-zoho-name']);
    expect(codes('info zoho.currentDate + zoho.loginuserid + zoho.device.type;')).toEqual([]);
  });
});

describe('calls (5: built-ins in any case; 8: original wording)', () => {
  test('functions and methods that do not exist, with what was meant', () => {
    const code = 'm = Mpa();\nm.putt("a",1);\ninfo m;';
    expect(told(code)).toEqual([
      "1:5 error unknown-function: Not able to find 'Mpa' function; did you mean `Map`?",
      "2:3 error unknown-method: Not able to find 'putt' function; did you mean `put`?",
    ]);
    expect(fixed(code)).toBe('m = Map();\nm.put("a",1);\ninfo m;');
  });

  test.each([
    ['info "a,b".split(",");', 'info "a,b".toList(",");'],
    ['info "abc".substr(1);', 'info "abc".subString(1);'],
    ['m = Map();\ninfo m.keySet();', 'm = Map();\ninfo m.keys();'],
  ])('names from other languages: %s', (code, repaired) => {
    expect(fixed(code)).toBe(repaired);
    expect(codes(repaired)).toEqual([]);
  });

  test.each(['print("a");', 'console.log("a");'])('what writes to the log elsewhere: %s', (code) => {
    expect(codes(code)).toEqual(['unknown-function']);
    expect(fixed(code)).toBe('info ("a");');
    expect(codes(fixed(code))).toEqual([]);
  });

  test('any case, and functions as methods', () => {
    expect(codes('info "a b".encodeUrl() + encodeUrl("a b");')).toEqual([]);
    expect(codes('m = MAP();\nm.PUT("a","b".SubString(1));\ninfo IfNull(m,1);\ninfo m.ifnull(2);\ninfo isNull(m);')).toEqual([]);
  });

  test.each([
    ['info ifnull(today);', '1:13 error argument-count: No. of arguments mismatches for the function ifnull: it takes 2, found 1.'],
    ['info "abc".subString();', '1:12 error argument-count: No. of arguments mismatches for the function subString: it takes 1 to 2, found 0.'],
    ['info zoho.books.getRecordsById("items");', '1:32 error argument-count: No. of arguments mismatches for the function getRecordsById: it takes 3 to 4, found 1.'],
    ['int one(int a) { return a; }\ninfo one(1,2);', '2:10 error argument-count: No. of arguments mismatches for the function one: it takes 1, found 2.'],
    ['int s.one(int a) { return a; }\ninfo s.one() + thisapp.s.one(1);', '2:8 error argument-count: No. of arguments mismatches for the function one: it takes 1, found 0.'],
  ])('numbers of arguments: %s', (code, message) => {
    expect(told(code)).toEqual([message]);
  });

  test('types, where they are certain', () => {
    expect(codes('info "abc".keys();')).toEqual(['method-type']);
    expect(codes('x = {1,2};\ninfo x.toUpperCase();')).toEqual(['method-type']);
    expect(codes('info "abc".startsWith(5);')).toEqual(['argument-type']);
    expect(codes('x = {};\ninfo x.keys();\ny = "a";\ny = invoice.get("b");\ninfo y.keys();')).toEqual([]);
  });

  test('void functions have no value; in Creator other values have to be assigned', () => {
    expect(told('void a.f() { }\nx = a.f();\ninfo x;\na.f();')).toEqual(['2:5 error void-result: f function cant be assigned to variable or used in expression.']);
    expect(codes('int a.f() { return 1; }\na.f();')).toEqual([]);
    expect(told('int a.f() { return 1; }\na.f();', { host: 'creator' })).toEqual(['2:1 error unused-result: f function needs to be assigned to a variable.']);
  });

  test('functions of other files, and two of one name', () => {
    expect(codes('info total(1);')).toEqual(['unknown-function']);
    expect(codes('info total(1);', { functions: ['total'] })).toEqual([]);
    expect(codes('void f() { }\nvoid a.f() { }\nvoid f() { }')).toEqual(['duplicate-function']);
  });
});

describe('tasks of other products (5.10)', () => {
  test.each([
    ['zoho.crm.createRecord("Leads",m)', []],
    ['zoho.crm.createRecord("Leads")', ['argument-count']],
    ['zoho.crm.updateRecord("Leads","1",m,{"trigger":{"workflow"}},"crm")', []],
    ['zoho.crm.updateRecord("Leads",m,"crm")', ['argument-type']],
    ['zoho.crm.getRecords("Leads",1,200,m,"crm")', []],
    ['zoho.crm.getRecords("Leads",1,200,m,"crm",1)', ['argument-count']],
    ['zoho.crm.searchRecords("Leads","(Email:equals:a)",1,200)', []],
    ['zoho.crm.searchRecords("Leads")', ['argument-count']],
    ['zoho.crm.getRelatedRecords("Notes","Leads",1)', []],
    ['zoho.crm.getRelatedRecords("Notes","Leads")', ['argument-count']],
    ['zoho.crm.updateRelatedRecord("Products",1,"Leads",2,m)', []],
    ['zoho.crm.bulkCreate("Leads",{m},m,"crm")', []],
    ['zoho.crm.bulkUpdate("Leads",m)', ['argument-type']],
    ['zoho.crm.upsert("Leads",m)', []],
    ['zoho.crm.convertLead(1,m)', []],
    ['zoho.crm.attachFile("Leads",1,"name")', ['argument-type']],
    ['zoho.crm.getOrgVariable("rate")', []],
    ['zoho.crm.invokeConnector("crm.set",m)', []],
    ['zoho.crm.v8.searchRecords("Leads")', ['argument-count']],
    ['ZOHO.CRM.getrecordbyID("Leads",1)', []],
    ['zoho.books.createRecord("invoices","1",m,"books")', []],
    ['zoho.books.createRecord("invoices",m)', ['argument-count']],
    ['zoho.books.getRecords("items","1",{"page":2})', []],
    ['zoho.books.getRecordsByID("items","1",460)', []],
    ['zoho.books.updateRecord("items","1","2",m)', []],
    ['zoho.books.updateRecord("items","1","2")', ['argument-count']],
    ['zoho.books.markStatus("invoices","1","2","sent","books")', []],
    ['zoho.books.markStatus("invoices","1","2")', ['argument-count']],
    ['zoho.books.getRecordById("items","1","2")', ['unknown-task']],
    ['zoho.desk.createTicket("a")', []],
  ])('%s', (call, expected) => {
    expect(codes(`m = {"a":"b"};\ninfo ${call};\ninfo m;`)).toEqual(expected);
  });

  test('a name that is nearly a task of its product', () => {
    const code = 'info zoho.crm.getRecordsById("Leads",1);';
    expect(told(code)).toEqual(["1:15 warning unknown-task: Not able to find 'zoho.crm.getRecordsById'; did you mean `getRecordById`?"]);
    expect(fixed(code)).toBe('info zoho.crm.getRecordById("Leads",1);');
  });
});

describe('records of Creator (2: forRecord, insert into, delete from)', () => {
  const code = 'for each rec in Orders[Status == "Open"] sort by ID { rec.Total = 1; }\nx = insert into Orders [ Name="a" ];\ndelete from Orders[ID == x];';

  test('are left alone in Creator, and told of once elsewhere', () => {
    expect(codes(code, { host: 'creator' })).toEqual([]);
    expect(told(code)).toEqual(['1:17 warning creator-only: Forms and their records are only there in Zoho Creator.']);
  });

  test('brackets behind a variable are no element access', () => {
    const wrong = 'l = {1,2};\ni = 0;\ninfo l[i];';
    expect(told(wrong)).toEqual(['3:6 warning creator-only: Deluge has no element access with [ ]; write `.get(i)`.']);
    expect(fixed(wrong)).toBe('l = {1,2};\ni = 0;\ninfo l.get(i);');
  });
});

describe('tasks (7. invokeurl)', () => {
  test("a variable as connection, in the original's words", () => {
    const code = 'c = "wrike_zylker";\nx = invokeurl [ url:"a" connection:c ];\ninfo x;';
    expect(told(code)).toEqual([
      "2:36 error connection-type: The 'connections' value of the 'invokeUrl' task is of type 'STRING' which does not match the required data type 'CONNECTION LINKNAME'",
    ]);
    expect(fixed(code)).toContain('connection:"wrike_zylker"');
    expect(codes('info invokeurl [ url:"a" connection:"a" + "b" ];')).toEqual(['connection-type']);
  });

  test('a connection that does not exist, also as argument of a task', () => {
    const connections = ['wrike_zylker', 'books_all'];
    const code = 'info invokeurl [ url:"a" connection:"wrike_zyker" ];';
    expect(told(code, { connections })).toEqual([
      "1:37 error unknown-connection: There is no connection with the link name 'wrike_zyker'; did you mean 'wrike_zylker'?",
    ]);
    expect(fixed(code, { connections })).toContain('connection:"wrike_zylker"');
    expect(codes('info zoho.books.getRecordsByID("items","1","2","crm");', { connections })).toEqual(['unknown-connection']);
    expect(codes('info invokeurl [ url:"a" connection:"books_all" ];', { connections })).toEqual([]);
    expect(codes('info invokeurl [ url:"a" connection:"any" ];')).toEqual([]);
    expect(codes('info invokeurl [ url:"a" connection:"any" ];', { connections: [] })).toEqual(['unknown-connection']);
    expect(codes('info zoho.crm.searchRecords("Leads","(a:equals:b)",1,200,Map(),"crm");', { connections })).toEqual(['unknown-connection']);
  });

  test('keys: known, once, required, one body', () => {
    expect(told('info invokeurl [ uri:"a" ];')).toEqual([
      "1:6 error missing-key: 'URL' message is missing for invokeurl task.",
      "1:18 error unknown-key: The invokeurl task has no 'uri'; did you mean `url`?",
    ]);
    expect(fixed('info invokeurl [ uri:"a" ];')).toBe('info invokeurl [ url:"a" ];');
    expect(codes('info invokeurl [ url:"a" url:"b" ];')).toEqual(['duplicate-key']);
    expect(fixed('info invokeurl [ url:"a" url:"b" ];')).toBe('info invokeurl [ url:"a" ];');
    expect(codes('info invokeurl [ url:"a" parameters:"c" body:"d" ];')).toEqual(['conflicting-keys']);
    expect(codes('sendmail [ from:zoho.adminuserid subject:"s" message:"m" ]')).toEqual(['missing-key']);
  });

  test('the kind of call', () => {
    expect(fixed('info invokeurl [ url:"a" type:PSOT ];')).toBe('info invokeurl [ url:"a" type:POST ];');
    expect(codes('info invokeurl [ url:"a" type:"FETCH" ];')).toEqual(['http-method']);
    expect(codes('t = "GET";\ninfo invokeurl [ url:"a" type:t ];\ninfo invokeurl [ url:"a" type:get ];')).toEqual([]);
  });

  test('comments inside; the fix puts them above', () => {
    const code = 'if(today == now)\n{\n\tinfo invokeurl [\n\t\turl:"a" // why\n\t\ttype:GET ];\n}\n';
    expect(codes(code)).toEqual(['comment-in-task']);
    expect(fixed(code)).toBe('if(today == now)\n{\n\t// why\n\tinfo invokeurl [\n\t\turl:"a"\n\t\ttype:GET ];\n}\n');
  });

  test('the response code needs detailed:true', () => {
    const code = 'r = invokeurl\n[\n\turl :"a"\n];\ninfo r.get("responseCode");';
    expect(codes(code)).toEqual(['needs-detailed']);
    expect(fixed(code)).toBe('r = invokeurl\n[\n\turl :"a"\n\tdetailed:true\n];\ninfo r.get("responseCode");');
    expect(codes(fixed(code))).toEqual([]);
  });
});

describe('flow (6)', () => {
  test.each(['return', 'throw "x"', 'break', 'continue'])('nothing behind %s runs', (jump) => {
    const code = `for each x in {1}\n{\n\tinfo x;\n\t${jump};\n\tinfo 2;\n\tinfo 3;\n}`;
    expect(told(code)).toEqual(['5:2 warning unreachable-code: This never runs: the statement before it always leaves.']);
    expect(fixed(code)).toBe(`for each x in {1}\n{\n\tinfo x;\n\t${jump};\n}`);
  });

  test('behind an if of which every way leaves', () => {
    expect(codes('if(today == now) { return 1; } else { return 2; }\ninfo 3;')).toEqual(['unreachable-code']);
    expect(codes('if(today == now) { return 1; }\ninfo 3;')).toEqual([]);
  });

  test('every way through a function gives its value, in the original wording', () => {
    const code = 'string f(String a)\n{\n\tif(a == "") { return "x"; }\n}\n';
    expect(told(code)).toEqual(['1:1 error missing-return: Missing return statement: Provide STRING expression to return']);
    expect(fixed(code)).toBe('string f(String a)\n{\n\tif(a == "") { return "x"; }\n\treturn "";\n}\n');
    expect(codes('string f(String a)\n{\n\tif(a == "") { return "x"; } else if(a == "b") { throw a; } else { return a; }\n}')).toEqual([]);
    expect(codes('int f() { for each x in {1} { return x; } }')).toEqual(['missing-return']);
    expect(codes('int f() { return; }')).toEqual(['missing-return']);
    expect(codes('void f() { return; }')).toEqual([]);
  });

  test('returns in try and catch alone; the one behind them is no dead code', () => {
    expect(codes('string f()\n{\n\ttry { return "a"; } catch (e) { return e.message; }\n}')).toEqual(['return-in-try']);
    expect(codes('string f()\n{\n\ttry { return "a"; } catch (e) { return e.message; }\n\treturn "";\n}')).toEqual([]);
  });

  test('a void function gives no value', () => {
    expect(codes('void f() { return 1; }')).toEqual(['return-type']);
    expect(fixed('void f() { return 1; }')).toBe('void f() { return; }');
  });

  test('break and continue outside of a loop', () => {
    expect(told('break;')).toEqual(['1:1 error outside-loop: `break` stands outside `for each`.']);
  });

  test('a comparison with one =, but not in the criteria of a form', () => {
    expect(fixed('if(today = now) { info 1; }')).toBe('if(today == now) { info 1; }');
    expect(told('if(today = now) { info 1; }')[0]).toContain('1:10 warning assignment-in-condition');
    expect(codes('info Orders[ID = 3];', { host: 'creator' })).toEqual([]);
  });
});

describe('types (3.2, 3.3, 3.4), where they are certain', () => {
  test.each([
    ['info "a" - 1;', 'operand-type'],
    ['info {1} + {2};', 'operand-type'],
    ['info "a" < "b";', 'operand-type'],
    ['info !"a";', 'operand-type'],
    ['info true && 1;', 'operand-type'],
    ['info 1 / 0;', 'divide-by-zero'],
    ['if("a") { info 1; }', 'condition-type'],
    ['info if(1,2,3);', 'condition-type'],
    ['info {"a":1,"a":2};', 'duplicate-map-key'],
    ['"a" = 1;', 'invalid-target'],
  ])('%s', (code, rule) => {
    expect(codes(code)).toEqual([rule]);
  });

  test('the original wording for operators', () => {
    expect(told('x = {1};\ninfo x * 2;')).toEqual(['2:6 error operand-type: Left expression is of type LIST and right expression is of type NUMBER and the operator * is not valid']);
  });

  test.each([
    'info "a" + {"b":1} + {1,2} + true + null;',
    'info 1 + 2.5 * 3 - -1 % 2;',
    "info '01-Jan-2024' + 1;",
    'info invoice.get("a") - 1;',
    'x = 1;\nif(today == now) { x = "a"; }\ninfo x - 1;',
    'x = 1;\nfor each x in {"a"} { info x.trim(); }',
    'try { info 1 / 0; } catch (e) { info e; }',
    'if(isNull(today) || "a".contains("b")) { info 1; }',
  ])('nothing to say about %j', (code) => {
    expect(codes(code)).toEqual([]);
  });
});

describe('style', () => {
  test.each([
    ['info today == 1 || now == 2 && today == 3;', 'mixed-logic', 'info today == 1 || (now == 2 && today == 3);'],
    ['info {1,2,};', 'trailing-comma', 'info {1,2};'],
    ['info "a\nb";', 'line-break-in-text', String.raw`info "a\nb";`],
    ['info today.toString("dd/MM/YYYY");', 'week-year', 'info today.toString("dd/MM/yyyy");'],
    ['info "a".toDate("DD-MM-yyyy");', 'day-of-year', 'info "a".toDate("dd-MM-yyyy");'],
    ['info today.toString("yyyy-mm-dd");', 'minutes-for-month', 'info today.toString("yyyy-MM-dd");'],
    ['m = Map();\ninfo m.containsKey("a");', 'contains-key', 'm = Map();\ninfo m.containKey("a");'],
  ])('%j', (code, rule, repaired) => {
    expect(codes(code)).toEqual([rule]);
    expect(fixed(code)).toBe(repaired);
    expect(codes(repaired)).toEqual([]);
  });

  test('Creator reads || first, and the fix keeps that', () => {
    expect(fixed('info today == 1 || now == 2 && today == 3;', { host: 'creator' })).toBe('info (today == 1 || now == 2) && today == 3;');
  });

  test.each(['info today.toString("yyyy-MM-dd\'T\'HH:mm:ss");', 'info today.toString("HH:mm");', 'info "YYYY MM".replaceAll("YYYY","x");'])('fine: %s', (code) => {
    expect(codes(code)).toEqual([]);
  });

  test('a value for nothing, an empty branch unless a comment says why', () => {
    expect(codes('today + 1;')).toEqual(['no-effect']);
    expect(codes('if(today == now) { }')).toEqual(['empty-branch']);
    expect(codes('if(today == now) { /* nothing to do */ }')).toEqual([]);
  });
});

describe('with syntax errors', () => {
  test('they come along with their documentation', () => {
    expect(codes('l = {1};\nx = l[0];\ninfo x + lx;')).toEqual(['element-access', 'undefined-variable']);
    expect(check('info 1')).toMatchObject([{ code: 'missing-semicolon', severity: 'error', category: 'syntax', fix: { edits: [{ insert: ';' }] } }]);
    expect(check('info 1')[0]?.documentation).not.toBe('');
  });

  test('what could not be read makes no false alarms', () => {
    expect(codes('m = new Map();\ninfo m;')).toEqual(['foreign-statement']);
    expect(codes('catch (e) { info 1; }')).not.toContain('unknown-function');
    expect(codes('info invokeurl [ url:"a" type POST ];')).toEqual(['missing-token']);
    expect(codes('total = = 5;\ninfo total;\nint f() { return 1 + ; }')).not.toContain('undefined-variable');
    expect(codes('int f() { x = (; }')).not.toContain('missing-return');
  });
});

test('every rule says what is behind it', () => {
  for (const { documentation } of Object.values(RULES)) {
    expect(documentation).toMatch(/^\S.+\.$/s);
  }
});

describe('scripts in the ways people write them: nothing but what is true', () => {
  const EXPECTED: Readonly<Record<string, readonly string[]>> = {
    'nested-json.deluge': ['19:53 hint contains-key: The reference calls it containKey for KEY-VALUE.'],
  };

  test.each([...scripts()])('%s', (name, code) => {
    expect(told(code, name.startsWith('creator-') ? { host: 'creator' } : {})).toEqual(EXPECTED[name] ?? []);
  });
});
