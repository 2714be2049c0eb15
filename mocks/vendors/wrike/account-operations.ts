import { customStatusId, TASK_STATUSES, workflowId } from './defaults.ts';
import { isWrikeId } from './ids.ts';
import type { WrikeAnswer, WrikeCall } from './operation.ts';
import { wrikeContacts } from './records.ts';
import { idsIn } from './shared-changes.ts';
import { accountView, contactView } from './views.ts';
import { invalidParameter, WrikeError } from './wrike-error.ts';

/** Answers GET /account. */
export function queryAccount({ account }: WrikeCall): WrikeAnswer {
  return { kind: 'accounts', data: [accountView(account)] };
}

/** Answers GET /contacts. */
export function queryContacts({ tx, account, me, parameters }: WrikeCall): WrikeAnswer {
  const onlyMe = parameters.flag('me') === true;
  const isDeleted = parameters.flag('deleted') === true;
  const name = parameters.text('name')?.toLowerCase() ?? '';
  const emails = parameters.texts('emails')?.map((email) => email.toLowerCase());
  const found = wrikeContacts.all(tx).filter(
    ({ id, content }) =>
      !isDeleted &&
      (!onlyMe || id === me) &&
      `${content.firstName} ${content.lastName}`.toLowerCase().includes(name) &&
      (emails === undefined || emails.includes(content.email.toLowerCase())),
  );
  return { kind: 'contacts', data: found.map((contact) => contactView(contact, account.id, me)) };
}

/** Answers GET /contacts/{ids}. */
export function getContacts(call: WrikeCall): WrikeAnswer {
  return { kind: 'contacts', data: peopleIn(call) };
}

/** Answers GET /users/{id}, which needs a scope of account management. */
export function getUser(call: WrikeCall): WrikeAnswer {
  return { kind: 'users', data: peopleIn(call) };
}

function peopleIn({ tx, account, me, path }: WrikeCall): object[] {
  return idsIn(path['ids'] ?? '').map((id) => {
    if (!isWrikeId('contact', id)) throw invalidParameter('contactId');
    const contact = wrikeContacts.find(tx, id);
    if (contact === undefined) throw new WrikeError('resource_not_found', 'Requested contact is not found');
    return contactView(contact, account.id, me);
  });
}

/** Answers GET /workflows: the one that every account has. */
export function queryWorkflows({ account }: WrikeCall): WrikeAnswer {
  const customStatuses = TASK_STATUSES.map((group) => ({
    id: customStatusId(account.id, group),
    name: group === 'Active' ? 'New' : group,
    standardName: true,
    standard: true,
    group,
    hidden: false,
  }));
  return { kind: 'workflows', data: [{ id: workflowId(account.id), name: 'Default Workflow', standard: true, hidden: false, customStatuses }] };
}
