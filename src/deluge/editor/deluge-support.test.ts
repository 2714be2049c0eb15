import { ensureSyntaxTree, foldable, getIndentation } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { delugeSupport } from './deluge-support.ts';

function stateOf(code: string): EditorState {
  const state = EditorState.create({ doc: code, extensions: [delugeSupport(), EditorState.tabSize.of(4)] });
  ensureSyntaxTree(state, code.length);
  return state;
}

/** How far in a line belongs, in tabs. */
function indentOf(code: string, line: number): number {
  const state = stateOf(code);
  return (getIndentation(state, state.doc.line(line).from) ?? 0) / state.tabSize;
}

function indentOfLast(code: string): number {
  return indentOf(code, code.split('\n').length);
}

function folded(code: string, line: number): string | null {
  const state = stateOf(code);
  const { from, to } = state.doc.line(line);
  const range = foldable(state, from, to);
  return range === null ? null : state.sliceDoc(range.from, range.to);
}

describe('indentation', () => {
  it('goes in behind an opening brace and out before a closing one', () => {
    expect(indentOfLast('if(a)\n{\n')).toBe(1);
    expect(indentOfLast('if(a)\n{\n\tinfo a;\n')).toBe(1);
    expect(indentOfLast('if(a)\n{\n\tinfo a;\n}')).toBe(0);
    expect(indentOfLast('for each  x in xs\n{\n\tif(x)\n\t{\n')).toBe(2);
  });

  it('puts braces, else and catch below their statement', () => {
    expect(indentOfLast('if(a)\n{')).toBe(0);
    expect(indentOfLast('if(a)\n{\n}\nelse')).toBe(0);
    expect(indentOfLast('try\n{\n}\ncatch (e)\n{\n}')).toBe(0);
  });

  it('puts the entries of a task in, its brackets not', () => {
    expect(indentOfLast('r = invokeurl\n[')).toBe(0);
    expect(indentOf('r = invokeurl\n[\n\n];', 3)).toBe(1);
    expect(indentOf('r = invokeurl\n[\n\turl :"x"\n\n];', 4)).toBe(1);
    expect(indentOfLast('r = invokeurl\n[\n\turl :"x"\n];')).toBe(0);
  });

  it('begins a new statement where the last one began', () => {
    expect(indentOfLast('a = 1;\n')).toBe(0);
    expect(indentOfLast('if(a)\n{\n\tb = 1;\n\n')).toBe(1);
  });
});

describe('folding', () => {
  it('folds blocks, tasks and comments to what encloses them', () => {
    expect(folded('if(a)\n{\n\tinfo a;\n}', 2)).toBe('\n\tinfo a;\n');
    expect(folded('r = invokeurl\n[\n\turl :"x"\n];', 2)).toBe('\n\turl :"x"\n');
    expect(folded('/* one\ntwo */\ninfo 1;', 1)).toBe(' one\ntwo ');
    expect(folded('info 1;', 1)).toBeNull();
  });
});
