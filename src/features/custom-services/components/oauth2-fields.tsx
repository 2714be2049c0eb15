import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { CustomServiceFormValues } from '../model/custom-service-form.ts';
import { GRANT_TYPE_LABELS, OAUTH_PARAM_TYPE_LABELS, SCOPE_DELIMITER_LABELS } from '../model/words.ts';
import { FormSelectField } from './form-select-field.tsx';
import { FormTextField } from './form-text-field.tsx';
import { RedirectUrl } from './redirect-url.tsx';
import { ScopesEntry } from './scopes-entry.tsx';
import { SecretField } from './secret-field.tsx';

/** Grant, client, endpoints and scopes of an OAuth 2 service. Client credentials need neither a window nor an address for it. */
export function OAuth2Fields({ form, isNew }: { form: UseFormReturn<CustomServiceFormValues>; isNew: boolean }) {
  const { control } = form;
  const hasConsent = useWatch({ control, name: 'oauth2.grantType' }) === 'authorization_code';
  return (
    <>
      <FormSelectField
        control={control}
        name="oauth2.grantType"
        label="Grant Type"
        options={GRANT_TYPE_LABELS}
        help={hasConsent ? 'Whoever connects signs in at the service and accepts the scopes.' : 'The service knows the client alone: it is connected without a window.'}
      />
      {hasConsent && <RedirectUrl />}
      <FormTextField control={control} name="oauth2.clientId" label="Client ID" />
      <SecretField control={control} name="oauth2.clientSecret" label="Client Secret" isNew={isNew} />
      {hasConsent && (
        <FormTextField
          control={control}
          name="oauth2.authorizeUrl"
          label="Authorize URL"
          placeholder="https://example.com/oauth/authorize"
          help="Additional parameters go into the address itself, as in …/auth?access_type=offline."
        />
      )}
      <FormTextField control={control} name="oauth2.accessTokenUrl" label="Access Token URL" placeholder="https://example.com/oauth/token" />
      {hasConsent && (
        <FormTextField
          control={control}
          name="oauth2.refreshTokenUrl"
          label="Refresh Token URL"
          placeholder="https://example.com/oauth/token"
          help="Leave it empty when it is the Access Token URL."
        />
      )}
      <FormSelectField
        control={control}
        name="oauth2.paramType"
        label="Param Type"
        options={OAUTH_PARAM_TYPE_LABELS}
        help="Where a request carries the access token."
      />
      <FormSelectField
        control={control}
        name="oauth2.scopeDelimiter"
        label="Scope Delimiter"
        options={SCOPE_DELIMITER_LABELS}
        help="What the service wants between scopes."
      />
      <ScopesEntry form={form} />
    </>
  );
}
