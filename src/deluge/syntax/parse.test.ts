import { describe, expect, test } from 'vitest';
import type { Expression, Statement } from './ast.ts';
import { parseDeluge } from './parse.ts';
import { withoutRanges } from './without-ranges.ts';

function statements(code: string): readonly Statement[] {
  const { script, errors } = parseDeluge(code);
  expect(errors).toEqual([]);
  return script.body.filter((node) => node.type !== 'FunctionDeclaration');
}

function only(code: string): Statement {
  const [statement, ...rest] = statements(code);
  if (statement === undefined || rest.length > 0) {
    throw new Error(`not one statement: ${code}`);
  }
  return statement;
}

function expression(code: string): Expression {
  const statement = only(`x = ${code};`);
  if (statement.type !== 'AssignmentStatement') {
    throw new Error(`not an assignment: ${statement.type}`);
  }
  return statement.value;
}

/** An expression with every operation in parentheses. */
function grouped(code: string, host: 'services' | 'creator' = 'services'): string {
  const { script, errors } = parseDeluge(`x = ${code};`, { host });
  expect(errors).toEqual([]);
  const [statement] = script.body;
  return statement?.type === 'AssignmentStatement' ? group(statement.value, code) : '';
}

function group(node: Expression, code: string): string {
  switch (node.type) {
    case 'Binary': {
      return `(${group(node.left, code)} ${node.operator} ${group(node.right, code)})`;
    }
    case 'Unary': {
      return `(${node.operator}${group(node.operand, code)})`;
    }
    case 'Call': {
      return `${group(node.callee, code)}()`;
    }
    case 'Member': {
      return `${group(node.object, code)}.${node.property.name}`;
    }
    default: {
      return code.slice(node.from - 4, node.to - 4);
    }
  }
}

describe('1. lexical grammar', () => {
  test('space is space, tab, CR, LF and U+00A0; a BOM at the start is tolerated', () => {
    expect(statements('\ufeffx\u00a0=\t1\r\n;')).toHaveLength(1);
  });

  test('a line end is no terminator', () => {
    expect(statements('x\n=\n1\n+\n2\n;')).toHaveLength(1);
  });

  test('// inside a text is text, block comments do not nest', () => {
    const { script } = parseDeluge('x = "http://a"; // b\n/* /* c */ y = 1;');
    expect(script.body).toHaveLength(2);
    expect(script.comments.map((comment) => comment.kind)).toEqual(['line', 'block']);
  });

  test.each(['update', 'delete', 'info', 'insert', 'map', 'list', 'string', 'index', 'from', 'to', 'type', 'return', 'throw', 'alert', 'try', 'catch', 'break', 'sort', 'range', 'sendmail', 'invokeurl'])(
    'the reserved list is not enforced: %s is a variable where it is assigned to',
    (name) => {
      expect(only(`${name} = 1;`)).toMatchObject({ type: 'AssignmentStatement', target: { type: 'Variable', name } });
    },
  );

  test.each([
    ['INFO x;', 'InfoStatement'],
    ['Return x;', 'ReturnStatement'],
    ['IF(x) { } Else If(y) { } ELSE { }', 'IfStatement'],
    ['For Each x IN y { }', 'ForEachStatement'],
    ['Try { } Catch(e) { }', 'TryStatement'],
    ['Break;', 'BreakStatement'],
  ])('keywords are taken in any case: %s', (code, type) => {
    expect(only(code).type).toBe(type);
  });

  test.each(['TRUE', 'True', 'true'])('constants are taken in any case: %s', (constant) => {
    expect(expression(constant)).toMatchObject({ type: 'Constant', value: true });
  });

  test.each(['for each  x in y { }', 'for\neach\tx in y { }', 'for each\u00a0x in y { }'])('for each: any space between the words: %j', (code) => {
    expect(only(code)).toMatchObject({ type: 'ForEachStatement', counts: false, variable: { name: 'x' } });
  });

  test.each([
    [String.raw`"a\"b"`, 'a"b'],
    [String.raw`"a\nb\tc\rd"`, 'a\nb\tc\rd'],
    [String.raw`"a\\nb"`, String.raw`a\nb`],
    [String.raw`"\$\d\["`, String.raw`\$\d\[`],
    [String.raw`"^\\d{1,11}$"`, String.raw`^\d{1,11}$`],
    ['"two\nlines"', 'two\nlines'],
    ['"it\'s"', "it's"],
    [`'<FL val="">'`, '<FL val="">'],
    [String.raw`'it\'s'`, "it's"],
  ])('text escapes: %s', (code, value) => {
    expect(expression(code)).toMatchObject({ type: 'Text', value });
  });

  test('single quotes are remembered, as they may hold a date', () => {
    expect(expression("'01-Jan-2019 15:00:00'")).toMatchObject({ type: 'Text', quote: "'", value: '01-Jan-2019 15:00:00' });
  });

  test('a method may be called on a number', () => {
    expect(expression('218.4.round(0)')).toMatchObject({
      type: 'Call',
      callee: { type: 'Member', object: { type: 'Number', raw: '218.4' }, property: { name: 'round' } },
    });
  });

  test('long ids keep all their digits', () => {
    expect(expression('2303300000012345678')).toMatchObject({ raw: '2303300000012345678' });
  });
});

