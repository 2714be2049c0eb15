import { Ban, CircleCheck, CircleX, Clock, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ActionResultStatus } from '#src/contract/automation-terms.ts';
import { Badge } from '#src/ui/badge.tsx';
import { STATUS_WORDS } from '../model/firing-words.ts';

const ICONS: Readonly<Record<ActionResultStatus, LucideIcon>> = {
  running: LoaderCircle,
  waiting: Clock,
  succeeded: CircleCheck,
  failed: CircleX,
  cancelled: Ban,
};

/** How a firing or one of its actions stands. */
export function FiringStatusBadge({ status }: { status: ActionResultStatus }) {
  const { label, tone } = STATUS_WORDS[status];
  return (
    <Badge tone={tone} icon={ICONS[status]}>
      {label}
    </Badge>
  );
}
