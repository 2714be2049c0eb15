import { MODULES, RULE_DESCRIPTION_MAX_LENGTH, RULE_NAME_MAX_LENGTH } from '#src/contract/automation-terms.ts';
import { moduleFromText, moduleLabel } from '#src/features/functions/index.ts';
import { Section } from '#src/ui/section.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { RuleMessages } from '../model/rule-choices.ts';
import type { RuleFormValues } from '../model/rule-form.ts';
import styles from './rule-form.module.css';

interface IdentityFieldsProps {
  values: RuleFormValues;
  isNew: boolean;
  messages: RuleMessages;
  onChange: (changes: Partial<RuleFormValues>) => void;
}

/** What the rule is called, and whose records it is for. */
export function IdentityFields({ values, isNew, messages, onChange }: IdentityFieldsProps) {
  return (
    <Section title="Rule">
      <div className={styles['fields']}>
        <TextField
          label="Name"
          required
          value={values.name}
          onChange={(event) => onChange({ name: event.target.value })}
          help={`Up to ${RULE_NAME_MAX_LENGTH} characters.`}
          error={messages['name']}
          autoComplete="off"
          dir="auto"
        />
        <TextField
          label="Description"
          value={values.description}
          onChange={(event) => onChange({ description: event.target.value })}
          help={`Up to ${RULE_DESCRIPTION_MAX_LENGTH} characters.`}
          error={messages['description']}
          autoComplete="off"
          dir="auto"
        />
        <SelectField
          label="Module"
          value={values.module}
          onChange={(event) => onChange(forModule(values, event.target.value))}
          disabled={!isNew}
          help={isNew ? 'Criteria and actions belong to the module: another one clears those that it does not have.' : 'It stays as it is.'}
          error={messages['module']}
        >
          {MODULES.map((module) => (
            <option key={module} value={module}>
              {moduleLabel(module)}
            </option>
          ))}
        </SelectField>
      </div>
    </Section>
  );
}

/** Fields and functions of another module make no sense in this one. */
function forModule(values: RuleFormValues, text: string): Partial<RuleFormValues> {
  const module = moduleFromText(text) ?? values.module;
  return { module, fields: [], dateField: '', conditions: [], immediateActions: unbound(values.immediateActions), timedActions: unbound(values.timedActions) };
}

function unbound(entries: RuleFormValues['immediateActions']): RuleFormValues['immediateActions'] {
  return entries.map((entry) => ({ ...entry, functionId: '', field: '' }));
}