describe('1.1 literals of containers', () => {
  test.each([
    ['{"a","b"}', ['Text', 'Text']],
    ['{"k":1, "l":{}}', ['MapEntry', 'MapEntry']],
    ['{}', []],
    ['{{"":contactName,"items":l}}', ['Braces']],
    ['{field_api : null}', ['MapEntry']],
    ['{1,2,}', ['Number', 'Number']],
  ])('%s', (code, types) => {
    const braces = expression(code);
    expect(braces.type === 'Braces' && braces.entries.map((entry) => entry.type)).toEqual(types);
  });

  test('[1,2,3] is a list too', () => {
    expect(expression('[1,{"a":[2]}]')).toMatchObject({ type: 'List', elements: [{ type: 'Number' }, { type: 'Braces' }] });
  });

  test.each(['List:String()', 'list : int ()'])('typed lists: %s', (code) => {
    expect(expression(code)).toMatchObject({ type: 'Call', callee: { name: 'List' }, arguments: [] });
  });

  test('Collection takes keys with values', () => {
    expect(expression('Collection("a":1, "b":2)')).toMatchObject({ arguments: [{ type: 'MapEntry' }, { type: 'MapEntry' }] });
  });
});

describe('2. grammar', () => {
  test('if(cond, a, b) is an expression, also nested and inside sums', () => {
    expect(expression('"n: " + if(c == 1, "x", if(c == 2, "y", ""))')).toMatchObject({
      type: 'Binary',
      right: { type: 'IfExpression', alternative: { type: 'IfExpression' } },
    });
  });

  test('if( at the start of a statement is the statement, unless commas make it the function', () => {
    expect(only('if(a == b) { c = 1; }').type).toBe('IfStatement');
    expect(only('if(a == b, c, d).toString();').type).toBe('ExpressionStatement');
  });

  test('else if, in one chain', () => {
    expect(only('if(a) { } else if(b) { } else\n\tif(c) { } else { }')).toMatchObject({
      branches: [{ condition: { name: 'a' } }, { condition: { name: 'b' } }, { condition: { name: 'c' } }],
      otherwise: { type: 'Block' },
    });
  });

  test('for each index counts; `for each index in` iterates a variable called index', () => {
    expect(only('for each index i in xs { }')).toMatchObject({ counts: true, variable: { name: 'i' } });
    expect(only('for each index in xs { }')).toMatchObject({ counts: false, variable: { name: 'index' } });
  });

  test('a bracket literal can be iterated', () => {
    expect(only('for each x in {1,2,3} { info x; }')).toMatchObject({ iterable: { type: 'Braces' } });
  });

  test('records of a form, sorted and limited', () => {
    expect(only('for each r in Orders[Total > 5 && Name contains "a"] sort by Date desc range from 1 to 10 { }')).toMatchObject({
      iterable: {
        type: 'Fetch',
        form: { name: 'Orders' },
        criteria: { operator: '&&', right: { operator: 'contains' } },
        sort: { field: { name: 'Date' }, descending: true },
        range: { first: { raw: '1' }, last: { raw: '10' } },
      },
    });
  });

  test('calls go on over line ends and behind a fetch', () => {
    expect(expression('a.trim()\n\t.toList( "," ).size()')).toMatchObject({ callee: { property: { name: 'size' } } });
    expect(expression('Form[ID == x].Name')).toMatchObject({ type: 'Member', object: { type: 'Fetch' } });
  });

  test('typed declarations', () => {
    expect(only('String filename = "x";')).toMatchObject({ type: 'DeclarationStatement', typeName: { name: 'String' }, variable: { name: 'filename' } });
    expect(only('int n;')).toMatchObject({ type: 'DeclarationStatement', value: null });
  });

  test.each(['=', '+=', '-=', '*=', '/=', '%='])('assignment with %s', (operator) => {
    expect(only(`x ${operator} 1;`)).toMatchObject({ type: 'AssignmentStatement', operator });
  });

  test('assignment to fields of records and forms', () => {
    expect(only('input.Total = 1;')).toMatchObject({ target: { type: 'Member' } });
    expect(only('Form[ID == 1].Total = 1;')).toMatchObject({ target: { type: 'Member', object: { type: 'Fetch' } } });
  });

  test('a single = compares inside brackets', () => {
    expect(only('if(a = "x" || a = "y") { }')).toMatchObject({ branches: [{ condition: { operator: '||', left: { operator: '=' } } }] });
  });

  test('insert into and delete from, commas or none', () => {
    expect(only('r = insert into Orders [ Name="a" Added_User=zoho.loginuser, Total=1+2 ];')).toMatchObject({
      value: { type: 'Insert', form: { name: 'Orders' }, fields: [{ field: { name: 'Name' } }, { field: { name: 'Added_User' } }, { field: { name: 'Total' } }] },
    });
    expect(only('delete from Orders[ID == 3];')).toMatchObject({ expression: { type: 'Delete', form: { name: 'Orders' } } });
  });

  test('statements of forms: cancel submit, hide, ui.add', () => {
    expect(statements('cancel submit; hide Phone; Status:ui.add({"Open"}); alert "x";').map(({ type }) => type)).toEqual([
      'CancelStatement',
      'FieldStatement',
      'FormActionStatement',
      'AlertStatement',
    ]);
  });

  test('is null and is not null', () => {
    expect(expression('a is not null')).toMatchObject({ operator: '!=', right: { value: null } });
    expect(expression('a is null')).toMatchObject({ operator: '==' });
    expect(expression('a not in {1,2}')).toMatchObject({ operator: 'not in' });
  });
});

