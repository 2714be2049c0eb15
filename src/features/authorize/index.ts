export { useAuthorization, type Authorization, type AuthorizationPhase } from './use-authorization.ts';
export { useReturnedAuthorization } from './use-returned-authorization.ts';
