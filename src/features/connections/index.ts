export { ConnectionList } from './components/connection-list.tsx';
