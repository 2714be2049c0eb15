import * as z from 'zod/mini';
import { searchTextParam, timestampSchema, userRefSchema } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const EXTENSION_NAME_MAX_LENGTH = 100;
export const EXTENSION_DESCRIPTION_MAX_LENGTH = 500;

export const extensionSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  product: z.literal('Zoho Books'),
  version: z.string(),
  connectionCount: z.number(),
  createdAt: timestampSchema,
  createdBy: userRefSchema,
  updatedAt: timestampSchema,
});
export type Extension = z.infer<typeof extensionSchema>;

const nameSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Enter a name.'),
    z.maxLength(EXTENSION_NAME_MAX_LENGTH, `Use at most ${EXTENSION_NAME_MAX_LENGTH} characters.`),
  );
const descriptionSchema = z
  .string()
  .check(
    z.trim(),
    z.maxLength(EXTENSION_DESCRIPTION_MAX_LENGTH, `Use at most ${EXTENSION_DESCRIPTION_MAX_LENGTH} characters.`),
  );

/** What the "New Extension" form sends. */
export const newExtensionSchema = z.object({
  name: nameSchema,
  description: descriptionSchema,
  product: z.literal('Zoho Books'),
});
export type NewExtension = z.infer<typeof newExtensionSchema>;

/** What the rename form sends. */
export const extensionChangesSchema = z.object({ name: nameSchema, description: descriptionSchema });

export const listExtensions = defineEndpoint('listExtensions', {
  tag: 'Extensions',
  summary: 'The extensions of the workspace, last changed first; `total` counts them before the search',
  query: z.object({ q: searchTextParam }),
  status: 200,
  response: z.object({ extensions: z.array(extensionSchema), total: z.number() }),
  errors: ['validation_failed'],
});

export const getExtension = defineEndpoint('getExtension', {
  tag: 'Extensions',
  summary: 'One extension',
  status: 200,
  response: extensionSchema,
  errors: ['not_found', 'gone'],
});

export const createExtension = defineEndpoint('createExtension', {
  tag: 'Extensions',
  summary: 'Create an extension; names are unique in the workspace, whatever their case',
  body: newExtensionSchema,
  status: 201,
  response: extensionSchema,
  errors: ['validation_failed', 'name_taken'],
});

export const updateExtension = defineEndpoint('updateExtension', {
  tag: 'Extensions',
  summary: 'Rename an extension or change its description',
  body: extensionChangesSchema,
  status: 200,
  response: extensionSchema,
  errors: ['validation_failed', 'name_taken', 'not_found', 'gone'],
});

export const deleteExtension = defineEndpoint('deleteExtension', {
  tag: 'Extensions',
  summary: 'Delete an extension with all its connections; their tokens are revoked. Deleting it again is not an error',
  status: 204,
  response: null,
  errors: ['not_found'],
});
