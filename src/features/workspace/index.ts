export { extensionQuery, workspaceQuery } from './queries.ts';
