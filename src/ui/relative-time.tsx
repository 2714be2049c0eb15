import { formatExactTime, formatRelativeTime } from '#src/lib/time-format.ts';
import { useNow } from './use-now.ts';

interface RelativeTimeProps {
  /** RFC 3339. */
  at: string;
}

/** "3 minutes ago", kept up to date, with the exact time on hover. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const now = useNow();
  return (
    <time dateTime={at} title={formatExactTime(at)}>
      {formatRelativeTime(at, now)}
    </time>
  );
}
