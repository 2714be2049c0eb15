export { ExtensionGone, isExtensionGone } from './components/extension-gone.tsx';
export { extensionQuery, extensionsQuery, workspaceQuery } from './queries.ts';
