import { ACTION_TYPES, ACTION_TYPE_LABELS } from '#src/contract/automation-terms.ts';
import type { BookModule } from '#src/contract/functions.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { Section } from '#src/ui/section.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { RuleMessages } from '../model/rule-choices.ts';
import { looksAtEdits, type RuleFormValues } from '../model/rule-form.ts';
import { EVENT_WORDS } from '../model/words.ts';
import { Choices } from './choices.tsx';
import styles from './rule-form.module.css';

interface TriggerFieldsProps {
  values: RuleFormValues;
  module: BookModule;
  messages: RuleMessages;
  onChange: (changes: Partial<RuleFormValues>) => void;
}

/** When the rule begins. */
export function TriggerFields(props: TriggerFieldsProps) {
  const { values, onChange } = props;
  return (
    <Section title="When">
      <div className={styles['fields']}>
        <Choices
          legend="Workflow Type"
          options={{ event: 'Event Based', date: 'Date Based' }}
          value={values.workflowType}
          onChange={(workflowType) => onChange({ workflowType })}
        />
        {values.workflowType === 'event' ? <EventFields {...props} /> : <DateFields {...props} />}
      </div>
    </Section>
  );
}

function EventFields({ values, module, messages, onChange }: TriggerFieldsProps) {
  return (
    <>
      <SelectField
        label="Action Type"
        value={values.actionType}
        onChange={(event) => onChange({ actionType: ACTION_TYPES.find((type) => type === event.target.value) ?? values.actionType })}
        help={`When ${module.singular} is ${EVENT_WORDS[values.actionType]}.`}
      >
        {ACTION_TYPES.map((type) => (
          <option key={type} value={type}>
            {ACTION_TYPE_LABELS[type]}
          </option>
        ))}
      </SelectField>
      {looksAtEdits(values.actionType) && (
        <>
          <fieldset className={styles['group']} aria-describedby="edited-fields-note">
            <legend className={styles['legend']}>Edited fields</legend>
            <div className={styles['choices']}>
              {module.fields.map(({ key, label }) => (
                <Checkbox
                  key={key}
                  label={label}
                  checked={values.fields.includes(key)}
                  onChange={(event) => onChange({ fields: event.target.checked ? [...values.fields, key] : values.fields.filter((field) => field !== key) })}
                />
              ))}
            </div>
            <p id="edited-fields-note" className={styles['note']}>
              {values.fields.length === 0 ? 'None chosen: any edit counts.' : 'Only edits of these fields count.'}
            </p>
            <div role="alert">{messages['trigger.fields'] !== undefined && <p className={styles['error']}>{messages['trigger.fields']}</p>}</div>
          </fieldset>
          <Choices
            legend="How often"
            options={{ each_time: 'Each time', once: 'Once for each record' }}
            value={values.eventFrequency}
            onChange={(eventFrequency) => onChange({ eventFrequency })}
          />
        </>
      )}
    </>
  );
}

function DateFields({ values, module, messages, onChange }: TriggerFieldsProps) {
  return (
    <>
      <SelectField label="Date" required value={values.dateField} onChange={(event) => onChange({ dateField: event.target.value })} error={messages['trigger.field']}>
        <option value="">Choose a date</option>
        {module.fields
          .filter(({ type }) => type === 'date')
          .map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
      </SelectField>
      <div className={styles['row']}>
        <TextField
          label="Days"
          inputMode="numeric"
          value={values.days}
          onChange={(event) => onChange({ days: event.target.value })}
          error={messages['trigger.offsetDays']}
          help="0 for the day itself."
          autoComplete="off"
        />
        <SelectField label="Before or after" value={values.direction} onChange={(event) => onChange({ direction: event.target.value === 'before' ? 'before' : 'after' })}>
          <option value="before">Before the date</option>
          <option value="after">After the date</option>
        </SelectField>
        <TextField
          label="At"
          type="time"
          value={values.timeOfDay}
          onChange={(event) => onChange({ timeOfDay: event.target.value })}
          error={messages['trigger.timeOfDay']}
          help="The organization’s time."
        />
      </div>
      <Choices
        legend="How often"
        options={{ once: 'Once', monthly: 'Every month', yearly: 'Every year' }}
        value={values.dateFrequency}
        onChange={(dateFrequency) => onChange({ dateFrequency })}
      />
    </>
  );
}
