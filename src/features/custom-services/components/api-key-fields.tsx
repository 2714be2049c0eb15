import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { PARAMETERS_MAX } from '#src/contract/custom-service-rules.ts';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { EMPTY_PARAMETER, type CustomServiceFormValues } from '../model/custom-service-form.ts';
import { API_KEY_PARAM_TYPE_LABELS } from '../model/words.ts';
import { FormSelectField } from './form-select-field.tsx';
import { FormTextField } from './form-text-field.tsx';
import styles from './api-key-fields.module.css';

/** The parameters that an API key service is called with, as many as it takes. */
export function ApiKeyFields({ form }: { form: UseFormReturn<CustomServiceFormValues> }) {
  const { control, setValue, clearErrors } = form;
  // The library's own lists complain about a new row before anybody has been there.
  const parameters = useWatch({ control, name: 'apikey.parameters' });
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => setValue('apikey.parameters', [...parameters, { ...EMPTY_PARAMETER }], { shouldDirty: true });
  const removeAt = (removed: number) => {
    setValue('apikey.parameters', parameters.filter((_, index) => index !== removed), { shouldDirty: true });
    clearErrors('apikey.parameters');
    addButton.current?.focus();
  };
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['legend']}>Parameters</legend>
      <p className={styles['help']}>Whoever connects is asked for a value for each, by its display name. Every request carries them.</p>
      <ol className={styles['parameters']}>
        {parameters.map((_, index) => (
          // A row is what its place says: its fields are named by it.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles['parameter']}>
            <FormSelectField control={control} name={`apikey.parameters.${index}.paramType`} label="Param Type" options={API_KEY_PARAM_TYPE_LABELS} />
            <FormTextField control={control} name={`apikey.parameters.${index}.key`} label="Parameter Key" placeholder="X-Api-Key" />
            <FormTextField control={control} name={`apikey.parameters.${index}.displayName`} label="Parameter Display Name" placeholder="API Key" />
            <div className={styles['remove']}>
              <IconButton icon={Trash2} label={`Remove parameter ${index + 1}`} disabled={parameters.length === 1} onClick={() => removeAt(index)} />
            </div>
          </li>
        ))}
      </ol>
      <Button ref={addButton} size="sm" icon={Plus} disabled={parameters.length >= PARAMETERS_MAX} onClick={add}>
        Add parameter
      </Button>
    </fieldset>
  );
}
