import { describe, expect, it } from 'vitest';
import { parseDeluge } from '../syntax/parse.ts';
import { connectionEdit } from './connection-edit.ts';
import { withEdits } from './rename.ts';
import { atCursor, PROJECTS } from './test-context.ts';

function inserted(marked: string, linkName = 'books_tasks'): string {
  const { code, offset } = atCursor(marked);
  return withEdits(code, [connectionEdit(code, offset, linkName, PROJECTS)]);
}

describe('inserting a connection', () => {
  it('replaces the one that the call has', () => {
    expect(inserted('r = invokeurl\n[\n\turl :"x|"\n\tconnection:"old"\n];')).toBe('r = invokeurl\n[\n\turl :"x"\n\tconnection:"books_tasks"\n];');
    expect(inserted('r = invokeurl\n[\n\tconnection:|\n];')).toContain('connection:"books_tasks"');
  });

  it('adds a line to a call without one', () => {
    expect(inserted('r = invokeurl\n[\n\turl :"x"\n\ttype| :GET\n];')).toBe('r = invokeurl\n[\n\turl :"x"\n\ttype :GET\n\tconnection:"books_tasks"\n];');
    expect(inserted('r = invokeurl\n[|\n];')).toBe('r = invokeurl\n[\n\tconnection:"books_tasks"\n];');
    expect(inserted('r = invokeurl[ url:"x|" ];')).toBe('r = invokeurl[ url:"x" connection:"books_tasks" ];');
  });

  it('writes a new call elsewhere', () => {
    const code = inserted('a = 1;|\nb = 2;');
    expect(code.startsWith('a = 1;\nresponse = invokeurl\n[')).toBe(true);
    expect(code.endsWith('info response;\nb = 2;')).toBe(true);
    expect(parseDeluge(code).errors).toEqual([]);
    expect(parseDeluge(inserted('|')).errors).toEqual([]);
  });

  it('writes any link name as text', () => {
    expect(parseDeluge(inserted('|', '"];\ninfo "x')).errors).toEqual([]);
  });
});
