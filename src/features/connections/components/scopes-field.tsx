import { useController, type Control } from 'react-hook-form';
import type { Scope } from '#src/contract/services.ts';
import type { ConnectionFormValues } from '../model/connection-form.ts';
import { ScopePicker } from './scope-picker.tsx';

interface ScopesFieldProps {
  control: Control<ConnectionFormValues>;
  scopes: readonly Scope[];
}

/** "Scopes" of "Connection Details". */
export function ScopesField({ control, scopes }: ScopesFieldProps) {
  const {
    field: { ref, value, onChange, onBlur },
    fieldState: { error },
  } = useController({ control, name: 'scopes' });
  return <ScopePicker ref={ref} scopes={scopes} selected={value} onChange={onChange} onBlur={onBlur} error={error?.message} />;
}
