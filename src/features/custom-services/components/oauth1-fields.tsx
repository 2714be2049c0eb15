import type { Control } from 'react-hook-form';
import type { CustomServiceFormValues } from '../model/custom-service-form.ts';
import { OAUTH_PARAM_TYPE_LABELS } from '../model/words.ts';
import { FormSelectField } from './form-select-field.tsx';
import { FormTextField } from './form-text-field.tsx';
import { RedirectUrl } from './redirect-url.tsx';
import { SecretField } from './secret-field.tsx';

/** Consumer and endpoints of an OAuth 1.0a service. */
export function OAuth1Fields({ control, isNew }: { control: Control<CustomServiceFormValues>; isNew: boolean }) {
  return (
    <>
      <RedirectUrl />
      <FormTextField control={control} name="oauth1.consumerKey" label="Consumer Key" />
      <SecretField control={control} name="oauth1.consumerSecret" label="Consumer Secret" isNew={isNew} />
      <FormTextField control={control} name="oauth1.requestTokenUrl" label="Request Token URL" placeholder="https://example.com/oauth/request_token" />
      <FormTextField
        control={control}
        name="oauth1.authorizeUrl"
        label="Authorize URL"
        placeholder="https://example.com/oauth/authorize"
        help="Additional parameters go into the address itself, as in …/authorize?expiration=never."
      />
      <FormTextField control={control} name="oauth1.accessTokenUrl" label="Access Token URL" placeholder="https://example.com/oauth/access_token" />
      <FormSelectField
        control={control}
        name="oauth1.paramType"
        label="Param Type"
        options={OAUTH_PARAM_TYPE_LABELS}
        help="Where a request carries its signature (HMAC-SHA1)."
      />
    </>
  );
}
