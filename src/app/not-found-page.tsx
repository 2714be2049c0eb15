import { MessagePage } from '#src/ui/message-page.tsx';
import { NotFound } from './not-found.tsx';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  return (
    <MessagePage>
      <NotFound />
    </MessagePage>
  );
}
