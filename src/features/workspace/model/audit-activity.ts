import type { AuditActivity } from '#src/contract/workspace.ts';

/** What each activity is called in the audit log. */
export const AUDIT_ACTIVITY_LABELS: Readonly<Record<AuditActivity, string>> = {
  'extension.created': 'Extension created',
  'extension.renamed': 'Extension changed',
  'extension.deleted': 'Extension deleted',
  'connection.created': 'Connection created',
  'connection.authorized': 'Connection authorized',
  'connection.refused': 'Authorization refused',
  'connection.revoked': 'Connection revoked',
  'connection.renamed': 'Connection renamed',
  'connection.scopes_changed': 'Scopes changed',
  'connection.deleted': 'Connection deleted',
  'connection.restored': 'Connection restored',
  'custom_service.created': 'Custom service created',
  'custom_service.changed': 'Custom service changed',
  'custom_service.deleted': 'Custom service deleted',
  'custom_service.restored': 'Custom service restored',
  'external_connection.created': 'External connection created',
  'external_connection.changed': 'External connection changed',
  'external_connection.deleted': 'External connection deleted',
  'function.created': 'Function created',
  'function.changed': 'Function changed',
  'function.deleted': 'Function deleted',
  'rule.created': 'Workflow rule created',
  'rule.changed': 'Workflow rule changed',
  'rule.deleted': 'Workflow rule deleted',
  'extension.installed': 'Extension installed',
  'extension.uninstalled': 'Extension uninstalled',
  'extension.published': 'Extension published',
  'settings.changed': 'Settings changed',
};

/** Every activity, in the order that the filter offers them. */
export const AUDIT_ACTIVITIES = Object.keys(AUDIT_ACTIVITY_LABELS) as readonly AuditActivity[];
