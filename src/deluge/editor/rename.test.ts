import { describe, expect, it } from 'vitest';
import { BARE_CONTEXT } from './editor-context.ts';
import { rename, renamableAt, withEdits } from './rename.ts';
import { atCursor, PROJECTS } from './test-context.ts';

function renamed(marked: string, newName: string): string {
  const { code, offset } = atCursor(marked);
  const result = rename(code, offset, newName, PROJECTS);
  return 'refusal' in result ? result.refusal : withEdits(code, result.edits);
}

describe('rename', () => {
  it('renames a variable wherever it is read or assigned', () => {
    expect(renamed('tot|al = 1;\ntotal += 2;\nif(total > 2)\n{\n\tinfo "total " + total;\n}', 'sum')).toBe(
      'sum = 1;\nsum += 2;\nif(sum > 2)\n{\n\tinfo "total " + sum;\n}',
    );
  });

  it('stays inside the function', () => {
    const code = 'void a(|x)\n{\n\tinfo x;\n\treturn;\n}\nvoid b(x)\n{\n\tinfo x;\n\treturn;\n}';
    expect(renamed(code, 'y')).toBe('void a(y)\n{\n\tinfo y;\n\treturn;\n}\nvoid b(x)\n{\n\tinfo x;\n\treturn;\n}');
  });

  it('leaves members, keys, texts and words of tasks alone', () => {
    const code = 'url| = "u";\nGET = 1;\nr = invokeurl\n[\n\turl :url\n\ttype :GET\n];\ninfo r.get("url") + r.url + GET;';
    expect(renamed(code, 'address')).toBe(
      'address = "u";\nGET = 1;\nr = invokeurl\n[\n\turl :address\n\ttype :GET\n];\ninfo r.get("url") + r.url + GET;',
    );
    expect(renamed('GE|T = 1;\nr = invokeurl\n[\n\turl :"u"\n\ttype :GET\n];\ninfo GET;', 'x')).toBe('x = 1;\nr = invokeurl\n[\n\turl :"u"\n\ttype :GET\n];\ninfo x;');
  });

  it('renames loop variables and the error of a catch', () => {
    expect(renamed('for each on|e in {1,2}\n{\n\tinfo one;\n}', 'element')).toBe('for each element in {1,2}\n{\n\tinfo element;\n}');
    expect(renamed('try\n{\n\tinfo 1;\n}\ncatch (e)\n{\n\tinfo e|.message;\n}', 'failure')).toBe('try\n{\n\tinfo 1;\n}\ncatch (failure)\n{\n\tinfo failure.message;\n}');
  });

  it('renames a function with its calls, but not another of the same name elsewhere', () => {
    const code = 'int standalone.dou|ble(n)\n{\n\treturn n * 2;\n}\ninfo standalone.double(2) + button.double(3);';
    expect(renamed(code, 'twice')).toBe('int standalone.twice(n)\n{\n\treturn n * 2;\n}\ninfo standalone.twice(2) + button.double(3);');
  });

  it('refuses what is no name', () => {
    for (const name of ['', '1a', 'a b', 'a-b', '"']) {
      expect(renamed('x| = 1;', name)).toMatch(/begins with a letter/);
    }
    expect(renamed('x| = 1;', 'else')).toMatch(/word of the language/);
  });

  it('refuses a name that is there already', () => {
    expect(renamed('a| = 1;\nb = 2;\ninfo a + b;', 'b')).toBe("There is already a variable 'b', assigned on line 2.");
    expect(renamed('a| = 1;\ninfo a;', 'project')).toBe("'project' is given to the script already.");
    expect(renamed('void standalone.|a()\n{\n\treturn;\n}\nvoid standalone.b()\n{\n\treturn;\n}', 'b')).toMatch(/already a function 'b', on line 5/);
  });

  it('allows a name that only another function has', () => {
    expect(renamed('void a()\n{\n\tx| = 1;\n\tinfo x;\n\treturn;\n}\nvoid b()\n{\n\ty = 1;\n\tinfo y;\n\treturn;\n}', 'y')).toContain('y = 1;\n\tinfo y;\n\treturn;\n}\nvoid b()');
  });

  it('refuses a keyword that would change what stands around it', () => {
    expect(renamed('x| = 1;\nx.toString();\ninfo x;', 'info')).toBe('info = 1;\ninfo.toString();\ninfo info;');
    expect(renamed('x| = {1};\nfor each i in x\n{\n\tinfo i;\n}\nx;', 'alert')).not.toMatch(/differently/);
    expect(renamed('x| = 1;\ny = x + 2;\nx;', 'continue')).toMatch(/read differently/);
  });

  it('refuses what the host gives and what the script does not define', () => {
    const given = atCursor('info proj|ect;');
    expect(renamableAt(given.code, given.offset, PROJECTS)).toMatchObject({ refusal: expect.stringContaining("'project' is given") });
    const method = atCursor('info "a".tri|m();');
    expect(renamableAt(method.code, method.offset, PROJECTS)).toMatchObject({ refusal: expect.stringContaining('Only variables and functions') });
  });

  it('works while another line has an error', () => {
    const { code, offset } = atCursor('a| = 1;\nb = (;\ninfo a;');
    const result = rename(code, offset, 'c', BARE_CONTEXT);
    expect('edits' in result ? withEdits(code, result.edits) : result.refusal).toBe('c = 1;\nb = (;\ninfo c;');
  });
});
