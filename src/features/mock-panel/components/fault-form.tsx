import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useId, useState, type ChangeEvent, type FormEvent } from 'react';
import { routes } from '#src/contract/routes.ts';
import { announce } from '#src/ui/announcer.tsx';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { EMPTY_FAULT, FAULT_KIND_LABELS, FAULT_KINDS, faultInputProblems, faultOf, OAUTH_ERRORS, type FaultInput } from '../model/fault-input.ts';
import { addFaultMutation } from '../queries.ts';
import { PanelSection } from './panel-section.tsx';
import styles from './panel-parts.module.css';

/** Requests that a fault is likely to be wanted for. */
const SUGGESTIONS = [
  '*',
  'GET /api/v1/*',
  'POST *',
  '* /provider/*',
  '* https://www.wrike.com/*',
  ...new Set(Object.values(routes).filter(({ area }) => area !== 'control').map(({ method, path }) => `${method} ${path}`)),
];

/** Has matching requests fail or wait. */
export function FaultForm() {
  const add = useMutation(addFaultMutation(useQueryClient()));
  const listId = useId();
  const [input, setInput] = useState<FaultInput>(EMPTY_FAULT);
  const [isChecked, setIsChecked] = useState(false);
  const problems = isChecked ? faultInputProblems(input) : {};
  const change = (field: keyof FaultInput) => (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    setInput((before) => ({ ...before, [field]: event.target.value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isWrong = Object.keys(faultInputProblems(input)).length > 0;
    setIsChecked(isWrong);
    if (isWrong || add.isPending) return;
    add.mutate({ fault: faultOf(input) }, { onSuccess: () => announce('Fault added') });
  };
  const field = (name: keyof FaultInput) => ({ value: input[name], onChange: change(name), error: problems[name] });
  return (
    <PanelSection title="Add a fault">
      <form className={styles['stack']} onSubmit={submit} noValidate>
        <TextField label="Requests" {...field('route')} list={listId} autoComplete="off" spellCheck="false" help="Method and path. * stands for anything, {name} for one part." />
        <datalist id={listId}>
          {SUGGESTIONS.map((route) => (
            <option key={route}>{route}</option>
          ))}
        </datalist>
        <SelectField label="What happens" {...field('kind')}>
          {FAULT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {FAULT_KIND_LABELS[kind]}
            </option>
          ))}
        </SelectField>
        <div className={styles['columns']}>
          {input.kind === 'status' && (
            <>
              <TextField label="Status" inputMode="numeric" {...field('status')} />
              <TextField label="Retry-After" inputMode="numeric" suffix="s" {...field('retryAfterSeconds')} />
            </>
          )}
          {input.kind === 'oauth-error' && (
            <SelectField label="Error code" {...field('oauthError')}>
              {OAUTH_ERRORS.map((code) => (
                <option key={code}>{code}</option>
              ))}
            </SelectField>
          )}
          <TextField label="Wait" inputMode="numeric" suffix="ms" {...field('latencyMs')} />
          <TextField label="Up to this much more" inputMode="numeric" suffix="ms" {...field('latencySpreadMs')} />
          <TextField label="How often" inputMode="numeric" placeholder="Until taken back" {...field('times')} />
        </div>
        <div role="alert">{add.isError && <Banner tone="danger" title={`The fault was not added. ${add.error.message}`} />}</div>
        <div className={styles['row']}>
          <Button type="submit" variant="primary" icon={Plus} isBusy={add.isPending}>
            Add fault
          </Button>
        </div>
      </form>
    </PanelSection>
  );
}
