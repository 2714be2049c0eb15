import * as z from 'zod/mini';
import { ACTING_USER_HEADER } from './change-feed.ts';
import type { EndpointSpec } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { oauth1ProblemSchema, oauthErrorSchema, oauthEndpoints, type OAuthEndpoint } from './oauth-endpoints.ts';
import { PROBLEM_STATUS, problemSchema, type ProblemCode } from './problem.ts';

type JsonSchema = Readonly<Record<string, unknown>>;
type Direction = 'input' | 'output';

/** The parts of an OpenAPI 3.1 document that this contract uses. Source: spec.openapis.org/oas/v3.1.1 */
export interface OpenApiDocument {
  openapi: '3.1.1';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, JsonSchema>; parameters: Record<string, JsonSchema> };
}

export interface OpenApiOperation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: JsonSchema[];
  requestBody?: { required: true; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: JsonSchema }> }>;
}

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const STATUS_WORDS: Readonly<Record<number, string>> = { 200: 'Done', 201: 'Created', 204: 'Done; no content', 302: 'Redirect with the answer' };

/**
 * The contract as an OpenAPI 3.1 document, for people who want to implement or call the backend.
 * @param origin where the described backend answers
 * @returns the document
 */
export function openApiDocument(origin: string): OpenApiDocument {
  const specs: readonly EndpointSpec[] = Object.values(endpoints);
  const paths: OpenApiDocument['paths'] = {};
  for (const spec of specs) (paths[spec.path] ??= {})[spec.method.toLowerCase()] = operation(spec);
  for (const [id, endpoint] of Object.entries(oauthEndpoints)) {
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = oauthOperation(id, endpoint);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Patchbay',
      version: '1',
      description:
        'The backend of a developer console for Zoho Books extension connections. An independent copy for learning and testing, not affiliated with Zoho.',
    },
    servers: [{ url: origin }],
    tags: [...new Set(specs.map((spec) => spec.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output'), OAuthError: jsonSchema(oauthErrorSchema, 'output'), OAuth1Problem: jsonSchema(oauth1ProblemSchema, 'output') },
      parameters: {
        ActingUser: {
          name: ACTING_USER_HEADER,
          in: 'header',
          required: false,
          description: 'Id of the demo user who acts. Absent: the first user of the workspace.',
          schema: { type: 'string' },
        },
      },
    },
  };
}

function operation(spec: EndpointSpec): OpenApiOperation {
  return {
    operationId: spec.id,
    summary: spec.summary,
    tags: [spec.tag],
    parameters: [{ $ref: '#/components/parameters/ActingUser' }, ...pathParameters(spec.path), ...queryParameters(spec.query)],
    ...(spec.body === undefined
      ? {}
      : {
          requestBody: {
            required: true as const,
            content: { [JSON_TYPE]: { schema: jsonSchema(spec.body, 'input') } },
          },
        }),
    responses: { [spec.status]: success(spec), ...failures(spec) },
  };
}

/** What answers travel as, and what refusals look like. */
const OAUTH_ANSWERS = {
  json: { type: JSON_TYPE, refusal: 'OAuthError' },
  form: { type: FORM_TYPE, refusal: 'OAuth1Problem' },
  problem: { type: JSON_TYPE, refusal: 'Problem' },
} as const;

function oauthOperation(id: string, endpoint: OAuthEndpoint): OpenApiOperation {
  const { summary, tag, path, form, sentAs = 'form', status = 200, response, answersAs = 'json', errors } = endpoint;
  const { type, refusal } = OAUTH_ANSWERS[answersAs];
  const refusals = Object.entries(errors).map(([code, codes]) => [
    code,
    { description: codes.join(', '), content: { [type]: { schema: { $ref: `#/components/schemas/${refusal}` } } } },
  ]);
  const isBody = form !== null && sentAs !== 'query';
  return {
    operationId: id,
    summary,
    tags: [tag],
    parameters: [...pathParameters(path), ...queryParameters(sentAs === 'query' ? (form ?? undefined) : undefined)],
    ...(isBody
      ? { requestBody: { required: true as const, content: { [sentAs === 'json' ? JSON_TYPE : FORM_TYPE]: { schema: jsonSchema(form, 'input') } } } }
      : {}),
    responses: { [status]: success({ status, response }, type), ...Object.fromEntries(refusals) },
  };
}

function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function queryParameters(query: z.ZodMiniType | undefined): JsonSchema[] {
  if (query === undefined) return [];
  const schema = jsonSchema(query, 'input');
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(properties).map(([name, property]) => ({ name, in: 'query', required: required.includes(name), schema: property }));
}

function success(spec: { status: number; response: z.ZodMiniType | null }, type = JSON_TYPE): OpenApiOperation['responses'][string] {
  const description = STATUS_WORDS[spec.status] ?? 'Done';
  return spec.response === null ? { description } : { description, content: { [type]: { schema: jsonSchema(spec.response, 'output') } } };
}

/** The declared errors, gathered by status: OpenAPI has one entry for each. */
function failures(spec: EndpointSpec): OpenApiOperation['responses'] {
  const byStatus = Map.groupBy<number, ProblemCode>(spec.errors, (code) => PROBLEM_STATUS[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(', '), content: { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } } },
    ]),
  );
}

function jsonSchema(schema: z.ZodMiniType, direction: Direction): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: direction, unrepresentable: 'any' });
  return rest;
}
