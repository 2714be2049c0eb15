export { MockPanelButton } from './components/mock-panel-button.tsx';
export { useMockPanel } from './mock-panel-store.ts';
