export { AuthorizationFailure } from './components/authorization-failure.tsx';
export { AuthorizationProgress } from './components/authorization-progress.tsx';
export { ConnectionList } from './components/connection-list.tsx';
export { ConnectionStatus } from './components/connection-status.tsx';
export { CredentialsDialog } from './components/credentials-dialog.tsx';
export { connectionPath } from './paths.ts';
export { connectionQuery } from './queries.ts';
export { useReauthorization } from './use-reauthorization.ts';
