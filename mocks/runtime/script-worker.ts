import { expose } from 'comlink';
import { runScript } from './run-script.ts';

const scriptWorker = { run: runScript };

/** What the thread of a script offers to the backend. */
export type ScriptWorker = typeof scriptWorker;

expose(scriptWorker);
