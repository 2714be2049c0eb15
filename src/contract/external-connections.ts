import * as z from 'zod/mini';
import { checkedText, timestampSchema, userRefSchema } from './common.ts';
import { addressProblem, nameProblem } from './custom-service-rules.ts';
import { defineEndpoint } from './endpoint.ts';

/** A connection whose tokens live with a third party; asked for when the extension is installed. */
export const externalConnectionSchema = z.object({
  id: z.string(),
  name: z.string(),
  connectionUrl: z.string(),
  revokeUrl: z.string(),
  createdAt: timestampSchema,
  createdBy: userRefSchema,
  updatedAt: timestampSchema,
});
export type ExternalConnection = z.infer<typeof externalConnectionSchema>;

/** What the form for an external connection sends. */
export const externalConnectionInputSchema = z.object({
  name: checkedText((name) => nameProblem(name, 'Connection Name')),
  connectionUrl: checkedText((url) => addressProblem(url, 'Connection URL')),
  revokeUrl: checkedText((url) => addressProblem(url, 'Revoke URL')),
});
export type ExternalConnectionInput = z.infer<typeof externalConnectionInputSchema>;

export const listExternalConnections = defineEndpoint('listExternalConnections', {
  tag: 'External connections',
  summary: 'External connections of an extension, by name',
  status: 200,
  response: z.object({ externalConnections: z.array(externalConnectionSchema) }),
  errors: ['not_found', 'gone'],
});

export const createExternalConnection = defineEndpoint('createExternalConnection', {
  tag: 'External connections',
  summary: 'Add an external connection to an extension',
  body: externalConnectionInputSchema,
  status: 201,
  response: externalConnectionSchema,
  errors: ['validation_failed', 'name_taken', 'not_found', 'gone'],
});

export const updateExternalConnection = defineEndpoint('updateExternalConnection', {
  tag: 'External connections',
  summary: 'Change an external connection',
  body: externalConnectionInputSchema,
  status: 200,
  response: externalConnectionSchema,
  errors: ['validation_failed', 'name_taken', 'not_found', 'gone'],
});

export const deleteExternalConnection = defineEndpoint('deleteExternalConnection', {
  tag: 'External connections',
  summary: 'Delete an external connection',
  status: 204,
  response: null,
  errors: ['not_found', 'gone'],
});
