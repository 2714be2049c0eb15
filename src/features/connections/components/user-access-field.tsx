import { useController, type Control } from 'react-hook-form';
import { Switch } from '#src/ui/switch.tsx';
import type { ConnectionFormValues } from '../model/connection-form.ts';

/** "Use Credentials Of Login User", and what it means in either position. */
export function UserAccessField({ control }: { control: Control<ConnectionFormValues> }) {
  const { field } = useController({ control, name: 'usesLoginUserCredentials' });
  const { value, onChange, ...rest } = field;
  return (
    <Switch
      {...rest}
      checked={value}
      onChange={(event) => onChange(event.target.checked)}
      label="Use Credentials Of Login User"
      description={
        value
          ? 'On: every user connects with credentials of their own, and a script runs with those of the user it acts for.'
          : 'Off: scripts of every user run with the authorization that you give now.'
      }
    />
  );
}
