import type { Workspace } from '#src/contract/workspace.ts';
import type { Database, ReadTransaction } from '../db/database.ts';
import type { WorkspaceRow } from '../db/tables.ts';
import type { HandlerTable } from '../handler.ts';
import { ProblemError } from '../problem-error.ts';
import { REDIRECT_URLS } from '../redirect-urls.ts';
import { compareText, fold } from './text-order.ts';
import { userRef } from './people.ts';
import { recordAudit } from './records.ts';

const DATA_CENTRE_NAMES: Readonly<Record<WorkspaceRow['dataCentre'], string>> = {
  US: 'United States',
  EU: 'Europe',
  IN: 'India',
  AU: 'Australia',
  JP: 'Japan',
  CA: 'Canada',
  CN: 'China',
};

/** Where data of a newer version can be downloaded. */
const STORED_STATE_PATH = '/__mock/stored-state';

function workspaceRow(tx: ReadTransaction): WorkspaceRow {
  const row = tx.get('workspace', 'workspace');
  if (row === undefined) throw new ProblemError('unavailable', 'The data of this workspace was cleared. Reload the page to start again.');
  return row;
}

function workspaceView(tx: ReadTransaction, { storage }: Database): Workspace {
  const { name, dataCentre } = workspaceRow(tx);
  return {
    name,
    dataCentre,
    redirectUrl: REDIRECT_URLS[dataCentre],
    users: tx.all('users').map(({ id }) => userRef(tx, id)),
    storage: {
      kind: storage.kind,
      reason: storage.reason,
      ...(storage.readUntouched === undefined ? {} : { untouchedDataUrl: STORED_STATE_PATH }),
    },
  };
}

/** Answers for the workspace, its settings and its audit logs. */
export const workspaceHandlers: HandlerTable<'getWorkspace' | 'updateWorkspace' | 'listAuditLogs'> = {
  getWorkspace: (_input, { database }) => database.read((tx) => workspaceView(tx, database)),

  updateWorkspace: ({ body }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      const row = workspaceRow(tx);
      if (row.dataCentre !== body.dataCentre) {
        tx.put('workspace', { ...row, dataCentre: body.dataCentre });
        const details = `Changed the data centre from ${DATA_CENTRE_NAMES[row.dataCentre]} to ${DATA_CENTRE_NAMES[body.dataCentre]}.`;
        recordAudit(tx, { userId: actingUserId, now: clock.now() }, 'settings.changed', details);
      }
      return workspaceView(tx, database);
    }),

  listAuditLogs: ({ query }, { database }) =>
    database.read((tx) => {
      const text = fold(query.q.trim());
      const matching = tx
        .all('auditLogs')
        .filter(
          (row) =>
            (query.user === undefined || row.userId === query.user) &&
            (query.activity === undefined || row.activity === query.activity) &&
            (text === '' || fold(`${row.details} ${userRef(tx, row.userId).name}`).includes(text)),
        )
        .toReversed()
        .toSorted((a, b) => compareText(b.at, a.at));
      const entries = matching
        .slice(query.offset, query.offset + query.limit)
        .map(({ id, at, userId, activity, details }) => ({ id, at, user: userRef(tx, userId), activity, details }));
      return { entries, total: matching.length };
    }),
};

