import type { ActionResultStatus, FiringStatus, RuleActionKind } from '#src/contract/automation-terms.ts';
import type { Tone } from '#src/ui/tone-icons.ts';

export const STATUS_WORDS: Readonly<Record<FiringStatus | ActionResultStatus, { readonly label: string; readonly tone: Tone }>> = {
  running: { label: 'Running…', tone: 'info' },
  waiting: { label: 'Waiting', tone: 'neutral' },
  succeeded: { label: 'Succeeded', tone: 'success' },
  failed: { label: 'Failed', tone: 'danger' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
};

export const KIND_LABELS: Readonly<Record<RuleActionKind, string>> = {
  custom_function: 'Custom Function',
  field_update: 'Field Update',
  webhook: 'Webhook',
  email_alert: 'Email Alert',
  in_app_notification: 'In-app Notification',
};

/**
 * @param url an address that a function called
 * @returns its host and its path, without the query; what is no address stays in one piece
 */
export function addressParts(url: string): { host: string; path: string } {
  if (!URL.canParse(url)) return { host: url, path: '' };
  const { host, pathname } = new URL(url);
  return { host, path: pathname };
}
