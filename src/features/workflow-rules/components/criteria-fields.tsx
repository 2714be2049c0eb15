import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { COMPARATORS, COMPARATORS_OF, VALUELESS_COMPARATORS } from '#src/contract/automation-terms.ts';
import type { BookModule } from '#src/contract/functions.ts';
import { announce } from '#src/ui/announcer.tsx';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Section } from '#src/ui/section.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import { fieldOf, type RuleMessages } from '../model/rule-choices.ts';
import { freeKey, type CriterionEntry, type RuleFormValues } from '../model/rule-form.ts';
import { COMPARATOR_LABELS } from '../model/words.ts';
import { Choices } from './choices.tsx';
import { FieldValueInput } from './field-value-input.tsx';
import styles from './criteria-fields.module.css';

interface CriteriaFieldsProps {
  values: RuleFormValues;
  module: BookModule;
  messages: RuleMessages;
  onChange: (changes: Partial<RuleFormValues>) => void;
}

/** Which records the rule is for. Adding and removing keeps the focus where one goes on. */
export function CriteriaFields({ values, module, messages, onChange }: CriteriaFieldsProps) {
  const list = useRef<HTMLDivElement>(null);
  const { conditions, match } = values;
  const set = (next: readonly CriterionEntry[]) => onChange({ conditions: next });
  const add = () => {
    const [field] = module.fields;
    if (field === undefined) return;
    set([...conditions, { key: freeKey(conditions), field: field.key, comparator: 'is', value: '' }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('fieldset:last-of-type select')?.focus());
  };
  const remove = (key: string) => {
    set(conditions.filter((condition) => condition.key !== key));
    announce('Criterion removed');
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[data-add]')?.focus());
  };
  return (
    <Section title="Criteria">
      <div ref={list} className={styles['criteria']}>
        {conditions.length === 0 && <p className={styles['note']}>No criteria: the rule is for every record of the module.</p>}
        {conditions.length > 1 && (
          <Choices legend="Records have to fit" options={{ all: 'All of these', any: 'Any of these' }} value={match} onChange={(next) => onChange({ match: next })} />
        )}
        {conditions.length > 0 && (
          <div className={styles['rows']}>
            {conditions.map((condition, index) => (
              <CriterionRow
                key={condition.key}
                number={index + 1}
                condition={condition}
                module={module}
                messages={messages}
                path={`criteria.conditions.${index}`}
                onChange={(changes) => set(conditions.map((each) => (each.key === condition.key ? { ...each, ...changes } : each)))}
                onRemove={() => remove(condition.key)}
              />
            ))}
          </div>
        )}
        <div>
          <Button size="sm" icon={Plus} data-add onClick={add}>
            Add criterion
          </Button>
        </div>
      </div>
    </Section>
  );
}

interface CriterionRowProps {
  number: number;
  condition: CriterionEntry;
  module: BookModule;
  messages: RuleMessages;
  path: string;
  onChange: (changes: Partial<CriterionEntry>) => void;
  onRemove: () => void;
}

function CriterionRow({ number, condition, module, messages, path, onChange, onRemove }: CriterionRowProps) {
  const field = fieldOf(module, condition.field);
  const comparators = COMPARATORS_OF[field?.type ?? 'text'];
  const chooseField = (key: string) => {
    const next = fieldOf(module, key);
    const known = COMPARATORS_OF[next?.type ?? 'text'];
    // What was entered goes on where it can be compared in the same way.
    onChange({ field: key, comparator: known.includes(condition.comparator) ? condition.comparator : 'is', ...(next?.type === field?.type && next?.type !== 'choice' ? {} : { value: '' }) });
  };
  return (
    <fieldset className={styles['row']}>
      <legend>
        <VisuallyHidden>Criterion {number}</VisuallyHidden>
      </legend>
      <SelectField label="Field" value={condition.field} onChange={(event) => chooseField(event.target.value)} error={messages[`${path}.field`]}>
        {module.fields.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Comparison"
        value={condition.comparator}
        onChange={(event) => onChange({ comparator: COMPARATORS.find((comparator) => comparator === event.target.value) ?? condition.comparator })}
        error={messages[`${path}.comparator`]}
      >
        {comparators.map((comparator) => (
          <option key={comparator} value={comparator}>
            {COMPARATOR_LABELS[comparator]}
          </option>
        ))}
      </SelectField>
      {VALUELESS_COMPARATORS.has(condition.comparator) ? (
        <span />
      ) : (
        <FieldValueInput label="Value" field={field} value={condition.value} onChange={(value) => onChange({ value })} error={messages[`${path}.value`]} />
      )}
      <span className={styles['remove']}>
        <IconButton icon={Trash2} label={`Remove criterion ${number}`} onClick={onRemove} />
      </span>
    </fieldset>
  );
}
