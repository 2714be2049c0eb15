import { describe, expect, it } from 'vitest';
import { parseOptions } from './options.ts';

describe('the command line of the screen review', () => {
  it('photographs everything on three pages without options', () => {
    expect(parseOptions([])).toEqual({ only: '', themes: ['light', 'dark'], widths: [1440, 1024, 390], approve: null, keepsBuild: false, workers: 3 });
  });

  it('takes a theme, a width and a text', () => {
    expect(parseOptions(['--only', 'Details', '--theme', 'dark', '--width', '390'])).toMatchObject({ only: 'Details', themes: ['dark'], widths: [390] });
  });

  it('approves everything, or what is named', () => {
    expect(parseOptions(['--approve']).approve).toEqual([]);
    expect(parseOptions(['--approve', 'a--b', 'c--d.dark.390']).approve).toEqual(['a--b', 'c--d.dark.390']);
  });

  it.each([
    [['--theme', 'sepia'], '--theme takes light, dark, not “sepia”.'],
    [['--width', '800'], '--width takes 1440, 1024, 390, not “800”.'],
    [['--workers', '0'], '--workers takes a whole number from 1 on, not “0”.'],
    [['Details'], 'Did you mean --only Details?'],
  ])('refuses %j in words', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});
