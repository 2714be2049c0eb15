import { authorizationHandlers } from './console-api/authorization/handlers.ts';
import { connectionHandlers } from './console-api/connections/handlers.ts';
import { providerHandlers } from './provider/handlers.ts';

/** Everything about connections, their authorization and the consent: code that the first screen does without. */
export const connectionAreaHandlers = { ...connectionHandlers, ...authorizationHandlers, ...providerHandlers };
