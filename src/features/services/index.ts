export { ServiceIcon } from './components/service-icon.tsx';
export { UnknownService } from './components/unknown-service.tsx';
export { AUTH_TYPE_LABELS, AUTH_TYPE_MEANINGS, scopeCountLabel } from './model/auth-type.ts';
export { createConnectionPath, customServicesPath, servicePath, servicesPath, type ServiceRef } from './paths.ts';
export { serviceQuery, servicesQuery } from './queries.ts';
export { servicesRoutes } from './routes.tsx';
export { useServiceSearch } from './use-service-search.ts';
