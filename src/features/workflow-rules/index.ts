export { FiringActions } from './components/firing-actions.tsx';
export { FiringStatus } from './components/firing-status.tsx';
export { newRulePath, rulesPath, workflowLogPath } from './paths.ts';
