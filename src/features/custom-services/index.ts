export { newCustomServicePath } from './paths.ts';
export { customServicesRoutes } from './routes.tsx';
