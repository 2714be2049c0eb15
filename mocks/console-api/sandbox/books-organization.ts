import type { ReadTransaction } from '../../db/database.ts';
import type { BackendContext } from '../../handler.ts';
import { validationProblem } from '../../request-validation.ts';
import { runBooksOperation } from '../../vendors/zoho-books/answer-zoho-books.ts';
import { FULL_ACCESS_SCOPE } from '../../vendors/zoho-books/routes.ts';
import type { ZohoBooksError } from '../../vendors/zoho-books/zoho-books-error.ts';
import { booksOrganizations } from '../../vendors/zoho-books/records.ts';
import type { RawRecord } from '../executions/function-input.ts';

/** Who works in the organization, and the state. */
export type BooksContext = Pick<BackendContext, 'database' | 'clock'> & { readonly actingUserId: string };

export interface Organization {
  readonly id: string;
  readonly name: string;
}

/** @returns the Zoho Books organization that extensions are tested in; it is made when nobody asked for it before */
export async function testOrganization(context: BooksContext): Promise<Organization> {
  const known = await context.database.read(organizationIn);
  if (known.id !== '') return known;
  await run(context, 'GET', '/organizations', new URLSearchParams(), {});
  return await context.database.read(organizationIn);
}

/** @returns the same, from a state in which it is there */
export function organizationIn(tx: ReadTransaction): Organization {
  const [organization] = booksOrganizations.all(tx);
  return { id: organization?.id ?? '', name: organization?.content.name ?? '' };
}

/**
 * Does something in the test organization as a person there would: everything that Zoho Books demands of its API holds.
 * @param context who, and the state
 * @param method of the API's operation
 * @param path below the API's base
 * @param sent the fields
 * @param query further parameters
 * @returns the body of the answer
 * @throws ZohoBooksError
 */
export async function inOrganization(context: BooksContext, method: string, path: string, sent: RawRecord = {}, query: Readonly<Record<string, string>> = {}): Promise<RawRecord> {
  const { id } = await testOrganization(context);
  return (await run(context, method, path, new URLSearchParams({ ...query, organization_id: id }), sent)).body;
}

function run(context: BooksContext, method: string, path: string, query: URLSearchParams, sent: RawRecord) {
  return runBooksOperation({ method, path: `/books/v3${path}`, query, sent }, context, () => ({ accountId: context.actingUserId, scopes: [FULL_ACCESS_SCOPE] }));
}

/** Zoho Books names the field at the end of what it says. */
const FIELD = /(?:passed for|ensure that the) (\w+)/;

/**
 * @param error what Zoho Books said
 * @returns the error for the console's form, with the field that it is about
 */
export function asFieldProblem(error: ZohoBooksError): Error {
  const [, field = ''] = FIELD.exec(error.message) ?? [];
  const message = `${error.message.replace(/\.$/, '')}.`;
  return validationProblem([{ field: field === '' ? 'fields' : `fields.${field}`, message }]);
}
