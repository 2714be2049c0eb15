import { EXACT, SPELLINGS } from './scope-vocabulary.ts';

/** A scope's label and the group it is listed under. */
export interface ScopeWords {
  readonly label: string;
  readonly group: string;
}

/** What words of a scope allow, by the word; a later entry of a phrase wins over an earlier one. */
const ACTIONS: Readonly<Record<string, string>> = {
  read: 'Read',
  readonly: 'Read',
  view: 'View',
  r: 'Read',
  write: 'Write',
  w: 'Write',
  readwrite: 'Read and write',
  rw: 'Read and write',
  create: 'Create',
  add: 'Create',
  update: 'Update',
  edit: 'Edit',
  modify: 'Change',
  delete: 'Delete',
  remove: 'Delete',
  manage: 'Manage',
  admin: 'Administer',
  send: 'Send',
  submit: 'Submit',
  sign: 'Sign',
  share: 'Share',
  upload: 'Upload',
  export: 'Export',
  search: 'Search',
  run: 'Run',
  vote: 'Vote on',
  insert: 'Insert',
  compose: 'Compose',
  subscribe: 'Subscribe to',
  full: 'Full access to',
  fullaccess: 'Full access to',
};

/** Words that say how far an action goes. */
const REACH: Readonly<Record<string, string>> = { basic: 'basic', public: 'public', private: 'private' };

/** Beginnings that name the service itself. */
const SERVICE_PREFIX =
  /^(?:Zoho[A-Z]\w*|ZOHOPEOPLE|Desk|SalesIQ|crm|spark|okta|website|user(?=:\w+:)|com\.intuit\.quickbooks|store_v2)[.:_-]?(?=.)/;

/**
 * Says a scope in words, by the conventions that vendors follow in naming them.
 * @param value the scope as the provider knows it, such as `ZohoBooks.projects.CREATE` or `channels:read`
 * @returns a label such as "Create projects", and the group "Projects"
 */
export function scopeInWords(value: string): ScopeWords {
  const exact = Object.hasOwn(EXACT, value) ? EXACT[value] : undefined;
  if (exact !== undefined) return { label: exact[0], group: exact[1] };
  const { actions, isAll, reach, things } = sortOut(wordsOf(value));
  const action = actionOf(actions, isAll);
  if (action === 'Search') return { label: `Search ${things.length === 0 ? 'everything' : phrase(things)}`, group: 'Search' };
  const all = isAll && action !== 'Full access to' ? ['all'] : [];
  const words = [action, ...all, ...reach, things.length === 0 ? 'your account' : phrase(things)];
  const asAdministrator = actions.length > 1 && actions.includes('Administer') ? ' as administrator' : '';
  return { label: words.join(' ') + asAdministrator, group: groupOf(things) };
}

interface Parts {
  readonly actions: string[];
  readonly reach: string[];
  readonly things: string[];
  isAll: boolean;
}

/** Words that say nothing in a label. */
const FILLERS = new Set(['only', 'modules', 'objects', 'access', 'crm', 'sell', 'commerce', 'store', 'jira', 'confluence', 'quickbooks', 'me']);

function sortOut(words: readonly string[]): Parts {
  const parts: Parts = { actions: [], reach: [], things: [], isAll: false };
  for (const word of words) {
    const action = Object.hasOwn(ACTIONS, word) ? ACTIONS[word] : undefined;
    const reach = Object.hasOwn(REACH, word) ? REACH[word] : undefined;
    if (action !== undefined) parts.actions.push(action);
    else if (word === 'all') parts.isAll = true;
    else if (reach !== undefined) parts.reach.push(reach);
    else if (!FILLERS.has(word)) parts.things.push(word);
  }
  return parts;
}

function actionOf(actions: readonly string[], isAll: boolean): string {
  if (actions.includes('Search')) return 'Search';
  if (actions.includes('Read') && actions.includes('Write')) return 'Read and write';
  return actions.findLast((action) => action !== 'Administer') ?? actions.at(-1) ?? (isAll ? 'Full access to' : 'Access');
}

/** "custom views in settings", "file comments": only the last word is about many. */
function phrase(things: readonly string[]): string {
  const [first, ...rest] = things;
  if (first === 'settings' && rest.length > 0) return `${phrase(rest)} in settings`;
  return [...things.slice(0, -1), ...things.slice(-1).map(spelled)].join(' ');
}

function spelled(word: string): string {
  return (Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word] : undefined) ?? word;
}

function groupOf(things: readonly string[]): string {
  const [first = 'access'] = things;
  const name = spelled(first).replace(/^the /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function wordsOf(value: string): string[] {
  return withoutAddress(value)
    .replace(SERVICE_PREFIX, '')
    .replaceAll(/[<{](\w+)[>}]/g, ' $1 ')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** Of a scope that is an address, only the end says what it is about. */
function withoutAddress(value: string): string {
  return value.replace(/^https:\/\/[^/]+\/(?:auth\/|oauth\/|services\/|api_scope\/?)*/, '').replace(/\/$/, '');
}
