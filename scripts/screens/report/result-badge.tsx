import { Ban, CircleCheck, CirclePlus, CircleX, Diff, type LucideIcon } from 'lucide-react';
import { Badge } from '#src/ui/badge.tsx';
import type { Tone } from '#src/ui/tone-icons.ts';
import type { Result } from '../review.ts';

const LOOKS: Readonly<Record<Result, { label: string; tone: Tone; icon: LucideIcon }>> = {
  changed: { label: 'Changed', tone: 'warning', icon: Diff },
  new: { label: 'New', tone: 'info', icon: CirclePlus },
  missing: { label: 'Missing', tone: 'danger', icon: Ban },
  failed: { label: 'Failed', tone: 'danger', icon: CircleX },
  same: { label: 'Same', tone: 'success', icon: CircleCheck },
};

/** What became of a photograph, as a word. */
export function resultLabel(result: Result): string {
  return LOOKS[result].label;
}

/** What became of a photograph or a story, with its colour and icon. */
export function ResultBadge({ result }: { result: Result }) {
  const { label, tone, icon } = LOOKS[result];
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}
