import { describe, expect, test } from 'vitest';
import { checkDeluge } from '#src/deluge/checker/check-deluge.ts';
import { formatDeluge } from '#src/deluge/formatter/format-deluge.ts';
import { parseDeluge } from '#src/deluge/syntax/parse.ts';
import { parameterNames } from '../book-modules.ts';
import { compileCheck } from '../compile-check.ts';
import { functionTemplates } from './function-templates.ts';

describe.each(functionTemplates)('$name', ({ code, module, connections, name, description }) => {
  const linkNames = connections.map(({ linkName }) => linkName);

  test('has nothing to complain about', () => {
    expect(checkDeluge(parseDeluge(code), { variables: parameterNames(module), connections: linkNames }).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  test('uses the connections that it says', () => {
    expect(compileCheck(code, module, linkNames).connectionLinkNames).toEqual(linkNames);
  });

  test('is laid out as the editor would', () => {
    expect(formatDeluge(code)).toMatchObject({ code });
  });

  test('has a name and description that a function may have', () => {
    expect(name).toMatch(/^[a-z0-9]{1,50}$/);
    expect(description.length).toBeLessThanOrEqual(100);
  });
});
