import { jsonAnswer } from './answers.ts';
import type { RawRoute } from './handler.ts';

/** The contract as an OpenAPI document, made when somebody asks for it. */
export const openApiRoute: RawRoute = {
  method: 'GET',
  path: '/api/v1/openapi.json',
  handle: async (_request, _params, call) => {
    const { openApiDocument } = await import('#src/contract/openapi.ts');
    return jsonAnswer(openApiDocument(call.origin));
  },
};
