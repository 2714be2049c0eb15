import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DataCentre, Workspace } from '#src/contract/workspace.ts';
import { THEMES, useTheme, type Theme } from '#src/lib/theme-store.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { updateWorkspaceMutation, workspaceQuery } from '../queries.ts';
import styles from './settings-page.module.css';

const DATA_CENTRES: Readonly<Record<DataCentre, string>> = {
  US: 'United States',
  EU: 'Europe',
  IN: 'India',
  AU: 'Australia',
  JP: 'Japan',
  CA: 'Canada',
  CN: 'China',
};
const THEME_LABELS: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark', 'high-contrast': 'High contrast' };
/** Heights of a field with its label and help, so that nothing moves when it arrives. */
const FIELD_HEIGHT = '4.75rem';

/** "Settings" of the workspace, and of this browser. */
export function SettingsPage() {
  const workspace = useQuery(workspaceQuery());
  return (
    <>
      <PageHeader title="Settings" />
      <div className={styles['sections']}>
        <section className={styles['section']} aria-labelledby="settings-workspace">
          <h2 id="settings-workspace">Workspace</h2>
          {workspace.isPending && (
            <Loading label="Loading settings…">
              <div className={styles['fields']}>
                <Skeleton height={FIELD_HEIGHT} />
                <Skeleton height={FIELD_HEIGHT} />
              </div>
            </Loading>
          )}
          {workspace.isError && (
            <ErrorState title="The settings could not be loaded" headingLevel={3} error={workspace.error} onRetry={() => void workspace.refetch()} isRetrying={workspace.isFetching} />
          )}
          {workspace.isSuccess && <WorkspaceSettings workspace={workspace.data} />}
        </section>
        <section className={styles['section']} aria-labelledby="settings-appearance">
          <h2 id="settings-appearance">Appearance</h2>
          <div className={styles['fields']}>
            <ThemeSetting />
          </div>
        </section>
      </div>
    </>
  );
}

function WorkspaceSettings({ workspace }: { workspace: Workspace }) {
  const change = useMutation(updateWorkspaceMutation(useQueryClient()));
  const choose = (dataCentre: DataCentre, previous: DataCentre | null) =>
    change.mutate(dataCentre, {
      onSuccess: () =>
        showToast({
          tone: 'success',
          title: `The data centre is now ${DATA_CENTRES[dataCentre]} (${dataCentre}).`,
          ...(previous === null ? {} : { action: { label: 'Undo', onSelect: () => choose(previous, null) } }),
        }),
    });
  return (
    <div className={styles['fields']}>
      <SelectField
        label="Data centre"
        // What was chosen shows at once, and goes back if it could not be saved.
        value={change.isPending ? change.variables : workspace.dataCentre}
        onChange={(event) => choose(event.target.value as DataCentre, workspace.dataCentre)}
        help="Where the workspace’s Zoho account is kept. It decides the redirect URL and the hosts of Zoho’s own services."
        error={change.isError ? `Not changed. ${change.error.message}` : undefined}
      >
        {(Object.keys(DATA_CENTRES) as DataCentre[]).map((dataCentre) => (
          <option key={dataCentre} value={dataCentre}>
            {DATA_CENTRES[dataCentre]} ({dataCentre})
          </option>
        ))}
      </SelectField>
      <div className={styles['redirect']}>
        <TextField label="Redirect URL" value={workspace.redirectUrl} readOnly dir="ltr" help="Register this address at a service of your own." />
        <CopyButton text={workspace.redirectUrl} accessibleLabel="Copy redirect URL" size="md" />
      </div>
    </div>
  );
}

function ThemeSetting() {
  const { theme, setTheme } = useTheme();
  return (
    <SelectField
      label="Theme"
      value={theme}
      onChange={(event) => setTheme(THEMES.find((known) => known === event.target.value) ?? 'system')}
      help="Applies to this browser only."
    >
      {THEMES.map((known) => (
        <option key={known} value={known}>
          {THEME_LABELS[known]}
        </option>
      ))}
    </SelectField>
  );
}
