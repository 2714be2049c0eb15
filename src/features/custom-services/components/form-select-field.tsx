import type { ReactNode } from 'react';
import { useController, type Control } from 'react-hook-form';
import { SelectField } from '#src/ui/select-field.tsx';
import type { CustomServiceFormValues } from '../model/custom-service-form.ts';

type ChoicePath =
  | `apikey.parameters.${number}.paramType`
  | 'oauth1.paramType'
  | 'oauth2.grantType'
  | 'oauth2.paramType'
  | 'oauth2.scopeDelimiter';

interface FormSelectFieldProps {
  control: Control<CustomServiceFormValues>;
  name: ChoicePath;
  label: string;
  help?: ReactNode;
  /** What can be chosen, by value, in words. */
  options: Readonly<Record<string, string>>;
}

/** A choice of the form. */
export function FormSelectField({ control, name, label, help, options }: FormSelectFieldProps) {
  const { field } = useController({ control, name });
  return (
    <SelectField {...field} label={label} help={help}>
      {Object.entries(options).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}
