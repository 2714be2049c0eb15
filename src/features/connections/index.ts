export { ConnectionList } from './components/connection-list.tsx';
export { ConnectionStatus } from './components/connection-status.tsx';
export { connectionPath } from './paths.ts';
