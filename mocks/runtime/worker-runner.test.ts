import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DEFAULT_LIMITS } from '#src/deluge/interpreter/run-host.ts';
import type { ScriptJob } from './script-job.ts';
import { workerRunner } from './worker-runner.ts';

const JOB: ScriptJob = {
  code: 'info 1;',
  input: '{}',
  identity: { loginUser: '', loginUserId: '', adminUser: '', adminUserId: '', appName: '', appUri: '', ipAddress: '', deviceType: '' },
  timeZone: 'UTC',
  organizationId: '1',
  now: 0,
  seed: 'test',
  limits: DEFAULT_LIMITS,
};

/** A thread that never answers, as one that a script keeps busy. */
class BusyWorker extends EventTarget {
  static made: BusyWorker[] = [];
  isTerminated = false;

  constructor() {
    super();
    BusyWorker.made.push(this);
  }

  postMessage(): void {}

  terminate(): void {
    this.isTerminated = true;
  }
}

beforeEach(() => {
  BusyWorker.made = [];
  vi.useFakeTimers();
  vi.stubGlobal('Worker', BusyWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('ends a thread that neither ends nor calls out, and says so', async () => {
  const run = workerRunner(JOB, () => Promise.reject(new Error('Nothing is called.')));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await run.outcome).toMatchObject({ error: { code: 'limit', message: 'The execution time of the script exceeds the limit' } });
  expect(BusyWorker.made.map(({ isTerminated }) => isTerminated)).toEqual([true]);
});

it('ends a thread when a person says so', async () => {
  const run = workerRunner(JOB, () => Promise.reject(new Error('Nothing is called.')));
  run.stop();
  expect(await run.outcome).toMatchObject({ error: { code: 'limit', message: 'The script was stopped' } });
  expect(BusyWorker.made.map(({ isTerminated }) => isTerminated)).toEqual([true]);
});

it('tells when a thread could not be started', async () => {
  const run = workerRunner(JOB, () => Promise.reject(new Error('Nothing is called.')));
  BusyWorker.made[0]?.dispatchEvent(new Event('error'));
  await expect(run.outcome).rejects.toThrow('The thread for scripts could not be started.');
  expect(BusyWorker.made[0]?.isTerminated).toBe(true);
});
