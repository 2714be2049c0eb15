import { Toaster } from '#src/ui/toaster.tsx';
import { OfflineBanner } from './offline-banner.tsx';

/** What may have to be said on any screen. Not needed to see the first one, so loaded beside it. */
export function Notices() {
  return (
    <>
      <OfflineBanner />
      <Toaster />
    </>
  );
}
