import { ENGINES } from '../library/engines/engines.ts';
import { DEFAULT_SETTINGS } from '../values/settings.ts';
import { DEFAULT_LIMITS, type RunHost } from './run-host.ts';

/** A host for tests, in which nothing is left to chance: the clock stands still, and the network has the given answers. */
export function testHost(changes: Partial<RunHost> = {}): RunHost {
  return {
    settings: DEFAULT_SETTINGS,
    clock: () => Date.UTC(2024, 2, 15, 20, 30),
    random: () => 0.5,
    identity: {
      loginUser: 'Zia',
      loginUserId: 'zia@zylker.example',
      adminUser: 'Max',
      adminUserId: 'max@zylker.example',
      appName: 'books',
      appUri: '/books',
      ipAddress: '192.0.2.1',
      deviceType: 'web',
    },
    engines: ENGINES,
    fetch: () => Promise.reject(new Error('no network')),
    tasks: new Map(),
    sendMail: () => {},
    stopwatch: () => 0,
    limits: DEFAULT_LIMITS,
    ...changes,
  };
}
