import { FUNCTION_NAME_MAX_LENGTH, MODULES } from '#src/contract/automation-terms.ts';
import type { CustomFunction } from '#src/contract/functions.ts';
import type { EndpointIdIn } from '#src/contract/routes.ts';
import { loadServiceDefinitions } from '../../catalogue/service-definition.ts';
import { timestamp } from '../../clock.ts';
import type { FunctionRow } from '../../db/automation-tables.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { CallContext, HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import type { Viewer } from '../connections/connection-view.ts';
import { requiredExtension } from '../extensions.ts';
import { newId } from '../new-id.ts';
import { recordAudit } from '../records.ts';
import { testOrganization } from '../sandbox/books-organization.ts';
import { listRecords } from '../sandbox/books-records.ts';
import { compareText, fold } from '../text-order.ts';
import { bookModule } from './book-modules.ts';
import { compileCheck, compiled } from './compile-check.ts';
import { functionSummary, functionView, linkNamesOf, requiredFunction, rulesUsing } from './function-views.ts';
import { automationFound } from './search-automation.ts';
import { functionTemplates } from './templates/function-templates.ts';

async function viewerOf({ actingUserId, clock }: CallContext): Promise<Viewer> {
  return { actingUserId, now: clock.now(), definitions: await loadServiceDefinitions() };
}

/** Names are called in the code of other functions, where their case does not matter. */
function functionNameKey(name: string): string {
  return name.toLowerCase();
}

function refuseTakenName(tx: ReadTransaction, extensionId: string, name: string, except: string | null): void {
  const [other] = tx.where('functions', 'nameKey', `${extensionId}/${functionNameKey(name)}`);
  if (other === undefined || other.id === except) return;
  throw new ProblemError('name_taken', `Another function of this extension is called “${other.name}”. Choose another name.`, {
    fields: [{ field: 'name', message: 'Choose a name that no other function has.' }],
  });
}

function viewOf(tx: ReadTransaction, row: FunctionRow, viewer: Viewer): CustomFunction {
  return functionView(tx, row, compileCheck(row.code, row.module, linkNamesOf(tx, row.extensionId)).diagnostics, viewer);
}

/** @returns `<name>_copy`, with a number behind it when that is taken */
function copyName(tx: ReadTransaction, { extensionId, name }: FunctionRow): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '_copy' : `_copy${number}`;
    const candidate = name.slice(0, FUNCTION_NAME_MAX_LENGTH - suffix.length) + suffix;
    if (tx.where('functions', 'nameKey', `${extensionId}/${functionNameKey(candidate)}`).length === 0) return candidate;
  }
}

/** @returns what a save did, for the audit logs */
function changeInWords(before: FunctionRow, after: FunctionRow): string {
  if (before.name !== after.name) return `Renamed the function “${before.name}” to “${after.name}”.`;
  return before.code === after.code ? `Changed the description of the function “${after.name}”.` : `Saved the code of the function “${after.name}”.`;
}

