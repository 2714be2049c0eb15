export { AuthorizationFailure } from './components/authorization-failure.tsx';
export { AuthorizationProgress } from './components/authorization-progress.tsx';
export { ConnectionList } from './components/connection-list.tsx';
export { ConnectionStatus } from './components/connection-status.tsx';
export { CredentialsDialog } from './components/credentials-dialog.tsx';
export { connectionsSections } from './model/connections-sections.ts';
export { connectionPath, externalConnectionsPath, landingPath } from './paths.ts';
export { connectionPageQuery, connectionQuery } from './queries.ts';
export { useReauthorization } from './use-reauthorization.ts';
