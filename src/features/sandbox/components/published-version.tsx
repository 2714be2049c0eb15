import { useMutation } from '@tanstack/react-query';
import type { Sandbox } from '#src/contract/sandbox.ts';
import { focusPageHeading } from '#src/lib/focus-page-heading.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { installMutation } from '../queries.ts';
import styles from './published-version.module.css';

interface PublishedVersionProps {
  extensionId: string;
  installation: NonNullable<Sandbox['installation']>;
}

/** Says that an installed version runs as it was published, and goes over to the functions and rules of now. */
export function PublishedVersion({ extensionId, installation: { version } }: PublishedVersionProps) {
  const install = useMutation(installMutation(extensionId));
  const start = () =>
    install.mutate(
      { withoutAuthorization: true },
      {
        onSuccess: () => {
          focusPageHeading();
          showToast({ tone: 'success', title: 'The current functions and rules are installed' });
        },
      },
    );
  return (
    <div>
      <Banner
        tone="info"
        title={`Version ${version} runs as it was published`}
        actions={
          <Button isBusy={install.isPending} busyLabel="Installing…" onClick={start}>
            Test the current ones
          </Button>
        }
      >
        Changes to functions and workflow rules since then have no effect here until they are published and installed, or tested.
      </Banner>
      <div role="alert" className={styles['error']}>{install.isError && <Banner tone="danger" title={`Not installed. ${install.error.message}`} />}</div>
    </div>
  );
}
