import { Bell, FormInput, Mail, SquareFunction, Webhook, type LucideIcon } from 'lucide-react';
import type { RuleActionKind } from '#src/contract/automation-terms.ts';

export const ACTION_ICONS: Readonly<Record<RuleActionKind, LucideIcon>> = {
  custom_function: SquareFunction,
  field_update: FormInput,
  webhook: Webhook,
  email_alert: Mail,
  in_app_notification: Bell,
};
