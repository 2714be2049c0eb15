export { FiringActions } from './components/firing-actions.tsx';
export { FiringStatus } from './components/firing-status.tsx';
export { ACTION_KIND_LABELS } from './model/words.ts';
export { newRulePath, rulesPath, workflowLogPath } from './paths.ts';
export { rerunFiringMutation, rulesQuery } from './queries.ts';
