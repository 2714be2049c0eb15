export { ExecutionFailure } from './components/execution-failure.tsx';
export { ExecutionStatus, ExecutionStatusBadge } from './components/execution-status.tsx';
export { ExecutionTrace, type TracedExecution } from './components/execution-trace.tsx';
export { ModuleFilters } from './components/module-filters.tsx';
export { callOutResult, formatDuration } from './model/execution-words.ts';
export { failureWords } from './model/failure-words.ts';
export { moduleFromText, moduleLabel } from './model/module-label.ts';
export { executionPath, functionPath, functionsPath, firingPath, newFunctionPath, rulePath } from './paths.ts';
export { executionQuery, functionsQuery, modulesQuery, usableConnectionsQuery } from './queries.ts';
