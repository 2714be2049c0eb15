import { ChangeSet } from '@codemirror/state';
import { expect, it } from 'vitest';
import { formatDeluge } from '../formatter/format-deluge.ts';
import { formatEdits } from './format-edits.ts';
import { atCursor } from './test-context.ts';

it.each(['a=1;\nif(a==1){info |a;}', 'x = invokeurl[ url:"u" ty|pe:GET ];', '|a=1;', 'm = Map();m.put("a",1);|'])('formatting keeps the cursor at its word: %s', (marked) => {
  const { code, offset } = atCursor(marked);
  const { code: after } = formatDeluge(code);
  const moved = ChangeSet.of([...formatEdits(code, after)], code.length).mapPos(offset, 1);
  expect(after.slice(moved).replaceAll(/\s/g, '')).toBe(code.slice(offset).replaceAll(/\s/g, ''));
});
