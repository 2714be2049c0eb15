import type { ActionResultStatus, FiringStatus as Status } from '#src/contract/automation-terms.ts';
import { Badge } from '#src/ui/badge.tsx';
import { toneIcons } from '#src/ui/tone-icons.ts';
import { ACTION_STATUS_WORDS } from '../model/words.ts';

/** How a firing or one of its actions went. */
export function FiringStatus({ status }: { status: Status | ActionResultStatus }) {
  const { label, tone } = ACTION_STATUS_WORDS[status];
  return (
    <Badge tone={tone} icon={toneIcons[tone]}>
      {label}
    </Badge>
  );
}
