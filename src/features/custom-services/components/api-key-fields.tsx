import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useFieldArray, useFormState, type Control } from 'react-hook-form';
import { PARAMETERS_MAX } from '#src/contract/custom-service-rules.ts';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { EMPTY_PARAMETER, type CustomServiceFormValues } from '../model/custom-service-form.ts';
import { API_KEY_PARAM_TYPE_LABELS } from '../model/words.ts';
import { FormSelectField } from './form-select-field.tsx';
import { FormTextField } from './form-text-field.tsx';
import styles from './api-key-fields.module.css';

/** The parameters that an API key service is called with, as many as it takes. */
export function ApiKeyFields({ control }: { control: Control<CustomServiceFormValues> }) {
  const { fields, append, remove } = useFieldArray({ control, name: 'apikey.parameters' });
  const { errors } = useFormState({ control, name: 'apikey.parameters' });
  const addButton = useRef<HTMLButtonElement>(null);
  const problem = errors.apikey?.parameters?.root?.message ?? errors.apikey?.parameters?.message;
  const removeAt = (index: number) => {
    remove(index);
    addButton.current?.focus();
  };
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['legend']}>Parameters</legend>
      <p className={styles['help']}>Whoever connects is asked for a value for each, by its display name. Every request carries them.</p>
      <ol className={styles['parameters']}>
        {fields.map(({ id }, index) => (
          <li key={id} className={styles['parameter']}>
            <FormSelectField control={control} name={`apikey.parameters.${index}.paramType`} label="Param Type" options={API_KEY_PARAM_TYPE_LABELS} />
            <FormTextField control={control} name={`apikey.parameters.${index}.key`} label="Parameter Key" placeholder="X-Api-Key" />
            <FormTextField control={control} name={`apikey.parameters.${index}.displayName`} label="Parameter Display Name" placeholder="API Key" />
            <div className={styles['remove']}>
              <IconButton icon={Trash2} label={`Remove parameter ${index + 1}`} disabled={fields.length === 1} onClick={() => removeAt(index)} />
            </div>
          </li>
        ))}
      </ol>
      <div role="alert">{problem !== undefined && <p className={styles['error']}>{problem}</p>}</div>
      <Button ref={addButton} size="sm" icon={Plus} disabled={fields.length >= PARAMETERS_MAX} onClick={() => append({ ...EMPTY_PARAMETER })}>
        Add parameter
      </Button>
    </fieldset>
  );
}
