import type { ReactNode } from 'react';
import { useController, type Control, type FieldPathByValue } from 'react-hook-form';
import { TextField } from '#src/ui/text-field.tsx';
import type { CustomServiceFormValues } from '../model/custom-service-form.ts';

interface FormTextFieldProps {
  control: Control<CustomServiceFormValues>;
  name: FieldPathByValue<CustomServiceFormValues, string>;
  label: string;
  help?: ReactNode;
  placeholder?: string;
  isSecret?: boolean;
}

/** A text of the form: an address, a key, a secret. Written for machines, so nothing corrects it. */
export function FormTextField({ control, name, label, help, placeholder, isSecret = false }: FormTextFieldProps) {
  const { field, fieldState } = useController({ control, name });
  return (
    <TextField
      {...field}
      type={isSecret ? 'password' : 'text'}
      label={label}
      help={help}
      placeholder={placeholder}
      error={fieldState.error?.message}
      autoComplete={isSecret ? 'new-password' : 'off'}
      autoCapitalize="none"
      spellCheck="false"
      dir="ltr"
    />
  );
}
