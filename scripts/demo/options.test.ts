import { expect, it } from 'vitest';
import { parseDemoOptions, resultName, viewportOf } from './options.ts';

const DEMOS = ['create-connection', 'books-to-wrike'];

it('plays all demos at a human pace when nothing is said', () => {
  expect(parseDemoOptions([], DEMOS)).toEqual({
    only: [],
    speed: 1,
    isHeaded: false,
    theme: 'light',
    width: 1440,
    base: null,
    isForReadme: false,
    isHelp: false,
  });
});

it('reads every option', () => {
  const words = '--only books-to-wrike --speed 2.5 --headed --theme dark --width 390 --base http://localhost:4173 --readme'.split(' ');
  expect(parseDemoOptions(words, DEMOS)).toEqual({
    only: ['books-to-wrike'],
    speed: 2.5,
    isHeaded: true,
    theme: 'dark',
    width: 390,
    base: 'http://localhost:4173',
    isForReadme: true,
    isHelp: false,
  });
});

it.each([
  ['--only nothing', /no demo “nothing”.*create-connection, books-to-wrike/],
  ['--speed 0', /--speed takes a number from 0\.25 to 20, not “0”/],
  ['--speed fast', /not “fast”/],
  ['--width 100', /--width takes a number from 320 to 3840/],
  ['--theme blue', /--theme takes light, dark, high-contrast, not “blue”/],
  ['--quick', /--quick/],
])('says what is wrong with %s', (words, problem) => {
  expect(() => parseDemoOptions(words.split(' '), DEMOS)).toThrow(problem);
});

it('has even sizes, upright on a phone', () => {
  expect(viewportOf(1440)).toEqual({ width: 1440, height: 900 });
  expect(viewportOf(390)).toEqual({ width: 390, height: 844 });
  expect(viewportOf(1025)).toEqual({ width: 1026, height: 800 });
});

it('names results after what is not the default', () => {
  expect(resultName('books-to-wrike', { theme: 'light', width: 1440 })).toBe('books-to-wrike');
  expect(resultName('books-to-wrike', { theme: 'dark', width: 390 })).toBe('books-to-wrike-dark-390');
});
