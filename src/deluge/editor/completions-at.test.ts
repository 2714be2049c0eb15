import { describe, expect, it } from 'vitest';
import { completionsAt } from './completions-at.ts';
import { atCursor, PROJECTS } from './test-context.ts';

function complete(marked: string, explicit = true) {
  const { code, offset } = atCursor(marked);
  return completionsAt(code, offset, PROJECTS, explicit);
}

function labels(marked: string, explicit = true): readonly string[] {
  return complete(marked, explicit)?.items.map(({ label }) => label) ?? [];
}

describe('completion of keys', () => {
  it('offers the keys of the sample record, in its order, with their values', () => {
    const found = complete('name = project.get("|");');
    expect(found?.items.map(({ label, detail }) => [label, detail])).toEqual([
      ['project_name', '"Website relaunch"'],
      ['project_id', '"9001"'],
      ['rate', '42.5'],
      ['tasks', '[{"task_name":"Draft","is_billable":true}]'],
    ]);
  });

  it('replaces the whole key that the cursor stands in', () => {
    const { from, to } = complete('name = project.get("proj|ect");') ?? {};
    expect([from, to]).toEqual(['name = project.get("'.length, 'name = project.get("project'.length]);
  });

  it('follows lists, loops and variables into the sample', () => {
    expect(labels('for each task in project.get("tasks")\n{\n\tinfo task.get("|");\n}')).toEqual(['task_name', 'is_billable']);
    expect(labels('first = project.get("tasks").get(0);\ninfo first.get("|");')).toEqual(['task_name', 'is_billable']);
  });

  it('offers what the script itself puts into a map, but not the key being written', () => {
    expect(labels('m = Map();\nm.put("alpha",1);\nm.put("be|ta",2);')).toEqual(['alpha']);
    expect(labels('m = {"one":1,"two":2};\ninfo m.get("|");')).toEqual(['one', 'two']);
  });

  it('escapes what a key has in it', () => {
    const context = { ...PROJECTS, variables: [{ name: 'odd', description: '', sample: { 'a"b\\': 1 } }] };
    const { code, offset } = atCursor('info odd.get("|");');
    expect(completionsAt(code, offset, context, true)?.items[0]?.insert).toBe(String.raw`a\"b\\`);
  });

  it('knows no keys that JavaScript has and the record has not', () => {
    expect(labels('x = project.get("__proto__").get("|");')).toEqual([]);
    expect(labels('x = project.get("constructor").get("|");')).toEqual([]);
  });
});

describe('completion of connections', () => {
  it('offers link names inside the quotation marks of connection', () => {
    expect(labels('r = invokeurl\n[\n\turl :"x"\n\tconnection:"|"\n];')).toEqual(['wrike_zylker', 'books_tasks']);
    expect(labels('r = invokeurl\n[\n\tconnection: "|')).toEqual(['wrike_zylker', 'books_tasks']);
  });

  it('brings the quotation marks along where there are none', () => {
    expect(complete('r = invokeurl\n[\n\tconnection:wr|\n];')?.items[0]?.insert).toBe('"wrike_zylker"');
  });

  it('offers them as the last argument of a task, and only there', () => {
    expect(labels('x = zoho.books.getRecords("projects","1","","|");')).toEqual(['wrike_zylker', 'books_tasks']);
    expect(labels('x = zoho.books.getRecords("|","1");')).toEqual([]);
  });

  it('offers nothing in other texts', () => {
    expect(labels('x = "|";')).toEqual([]);
    expect(labels('r = invokeurl\n[\n\turl :"|"\n];')).toEqual([]);
  });
});

describe('completion of methods', () => {
  it('offers those of the type that the checker infers', () => {
    const ofText = labels('name = "a";\nx = name.|');
    expect(ofText).toContain('subString');
    expect(ofText).not.toContain('put');
  });

  it('offers those of the type that the sample has', () => {
    expect(labels('x = project.|')).toEqual(expect.arrayContaining(['get', 'put', 'keys']));
    expect(labels('x = project.|')).not.toContain('subString');
    expect(labels('x = project.get("tasks").|')).toContain('sort');
    expect(labels('x = project.get("tasks").|')).not.toContain('put');
  });

  it('offers all where the type is not certain', () => {
    expect(labels('x = response.|')).toEqual(expect.arrayContaining(['put', 'subString', 'sort', 'addDay']));
  });

  it('works in the middle of unfinished code', () => {
    expect(labels('if(project.|\n{\n\tinfo 1;\n}')).toContain('keys');
    expect(labels('x = foo(1, project.|\ny = 2;')).toContain('keys');
  });

  it('offers what stands under zoho and under namespaces', () => {
    expect(labels('x = zoho.|')).toEqual(expect.arrayContaining(['currentdate', 'books', 'encryption']));
    expect(labels('x = zoho.books.|')).toEqual(expect.arrayContaining(['createRecord', 'getRecords', 'updateRecord']));
    expect(labels('x = standalone.|')).toEqual(['total']);
    expect(labels('void button.send(id)\n{\n\treturn;\n}\nbutton.|')).toEqual(['send']);
  });
});

describe('completion of names', () => {
  it('offers variables once they are assigned, and only in their function', () => {
    expect(labels('total = 1;\ninfo t|')).toContain('total');
    expect(labels('info t|;\ntotal = 1;')).not.toContain('total');
    expect(labels('total = t|')).not.toContain('total');
    expect(labels('void a()\n{\n\tinner = 1;\n\treturn;\n}\nvoid b()\n{\n\tinfo i|;\n\treturn;\n}')).not.toContain('inner');
  });

  it('offers a loop\'s variable in its block, not in its list', () => {
    expect(labels('for each one in l|')).not.toContain('one');
    expect(labels('for each one in xs\n{\n\tinfo o|;\n}')).toContain('one');
  });

  it('offers statements where one begins, and values elsewhere', () => {
    expect(labels('f|')).toContain('for each');
    expect(labels('x = 1;\nf|')).toContain('for each');
    expect(labels('x = f|')).not.toContain('for each');
    expect(labels('x = f|')).toContain('false');
  });

  it('keeps quiet in comments, numbers and new names, and until a letter is typed', () => {
    expect(complete('// com|')).toBeNull();
    expect(complete('/* a\n com|')).toBeNull();
    expect(complete('x = 12|')).toBeNull();
    expect(complete('for each na|')).toBeNull();
    expect(complete('x = |', false)).toBeNull();
  });
});

describe('completion of tasks', () => {
  it('offers the keys that are not there yet', () => {
    const keys = labels('r = invokeurl\n[\n\turl :"x"\n\tty|\n\tconnection:""\n];');
    expect(keys).toContain('type');
    expect(keys).not.toContain('url');
    expect(keys).not.toContain('connection');
  });

  it('offers methods for type, names for other values', () => {
    expect(labels('r = invokeurl\n[\n\ttype :|\n];')).toEqual(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
    expect(labels('body = Map();\nr = invokeurl\n[\n\tparameters:b|\n];')).toContain('body');
  });
});
