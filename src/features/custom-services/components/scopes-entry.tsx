import { CircleAlert, Plus, X } from 'lucide-react';
import { useId, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useController, useWatch, type UseFormReturn } from 'react-hook-form';
import { scopeProblem } from '#src/contract/custom-service-rules.ts';
import { announce } from '#src/ui/announcer.tsx';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { scopesIn, type CustomServiceFormValues } from '../model/custom-service-form.ts';
import styles from './scopes-entry.module.css';

/** Scopes one by one, each with +. Several at once may be pasted. */
export function ScopesEntry({ form }: { form: UseFormReturn<CustomServiceFormValues> }) {
  const { control } = form;
  const id = useId();
  const scopes = useController({ control, name: 'oauth2.scopes' });
  const typed = useController({ control, name: 'oauth2.newScope' });
  const delimiter = useWatch({ control, name: 'oauth2.scopeDelimiter' });
  const input = useRef<HTMLInputElement | null>(null);
  const setScopes = (next: string[]) => form.setValue('oauth2.scopes', next, { shouldDirty: true, shouldValidate: scopes.fieldState.invalid });
  const add = (text: string) => {
    const found = scopesIn(text, delimiter, scopes.field.value);
    const wrong = found.map((scope) => scopeProblem(scope, delimiter)).find((problem) => problem !== null);
    if (text.trim() === '' || wrong !== undefined) {
      form.setError('oauth2.newScope', { type: 'rule', message: wrong ?? 'Enter a scope, then add it.' });
      return;
    }
    setScopes([...scopes.field.value, ...found]);
    form.resetField('oauth2.newScope', { defaultValue: '' });
    announce(found.length === 1 ? `${found[0] ?? ''} added` : `${found.length} scopes added`);
  };
  const addByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(typed.field.value);
  };
  const addPasted = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (typed.field.value !== '' || scopesIn(text, delimiter, scopes.field.value).length < 2) return;
    event.preventDefault();
    add(text);
  };
  const remove = (scope: string) => {
    setScopes(scopes.field.value.filter((each) => each !== scope));
    announce(`${scope} removed`);
    input.current?.focus();
  };
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['legend']}>Scopes</legend>
      <div className={styles['entry']}>
        <TextField
          {...typed.field}
          ref={(element) => {
            input.current = element;
            typed.field.ref(element);
          }}
          label="Scope"
          help="Those that connections may ask for. Paste several at once if you have them."
          error={typed.fieldState.error?.message}
          onKeyDown={addByKey}
          onPaste={addPasted}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
          dir="ltr"
        />
        <div className={styles['add']}>
          <Button icon={Plus} aria-label="Add scope" onClick={() => add(typed.field.value)}>
            Add
          </Button>
        </div>
      </div>
      {scopes.field.value.length > 0 && (
        <ul className={styles['scopes']} aria-label="Added scopes" aria-describedby={scopes.fieldState.invalid ? `${id}-error` : undefined}>
          {scopes.field.value.map((scope) => (
            <li key={scope} className={styles['scope']}>
              <code>{scope}</code>
              <button type="button" className={styles['remove']} aria-label={`Remove ${scope}`} title={`Remove ${scope}`} onClick={() => remove(scope)}>
                <X className={styles['icon']} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {scopes.fieldState.error !== undefined && (
        <p id={`${id}-error`} role="alert" className={styles['error']}>
          <CircleAlert className={styles['errorIcon']} aria-hidden="true" />
          {messageOf(scopes.fieldState.error)}
        </p>
      )}
    </fieldset>
  );
}

function messageOf(error: { readonly message?: string }): string {
  return error.message ?? 'One of the scopes does not fit the delimiter. Remove it, or choose another delimiter.';
}
