import { useRef, type FormEvent } from 'react';
import type { RuleDefinition } from '#src/contract/workflow-rules.ts';
import { fieldMessages } from '#src/lib/field-messages.ts';
import { useFocusInvalid } from '#src/lib/use-focus-invalid.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { Switch } from '#src/ui/switch.tsx';
import type { RuleChoices } from '../model/rule-choices.ts';
import { forgetRule, keepRule, useRuleDrafts } from '../model/rule-draft.ts';
import { definitionOf, type RuleFormValues } from '../model/rule-form.ts';
import { rulesPath } from '../paths.ts';
import { ActionList } from './action-list.tsx';
import { CriteriaFields } from './criteria-fields.tsx';
import { IdentityFields } from './identity-fields.tsx';
import { TriggerFields } from './trigger-fields.tsx';
import styles from './rule-form.module.css';

export interface RuleFormProps {
  extensionId: string;
  /** Names what was entered and is not saved. */
  draftKey: string;
  initial: RuleFormValues;
  isNew: boolean;
  choices: RuleChoices;
  isSaving: boolean;
  /** Why the last try was refused. */
  error: Error | null;
  onSubmit: (definition: RuleDefinition) => void;
}

/** All of a workflow rule: what it is called, when it begins, for which records, and what it does. What is entered outlives errors and a reload. */
export function RuleForm({ extensionId, draftKey, initial, isNew, choices, isSaving, error, onSubmit }: RuleFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const draft = useRuleDrafts(({ drafts }) => drafts[draftKey]);
  const values = draft ?? initial;
  const { fields: messages, other } = fieldMessages(error, isAtField);
  useFocusInvalid(form, error);
  const module = choices.modules.find(({ name }) => name === values.module) ?? choices.modules[0];
  if (module === undefined) return null;
  const change = (changes: Partial<RuleFormValues>) => keepRule(draftKey, { ...values, ...changes });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSaving) onSubmit(definitionOf(values));
  };
  return (
    <form ref={form} className={styles['form']} onSubmit={submit} noValidate>
      {!isNew && draft !== undefined && (
        <Banner
          tone="info"
          title="Changes that are not saved yet"
          actions={
            <Button size="sm" onClick={() => forgetRule(draftKey)}>
              Discard
            </Button>
          }
        />
      )}
      <IdentityFields values={values} isNew={isNew} messages={messages} onChange={change} />
      <TriggerFields values={values} module={module} messages={messages} onChange={change} />
      <CriteriaFields values={values} module={module} messages={messages} onChange={change} />
      <ActionList
        title="Immediate actions"
        intro="They run as soon as the rule begins."
        path="immediateActions"
        entries={values.immediateActions}
        module={module}
        choices={choices}
        messages={messages}
        extensionId={extensionId}
        onChange={(immediateActions) => change({ immediateActions })}
      />
      <ActionList
        title="Time-based actions"
        intro="They wait so long after the rule has begun."
        path="timedActions"
        entries={values.timedActions}
        module={module}
        choices={choices}
        messages={messages}
        extensionId={extensionId}
        onChange={(timedActions) => change({ timedActions })}
      />
      <Switch label="Active" description="A rule that is switched off stays as it is and runs for nothing." checked={values.isActive} onChange={(event) => change({ isActive: event.target.checked })} />
      <div role="alert">
        {error !== null && (
          <Banner tone="danger" title="The rule was not saved">
            {other ?? 'Some fields need another value; each says what. What you entered is still here.'}
          </Banner>
        )}
      </div>
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary" isBusy={isSaving} busyLabel="Saving…">
          Save
        </Button>
        <ButtonLink to={rulesPath(extensionId)} onClick={() => forgetRule(draftKey)}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

/** Every part of the definition has its place in the form. */
function isAtField(field: string): boolean {
  return /^(name|description|module|trigger\.(field|fields|offsetDays|timeOfDay)|criteria\.conditions\.\d+\.\w+|immediateActions(\.\d+\.\w+)?|timedActions(\.\d+\.(action|delay)\.\w+)?)$/.test(field);
}
