import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { workspaceQuery } from '#src/features/workspace/index.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import styles from './redirect-url.module.css';

/** The address to register at the service, which depends on the workspace's data centre. */
export function RedirectUrl() {
  const { data, isError } = useQuery(workspaceQuery());
  return (
    <div className={styles['redirect']}>
      <TextField
        label="Redirect URL"
        value={data?.redirectUrl ?? ''}
        placeholder={isError ? 'It could not be loaded: see Settings' : 'Loading…'}
        readOnly
        dir="ltr"
        help={
          <>
            Register this address at the service. It depends on the data centre{data === undefined ? '' : ` (${data.dataCentre})`}, which is chosen in{' '}
            <Link to="/settings" className={styles['link']}>
              Settings
            </Link>
            .
          </>
        }
      />
      <CopyButton text={data?.redirectUrl ?? ''} accessibleLabel="Copy redirect URL" size="md" />
    </div>
  );
}
