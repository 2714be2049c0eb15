import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { RELEASE_NOTES_MAX_LENGTH } from '#src/contract/publishing-terms.ts';
import type { PublishedVersion } from '#src/contract/publishing.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { useReleaseDraft } from '../model/release-draft.ts';
import { versionPath } from '../paths.ts';
import { preflightQuery, publishVersionMutation } from '../queries.ts';
import { Preflight } from './preflight.tsx';
import styles from './publish-screen.module.css';

/** "Publish Your Extension": a new version, and what stands in its way. */
export function PublishScreen() {
  const { extensionId = '' } = useParams();
  const { visibility } = useReleaseDraft(extensionId).draft;
  const preflight = useQuery(preflightQuery(extensionId, visibility));
  return (
    <>
      <PageHeader
        title="Publish Your Extension"
        description="A version is the extension as it is now, with its connections, functions and rules. What you change afterwards is part of the next one."
      />
      <div className={styles['columns']}>
        <ReleaseForm key={extensionId} extensionId={extensionId} versions={preflight.data} isBlocked={preflight.data?.isBlocked === true} />
        <Preflight extensionId={extensionId} preflight={preflight} />
      </div>
    </>
  );
}

interface ReleaseFormProps {
  extensionId: string;
  /** Undefined while it is not known which version comes next. */
  versions: { currentVersion: string; nextMinor: string; nextMajor: string } | undefined;
  isBlocked: boolean;
}

function ReleaseForm({ extensionId, versions, isBlocked }: ReleaseFormProps) {
  const navigate = useNavigate();
  const { draft, change, discard } = useReleaseDraft(extensionId);
  const [isMissingNotes, setMissingNotes] = useState(false);
  const notes = useRef<HTMLTextAreaElement>(null);
  const publication = useMutation(publishVersionMutation(useQueryClient(), extensionId));
  const publish = () => {
    const hasNotes = draft.releaseNotes.trim() !== '';
    setMissingNotes(!hasNotes);
    if (!hasNotes) {
      notes.current?.focus();
      return;
    }
    publication.mutate(draft, {
      onSuccess: ({ id, version }) => {
        showToast({ tone: 'success', title: `Version ${version} was published` });
        // The form shows what was typed until the version's page is there.
        void Promise.resolve(navigate(versionPath(extensionId, id))).then(discard);
      },
    });
  };
  const step = (next: string | undefined) => (versions === undefined || next === undefined ? '' : ` (${versions.currentVersion} → ${next})`);
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        publish();
      }}
    >
      <SelectField label="Version" value={draft.increment} onChange={(event) => change({ increment: event.target.value === 'major' ? 'major' : 'minor' })}>
        <option value="minor">Minor{step(versions?.nextMinor)}</option>
        <option value="major">Major{step(versions?.nextMajor)}</option>
      </SelectField>
      <SelectField
        label="Visibility"
        value={draft.visibility}
        onChange={(event) => change({ visibility: event.target.value as PublishedVersion['visibility'] })}
        help={draft.visibility === 'private' ? 'Only people with the installation URL can install it.' : 'Everyone can install it; the review asks for more.'}
      >
        <option value="private">Private</option>
        <option value="public">Public</option>
      </SelectField>
      <TextArea
        ref={notes}
        label="Release Notes"
        required
        rows={6}
        dir="auto"
        maxLength={RELEASE_NOTES_MAX_LENGTH}
        value={draft.releaseNotes}
        onChange={(event) => {
          change({ releaseNotes: event.target.value });
          if (event.target.value.trim() !== '') setMissingNotes(false);
        }}
        help={`What is new, in up to ${RELEASE_NOTES_MAX_LENGTH} characters.`}
        error={isMissingNotes ? 'Enter release notes.' : fieldMessage(publication.error, 'releaseNotes')}
      />
      <div role="alert">{publication.isError && fieldMessage(publication.error, 'releaseNotes') === undefined && <Banner tone="danger" title={messageOf(publication.error)} />}</div>
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" isBusy={publication.isPending} busyLabel="Publishing…" disabled={isBlocked} aria-describedby={isBlocked ? 'publish-blocked' : undefined}>
          Publish
        </Button>
        {isBlocked && (
          <span id="publish-blocked" className={styles['blocked']}>
            Resolve what blocks it first.
          </span>
        )}
      </div>
    </form>
  );
}

function fieldMessage(error: Error | null, field: string): string | undefined {
  return error instanceof ApiError ? error.fields.find((problem) => problem.field === field)?.message : undefined;
}

function messageOf(error: Error): string {
  return `${error.message.startsWith('Not published') ? '' : 'Not published. '}${error.message} What you entered is still here.`;
}
