import { Globe, Lock } from 'lucide-react';
import type { PublishedVersion } from '#src/contract/publishing.ts';
import { Badge } from '#src/ui/badge.tsx';

/** Who can install a version. */
export function VisibilityBadge({ visibility }: Pick<PublishedVersion, 'visibility'>) {
  return visibility === 'public' ? <Badge icon={Globe}>Public</Badge> : <Badge icon={Lock}>Private</Badge>;
}
