import { DEFAULT_SETTINGS, type DelugeSettings } from '../values/settings.ts';
import { toText } from '../values/text-form.ts';
import { tooLarge } from '../values/runtime-errors.ts';
import { ENGINES } from './engines/engines.ts';
import { builtInsNamed } from './library.ts';
import type { DelugeResult, DelugeValue } from '../values/value.ts';
import type { CallContext } from './call-context.ts';

/** 22 November 2026, 15:04:09 UTC: 07:04:09 in US Pacific. */
const NOW = Date.UTC(2026, 10, 22, 15, 4, 9);
/** Units after which the tests' limit is reached. */
export const TEST_BUDGET = 5_000_000;

/** A context for tests: the clock stands, the random number is always the same, and the budget is bounded. */
export function testContext(settings: Partial<DelugeSettings> = {}): CallContext {
  let left = TEST_BUDGET;
  return {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    clock: () => NOW,
    random: () => 0.5,
    charge: (units) => {
      left -= units;
      if (left < 0) {
        throw tooLarge('The work of the script');
      }
    },
    engines: ENGINES,
    identity: {
      loginUser: 'Ann Lee',
      loginUserId: 'ann@zylker.example',
      adminUser: 'Bo Park',
      adminUserId: 'bo@zylker.example',
      appName: 'zylker',
      appUri: '/zylker/books',
      ipAddress: '192.0.2.1',
      deviceType: 'web',
    },
  };
}

/** `receiver.name(…args)` in a context of its own. */
export function callMethod(name: string, receiver: DelugeValue, ...args: readonly DelugeValue[]): DelugeResult {
  return groupOf(name).callMethod(testContext(), receiver, args);
}

/** The same in Creator. */
export function callInCreator(name: string, receiver: DelugeValue, ...args: readonly DelugeValue[]): DelugeResult {
  return groupOf(name).callMethod(testContext({ host: 'creator' }), receiver, args);
}

/** `name(…args)` in a context of its own. */
export function callFunction(name: string, ...args: readonly DelugeValue[]): DelugeResult {
  return groupOf(name).callFunction(testContext(), args);
}

/** What a call gave, as text; `void` for nothing. */
export function written(result: DelugeResult): string {
  return result === undefined ? 'void' : toText(result, DEFAULT_SETTINGS);
}

function groupOf(name: string): NonNullable<ReturnType<typeof builtInsNamed>> {
  const group = builtInsNamed(name);
  if (!group) {
    throw new Error(`There is no built-in ${name}`);
  }
  return group;
}
