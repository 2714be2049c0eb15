import { useQuery } from '@tanstack/react-query';
import { useController, useFormState, type UseFormReturn } from 'react-hook-form';
import { linkNameProblem } from '#src/contract/link-name.ts';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { useDebounced } from '#src/lib/use-debounced.ts';
import type { ConnectionFormValues } from '../model/connection-form.ts';
import { withLinkName, withName, type NamePair } from '#src/lib/link-name-follow.ts';
import { linkNameQuery } from '../queries.ts';
import type { ConnectionCreation } from '../use-connection-creation.ts';
import styles from './name-fields.module.css';

const CHECK_DELAY_MS = 250;

interface NameFieldsProps {
  extensionId: string;
  form: UseFormReturn<ConnectionFormValues>;
  creation: Pick<ConnectionCreation, 'draft' | 'saveDraft' | 'isFinished'>;
}

/** "Connection Name" and "Connection Link Name", which follows the name until it is edited, and is checked while one types. */
export function NameFields({ extensionId, form: { control, setValue, setFocus }, creation: { draft, saveDraft, isFinished } }: NameFieldsProps) {
  const name = useController({ control, name: 'name' });
  const linkName = useController({ control, name: 'linkName' });
  const { isSubmitting } = useFormState({ control });
  // Once the details are on their way, the name is taken by the very connection that they make.
  const check = useLinkNameCheck(extensionId, isSubmitting || isFinished ? null : linkName.field.value, draft.created?.id ?? null);
  const names: NamePair = { name: name.field.value, linkName: linkName.field.value, isLinkNameEdited: draft.isLinkNameEdited };
  const show = (next: NamePair) => {
    if (next.name !== names.name) name.field.onChange(next.name);
    if (next.linkName !== names.linkName) {
      setValue('linkName', next.linkName, { shouldDirty: true, shouldValidate: linkName.fieldState.isTouched || linkName.fieldState.invalid });
    }
    saveDraft({ isLinkNameEdited: next.isLinkNameEdited });
  };
  const takeSuggestion = (suggestion: string) => {
    setValue('linkName', suggestion, { shouldDirty: true, shouldValidate: true });
    saveDraft({ isLinkNameEdited: true });
    setFocus('linkName');
  };

  return (
    <>
      <TextField
        {...name.field}
        label="Connection Name"
        help="How people recognise it. Up to 50 characters."
        error={name.fieldState.error?.message}
        onChange={(event) => show(withName(names, event.target.value))}
        autoComplete="off"
        dir="auto"
      />
      <div className={styles['linkName']}>
        <TextField
          {...linkName.field}
          label="Connection Link Name"
          help="How scripts name it. It cannot be changed after the connection was created."
          error={linkName.fieldState.error?.message ?? check?.problem ?? undefined}
          onChange={(event) => show(withLinkName(names, event.target.value))}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
        />
        {check !== null && check.suggestion !== null && (
          <Button size="sm" onClick={() => takeSuggestion(check.suggestion ?? '')}>
            Use {check.suggestion}
          </Button>
        )}
      </div>
    </>
  );
}

/** What the backend says of a link name that is taken; null while it is free, invalid, or not yet checked, and where none is given. */
function useLinkNameCheck(extensionId: string, linkName: string | null, exceptConnectionId: string | null) {
  const rested = useDebounced(linkName, CHECK_DELAY_MS);
  const isChecked = linkName !== null && rested === linkName && linkNameProblem(linkName) === null;
  const { data } = useQuery({ ...linkNameQuery(extensionId, linkName ?? '', exceptConnectionId), enabled: isChecked });
  return isChecked && data !== undefined && !data.isFree ? data : null;
}
