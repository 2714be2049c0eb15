import { describe, expect, it } from 'vitest';
import { documentationAt } from './documentation-at.ts';
import { atCursor, PROJECTS } from './test-context.ts';

function titles(marked: string): readonly string[] {
  const { code, offset } = atCursor(marked);
  return documentationAt(code, offset, PROJECTS)?.entries.map(({ title }) => title) ?? [];
}

describe('documentation', () => {
  it('tells the signature of a method for the type of its receiver', () => {
    expect(titles('info "a b".repl|aceAll("a","c");')[0]).toMatch(/^TEXT\.replaceAll\(/);
    expect(titles('info project.ge|t("tasks");')).toEqual([expect.stringMatching(/^KEY-VALUE\.get\(/)]);
  });

  it('tells functions, built in, of the script and of elsewhere', () => {
    expect(titles('info if|null(1,2);')[0]).toMatch(/ifnull\(/i);
    expect(titles('int dou|ble(int n)\n{\n\treturn n * 2;\n}')).toEqual(['int double(int n)']);
    expect(titles('info standalone.to|tal(1,2);')).toEqual(['standalone.total(order, region)']);
    expect(titles('x = zoho.books.getRec|ords("projects","1");')).toEqual([expect.stringMatching(/^zoho\.books\.getRecords\(module TEXT, .*\[connection TEXT\]\)$/)]);
  });

  it('tells type and origin of variables', () => {
    expect(titles('a = 1;\ninfo a|;')).toEqual(['a: NUMBER']);
    expect(titles('info pro|ject;')).toEqual(['project: KEY-VALUE']);
    expect(titles('info zoho.curr|entdate;')).toEqual(['zoho.currentdate: DATE-TIME']);
  });

  it('tells keywords, keys of tasks, link names and keys of the record', () => {
    expect(titles('for ea|ch x in {1}\n{\n\tinfo x;\n}')).toEqual(['for each element in list { … }']);
    expect(titles('r = invokeurl\n[\n\tdeta|iled:true\n];')).toEqual(['invokeurl detailed']);
    expect(titles('r = invokeurl\n[\n\tconnection:"wri|ke_zylker"\n];')).toEqual(['wrike_zylker']);
    expect(titles('info project.get("project_n|ame");')).toEqual(['"project_name"']);
  });

  it('tells nothing of the rest', () => {
    expect(titles('// com|ment')).toEqual([]);
    expect(titles('x = 1|2;')).toEqual([]);
    expect(titles('|')).toEqual([]);
  });
});
