import { runScript } from './run-script.ts';
import type { CallOutAnswer, ScriptRunner } from './script-job.ts';

const STOPPED: CallOutAnswer = { kind: 'failed', message: 'The script was stopped', isLimit: true, waitedMs: 0 };

/**
 * Runs scripts in the thread of the backend, for Node. What goes in and out is copied as between threads; the limits of the language
 * end a runaway script.
 */
export const inProcessRunner: ScriptRunner = (job, callOut) => {
  let isStopped = false;
  const outcome = runScript(structuredClone(job), async (request) => {
    if (isStopped) return STOPPED;
    const answer = structuredClone(await callOut(structuredClone(request)));
    return isStopped ? STOPPED : answer;
  });
  return {
    outcome,
    stop: () => {
      isStopped = true;
    },
  };
};
