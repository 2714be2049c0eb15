import type { CallOutPort, ScriptJob, ScriptRun } from './script-job.ts';

/**
 * Runs a script away from the page: in a worker of its own where there are any, else in the backend's process.
 * @param job the script
 * @param callOut what does its requests
 * @returns the run
 */
export async function startScript(job: ScriptJob, callOut: CallOutPort): Promise<ScriptRun> {
  if (typeof Worker === 'undefined') return (await import('./in-process-runner.ts')).inProcessRunner(job, callOut);
  return (await import('./worker-runner.ts')).workerRunner(job, callOut);
}
