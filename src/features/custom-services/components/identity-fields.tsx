import { useQuery } from '@tanstack/react-query';
import { useController, type UseFormReturn } from 'react-hook-form';
import { serviceLinkNameProblem } from '#src/contract/custom-service-rules.ts';
import { NAME_MAX_LENGTH } from '#src/contract/link-name.ts';
import type { AuthType } from '#src/contract/services.ts';
import { AUTH_TYPE_LABELS } from '#src/features/services/index.ts';
import { withLinkName, withName, type NamePair } from '#src/lib/link-name-follow.ts';
import { useDebounced } from '#src/lib/use-debounced.ts';
import { Button } from '#src/ui/button.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { CustomServiceFormValues } from '../model/custom-service-form.ts';
import { serviceLinkNameQuery } from '../queries.ts';
import styles from './identity-fields.module.css';

const CHECK_DELAY_MS = 250;

/** In the original's order. */
const AUTH_TYPES: readonly AuthType[] = ['apikey', 'basic', 'oauth1', 'oauth2'];

const TYPE_HELP: Readonly<Record<AuthType, string>> = {
  apikey: 'Requests carry keys that the service gave to whoever connects.',
  basic: 'Requests carry a user name and password in an Authorization header; whoever connects enters them.',
  oauth1: 'Whoever connects signs in at the service; every request is signed.',
  oauth2: 'Connections get access tokens from the service, with scopes.',
};

interface IdentityFieldsProps {
  form: UseFormReturn<CustomServiceFormValues>;
  isLinkNameEdited: boolean;
  onLinkNameEdited: (isLinkNameEdited: boolean) => void;
}

/** "Service Name", "Service Link Name", which follows the name until it is edited, and "Authentication Type". */
export function IdentityFields({ form: { control, setValue, setFocus }, isLinkNameEdited, onLinkNameEdited }: IdentityFieldsProps) {
  const name = useController({ control, name: 'name' });
  const linkName = useController({ control, name: 'linkName' });
  const check = useServiceLinkNameCheck(linkName.field.value);
  const names: NamePair = { name: name.field.value, linkName: linkName.field.value, isLinkNameEdited };
  const show = (next: NamePair) => {
    if (next.name !== names.name) name.field.onChange(next.name);
    if (next.linkName !== names.linkName) {
      setValue('linkName', next.linkName, { shouldDirty: true, shouldValidate: linkName.fieldState.isTouched || linkName.fieldState.invalid });
    }
    onLinkNameEdited(next.isLinkNameEdited);
  };
  const takeSuggestion = (suggestion: string) => {
    setValue('linkName', suggestion, { shouldDirty: true, shouldValidate: true });
    onLinkNameEdited(true);
    setFocus('linkName');
  };
  return (
    <>
      <TextField
        {...name.field}
        label="Service Name"
        help={`How people recognise it. Up to ${NAME_MAX_LENGTH} characters.`}
        error={name.fieldState.error?.message}
        onChange={(event) => show(withName(names, event.target.value))}
        autoComplete="off"
        dir="auto"
      />
      <div className={styles['linkName']}>
        <TextField
          {...linkName.field}
          label="Service Link Name"
          help={shadowNote(check?.shadowedName ?? null) ?? 'How exports name it. It cannot be changed later.'}
          error={linkName.fieldState.error?.message ?? check?.problem ?? undefined}
          onChange={(event) => show(withLinkName(names, event.target.value))}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
          dir="ltr"
        />
        {check !== null && check.suggestion !== null && (
          <Button size="sm" onClick={() => takeSuggestion(check.suggestion ?? '')}>
            Use {check.suggestion}
          </Button>
        )}
      </div>
      <AuthTypeField form={{ control }} />
    </>
  );
}

function AuthTypeField({ form: { control } }: { form: Pick<UseFormReturn<CustomServiceFormValues>, 'control'> }) {
  const { field } = useController({ control, name: 'authType' });
  return (
    <SelectField {...field} label="Authentication Type" help={`${TYPE_HELP[field.value]} The type cannot be changed later.`}>
      {AUTH_TYPES.map((type) => (
        <option key={type} value={type}>
          {AUTH_TYPE_LABELS[type]}
        </option>
      ))}
    </SelectField>
  );
}

function shadowNote(shadowedName: string | null): string | null {
  return shadowedName === null ? null : `The default service ${shadowedName} has this link name too. Both stay; each connection says which one it uses.`;
}

/** What the backend says of a link name; null while it is invalid or not yet checked. */
function useServiceLinkNameCheck(linkName: string) {
  const rested = useDebounced(linkName, CHECK_DELAY_MS);
  const isChecked = rested === linkName && serviceLinkNameProblem(linkName) === null;
  const { data } = useQuery({ ...serviceLinkNameQuery(linkName), enabled: isChecked });
  return isChecked && data !== undefined ? data : null;
}
