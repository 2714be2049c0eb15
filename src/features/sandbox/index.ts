export { NeededConnections } from './components/needed-connections.tsx';