/** Answers for custom functions and their templates. */
export const functionHandlers: HandlerTable<EndpointIdIn<'functions'>> = {
  listModules: async (_input, call) => {
    const organization = await testOrganization(call);
    return { modules: await Promise.all(MODULES.map(async (name) => bookModule(name, organization, (await listRecords(call, name))[0]))) };
  },

  listFunctionTemplates: async () => ({ templates: [...functionTemplates] }),

  searchAutomation: ({ query }, { database }) => database.read((tx) => automationFound(tx, query)),

  listFunctions: async ({ params, query }, call) => {
    const viewer = await viewerOf(call);
    return await call.database.read((tx) => {
      requiredExtension(tx, params.extensionId);
      const rows = tx.where('functions', 'extensionId', params.extensionId);
      const text = fold(query.q.trim());
      const matching = rows.filter(
        ({ name, description, module }) => (query.module === undefined || module === query.module) && fold(`${name} ${description}`).includes(text),
      );
      const sorted = matching.toSorted((a, b) => compareText(b.updatedAt, a.updatedAt));
      return { functions: sorted.map((row) => functionSummary(tx, row, viewer)), total: rows.length };
    });
  },

  createFunction: async ({ params, body }, call) => {
    const viewer = await viewerOf(call);
    const at = timestamp(call.clock.now());
    return await call.database.write((tx) => {
      requiredExtension(tx, params.extensionId);
      refuseTakenName(tx, params.extensionId, body.name, null);
      const { name, description, module, code } = body;
      const { connectionLinkNames, diagnostics } = compiled(code, module, linkNamesOf(tx, params.extensionId));
      const row: FunctionRow = {
        id: newId(tx, 'fn'),
        extensionId: params.extensionId,
        name,
        nameKey: functionNameKey(name),
        description,
        module,
        code,
        connectionLinkNames,
        createdAt: at,
        createdBy: call.actingUserId,
        updatedAt: at,
      };
      tx.put('functions', row);
      recordAudit(tx, { userId: call.actingUserId, now: viewer.now }, 'function.created', `Created the function “${row.name}”.`);
      return functionView(tx, row, diagnostics, viewer);
    });
  },

  getFunction: async ({ params }, call) => {
    const viewer = await viewerOf(call);
    return await call.database.read((tx) => viewOf(tx, requiredFunction(tx, params.extensionId, params.functionId), viewer));
  },

  updateFunction: async ({ params, body }, call) => {
    const viewer = await viewerOf(call);
    return await call.database.write((tx) => {
      const before = requiredFunction(tx, params.extensionId, params.functionId);
      const name = body.name ?? before.name;
      refuseTakenName(tx, params.extensionId, name, before.id);
      const code = body.code ?? before.code;
      const checked = body.code === undefined ? null : compiled(code, before.module, linkNamesOf(tx, params.extensionId));
      const row: FunctionRow = {
        ...before,
        name,
        nameKey: functionNameKey(name),
        description: body.description ?? before.description,
        code,
        connectionLinkNames: checked?.connectionLinkNames ?? before.connectionLinkNames,
        updatedAt: timestamp(call.clock.now()),
      };
      tx.put('functions', row);
      recordAudit(tx, { userId: call.actingUserId, now: viewer.now }, 'function.changed', changeInWords(before, row));
      return checked === null ? viewOf(tx, row, viewer) : functionView(tx, row, checked.diagnostics, viewer);
    });
  },

  duplicateFunction: async ({ params, body }, call) => {
    const viewer = await viewerOf(call);
    const at = timestamp(call.clock.now());
    return await call.database.write((tx) => {
      const original = requiredFunction(tx, params.extensionId, params.functionId);
      const name = body.name ?? copyName(tx, original);
      refuseTakenName(tx, params.extensionId, name, null);
      const row = { ...original, id: newId(tx, 'fn'), name, nameKey: functionNameKey(name), createdAt: at, createdBy: call.actingUserId, updatedAt: at };
      tx.put('functions', row);
      recordAudit(tx, { userId: call.actingUserId, now: viewer.now }, 'function.created', `Copied the function “${original.name}” to “${row.name}”.`);
      return viewOf(tx, row, viewer);
    });
  },

  deleteFunction: ({ params }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      const row = requiredFunction(tx, params.extensionId, params.functionId);
      const rules = rulesUsing(tx, row);
      if (rules.length > 0) {
        const names = rules.map(({ name }) => `“${name}”`).join(', ');
        const which = rules.length === 1 ? `The workflow rule ${names} runs` : `The workflow rules ${names} run`;
        throw new ProblemError('conflict', `${which} “${row.name}”. Take it out of there first, then delete it.`);
      }
      tx.delete('functions', row.id);
      tx.put('deletedFunctions', { id: row.id, extensionId: row.extensionId, name: row.name });
      recordAudit(tx, { userId: actingUserId, now: clock.now() }, 'function.deleted', `Deleted the function “${row.name}”.`);
      return undefined;
    }),
};
