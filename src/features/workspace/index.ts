export { ExtensionGone, isExtensionGone } from './components/extension-gone.tsx';
export { extensionQuery, workspaceQuery } from './queries.ts';
