import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';

const MAX_RETRIES = 1;

/**
 * The console's cache of server state. Answers that say what is wrong are not asked for again by themselves; a backend out of
 * reach is, once. Mutations never repeat.
 * @returns a new client
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < MAX_RETRIES && error instanceof ApiError && error.kind === 'network',
        retryDelay: 300,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