describe('2.1 function headers', () => {
  test.each([
    ['void automation.updateDeal(String dealId) { return; }', 'void', 'automation', ['String dealId']],
    ['string standalone.total(String a, Map b)\n{\n}', 'string', 'standalone', ['String a', 'Map b']],
    ['map validation_rule.check(String crmAPIRequest) { }', 'map', 'validation_rule', ['String crmAPIRequest']],
    ['void schedule.nightly() { }', 'void', 'schedule', []],
    ['map enrich(map order) { }', 'map', null, ['map order']],
    ['int Sales.tax(amount, int rate) { }', 'int', 'Sales', ['null amount', 'int rate']],
  ])('%s', (code, returnType, namespace, parameters) => {
    const { script, errors } = parseDeluge(code);
    expect(errors).toEqual([]);
    const [node] = script.body;
    expect(node).toMatchObject({
      type: 'FunctionDeclaration',
      returnType: { name: returnType },
      namespace: namespace === null ? null : { name: namespace },
      parameters: parameters.map((parameter) => {
        const [typeName, name] = parameter.split(' ');
        return { typeName: typeName === 'null' ? null : { name: typeName }, name: { name } };
      }),
    });
  });

  test('functions and statements stand side by side', () => {
    expect(parseDeluge('void a() { }\ninfo 1;\nvoid b() { }').script.body.map(({ type }) => type)).toEqual([
      'FunctionDeclaration',
      'InfoStatement',
      'FunctionDeclaration',
    ]);
  });
});

describe('3.1 precedence', () => {
  test.each([
    ['1.4 + 3.6.round(0)', '(1.4 + 3.6.round())'],
    ['a + b * c - d', '((a + (b * c)) - d)'],
    ['-a * b', '((-a) * b)'],
    ['!a.isEmpty() && b', '((!a.isEmpty()) && b)'],
    ['a + 1 == b * 2', '((a + 1) == (b * 2))'],
    ['a || b && c', '(a || (b && c))'],
    ['a && b || c', '((a && b) || c)'],
    ['1 + 2 + "a"', '((1 + 2) + "a")'],
  ])('%s', (code, expected) => {
    expect(grouped(code)).toBe(expected);
  });

  test.each([
    ['a || b && c', '((a || b) && c)'],
    ['a && b || c', '(a && (b || c))'],
    ['a && b || c && d || e', '((a && (b || c)) && (d || e))'],
  ])('in Creator || binds tighter than &&: %s', (code, expected) => {
    expect(grouped(code, 'creator')).toBe(expected);
  });
});

describe('7. invokeurl', () => {
  test('keys are bare words, commas optional, values any expression', () => {
    const task = expression(`invokeurl
[
	url :"https://www.wrike.com/api/v4/folders/" + id + "/tasks"
	type :POST,
	parameters:mp.toString()
	headers:{"Content-Type":"application/json"}
	content-type : "x"
	response-format:FILE
	detailed:true
	connection:"wrike"
]`);
    expect(task.type === 'Task' && task.entries.map(({ key }) => key.name)).toEqual([
      'url', 'type', 'parameters', 'headers', 'content-type', 'response-format', 'detailed', 'connection',
    ]);
  });

  test('comments inside the brackets are accepted', () => {
    expect(statements('invokeurl [ // a\n url: "x" /* b */ type: GET ];')).toHaveLength(1);
  });

  test('sendmail keys with spaces, files, and no ; behind it', () => {
    const [mail] = statements('sendmail [ from :zoho.adminuserid reply to : "a" subject :"s" attachments :file:report ]\ninfo 1;');
    expect(withoutRanges(mail)).toMatchObject({
      expression: {
        task: { name: 'sendmail' },
        entries: [{ key: { name: 'from' } }, { key: { name: 'reply to' } }, { key: { name: 'subject' } }, { key: { name: 'attachments' }, kind: { name: 'file' } }],
      },
    });
  });

  test('a task may stand inside an expression, and the old call form is a call', () => {
    expect(expression('invokeUrl [url:"a"].get("b")')).toMatchObject({ type: 'Call', callee: { object: { type: 'Task' } } });
    expect(expression('invokeUrl("a", "GET", m)')).toMatchObject({ type: 'Call' });
  });
});
