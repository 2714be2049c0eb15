import { expect, it } from 'vitest';
import { requireDisplay } from './display.ts';

it('says what to do where a browser has no display', () => {
  expect(() => requireDisplay('linux', { DISPLAY: '' })).toThrow('xvfb-run -a npm run demo -- --headed');
});

it.each([
  ['linux', { DISPLAY: ':0' }],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }],
  ['darwin', {}],
  ['win32', {}],
] as const)('finds one on %s with %o', (platform, environment) => {
  expect(() => requireDisplay(platform, environment)).not.toThrow();
});
