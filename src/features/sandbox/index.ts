export { ExternalConnections } from './components/external-connections.tsx';
export { NeededConnections } from './components/needed-connections.tsx';
