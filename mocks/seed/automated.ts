import type { RuleDefinition } from '#src/contract/workflow-rules.ts';
import { timestamp } from '../clock.ts';
import { wrikeTemplates } from '../console-api/functions/templates/wrike-templates.ts';
import { newId } from '../console-api/new-id.ts';
import type { FunctionRow, RuleRow } from '../db/automation-tables.ts';
import { seedWrikeConnection } from './changes-of-state.ts';
import { FIRST_USER_ID, WRIKE_CONNECTION_LINK_NAME, WRIKE_EXTENSION_ID } from './ids.ts';
import { DAY, HOUR, type Seed, type Seeding } from './seeding.ts';

/**
 * The tutorial as far as its last but one step: "Wrike for Zoho Books" has its connection, the functions of the gallery for Wrike, a rule
 * for new projects and one that is switched off, and is installed in the test organization.
 */
export const automated: Seed = (seeding) => {
  const { tx, now } = seeding;
  const extension = tx.get('extensions', WRIKE_EXTENSION_ID);
  if (extension === undefined) return;
  seedWrikeConnection(seeding);
  const [create, update] = wrikeTemplates.map((template, index) => seedFunction(seeding, template, now - DAY + index * HOUR));
  if (create !== undefined) seedRule(seeding, { name: 'New projects to Wrike', isActive: true, actionType: 'created', functionId: create.id });
  if (update !== undefined) seedRule(seeding, { name: 'Changes to Wrike', isActive: false, actionType: 'edited', functionId: update.id });
  const installedAt = timestamp(now - HOUR);
  tx.put('installations', { id: extension.id, version: extension.version, versionId: null, installedAt, installedBy: FIRST_USER_ID });
};

function seedFunction({ tx }: Seeding, { name, description, module, code }: (typeof wrikeTemplates)[number], at: number): FunctionRow {
  const madeAt = timestamp(at);
  const row: FunctionRow = {
    id: newId(tx, 'fn'),
    extensionId: WRIKE_EXTENSION_ID,
    name,
    nameKey: name,
    description,
    module,
    code: code.replaceAll('connection:"wrike"', `connection:"${WRIKE_CONNECTION_LINK_NAME}"`),
    connectionLinkNames: [WRIKE_CONNECTION_LINK_NAME],
    createdAt: madeAt,
    createdBy: FIRST_USER_ID,
    updatedAt: madeAt,
  };
  tx.put('functions', row);
  return row;
}

interface RulePlan extends Pick<RuleDefinition, 'name'> {
  readonly isActive: boolean;
  readonly actionType: 'created' | 'edited';
  readonly functionId: string;
}

function seedRule({ tx, now }: Seeding, { name, isActive, actionType, functionId }: RulePlan): void {
  const madeAt = timestamp(now - 2 * HOUR);
  const row: RuleRow = {
    id: newId(tx, 'rule'),
    extensionId: WRIKE_EXTENSION_ID,
    name,
    nameKey: name.toLowerCase(),
    description: '',
    module: 'projects',
    trigger: { workflowType: 'event', actionType, fields: [], frequency: 'each_time' },
    criteria: { match: 'all', conditions: [] },
    immediateActions: [{ id: newId(tx, 'action'), kind: 'custom_function', functionId }],
    timedActions: [],
    isActive,
    activeSince: madeAt,
    createdAt: madeAt,
    createdBy: FIRST_USER_ID,
    updatedAt: madeAt,
  };
  tx.put('workflowRules', row);
}
