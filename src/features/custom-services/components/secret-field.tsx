import type { Control } from 'react-hook-form';
import type { CustomServiceFormValues } from '../model/custom-service-form.ts';
import { FormTextField } from './form-text-field.tsx';

interface SecretFieldProps {
  control: Control<CustomServiceFormValues>;
  name: 'oauth1.consumerSecret' | 'oauth2.clientSecret';
  label: string;
  isNew: boolean;
}

/** A secret: masked while it is typed, never shown again once it is saved. */
export function SecretField({ control, name, label, isNew }: SecretFieldProps) {
  const help = isNew ? 'It is kept by the backend and never shown again.' : 'A secret is saved. Leave this empty to keep it.';
  return <FormTextField control={control} name={name} label={label} help={help} isSecret {...(isNew ? {} : { placeholder: '••••••••••••' })} />;
}
