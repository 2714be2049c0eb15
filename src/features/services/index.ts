export { ServiceIcon } from './components/service-icon.tsx';
export { UnknownService } from './components/unknown-service.tsx';
export { AUTH_TYPE_LABELS } from './model/auth-type.ts';
export { createConnectionPath, customServicesPath, servicePath, servicesPath, type ServiceRef } from './paths.ts';
export { serviceQuery, servicesQuery } from './queries.ts';
export { servicesRoutes } from './routes.tsx';
