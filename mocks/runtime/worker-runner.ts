import { proxy, wrap } from 'comlink';
import { allowScriptUrls } from '../browser/script-url-policy.ts';
import type { CallOutPort, ScriptOutcome, ScriptRunner } from './script-job.ts';
import scriptWorkerUrl from './script-worker.ts?worker&url';
import type { ScriptWorker } from './script-worker.ts';

/** A script that neither ends nor calls out for so long, in milliseconds of the machine, is ended. Its own limits come first. */
const SILENCE_MS = 20_000;

/** Runs each script in a worker of its own, which is thrown away with it: whatever the script does, nothing else waits for it. */
export const workerRunner: ScriptRunner = (job, callOut) => {
  allowScriptUrls([scriptWorkerUrl]);
  const worker = new Worker(scriptWorkerUrl, { type: 'module', name: 'script' });
  const ending = Promise.withResolvers<ScriptOutcome>();
  const watchdog = new Watchdog(() => ending.resolve(endedFromOutside('The execution time of the script exceeds the limit')));
  const watched: CallOutPort = async (request) => {
    watchdog.pause();
    try {
      return await callOut(request);
    } finally {
      watchdog.resume();
    }
  };
  worker.addEventListener('error', (event) => ending.reject(new Error(event.message || 'The thread for scripts could not be started.')));
  const finished = wrap<ScriptWorker>(worker).run(job, proxy(watched));
  const outcome = Promise.race([finished, ending.promise]).finally(() => {
    watchdog.pause();
    worker.terminate();
  });
  watchdog.resume();
  return { outcome, stop: () => ending.resolve(endedFromOutside('The script was stopped')) };
};

/** @returns the outcome of a run that could not be asked any more */
function endedFromOutside(message: string): ScriptOutcome {
  return {
    log: [],
    variables: [],
    lines: [],
    statementCount: 0,
    isTraceTruncated: true,
    returnValue: null,
    error: { code: 'limit', message, line: null, column: null },
    durationMs: 0,
  };
}

class Watchdog {
  readonly #bark: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(bark: () => void) {
    this.#bark = bark;
  }

  resume(): void {
    this.pause();
    this.#timer = setTimeout(this.#bark, SILENCE_MS);
  }

  pause(): void {
    clearTimeout(this.#timer);
  }
}
