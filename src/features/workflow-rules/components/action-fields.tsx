import { Link } from 'react-router';
import type { BookModule } from '#src/contract/functions.ts';
import { newFunctionPath } from '#src/features/functions/index.ts';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { fieldOf, type RuleChoices, type RuleMessages } from '../model/rule-choices.ts';
import type { ActionEntry } from '../model/rule-form.ts';
import { FieldValueInput } from './field-value-input.tsx';
import { WebhookFields } from './webhook-fields.tsx';
import styles from './rule-form.module.css';

export interface ActionFieldsProps {
  entry: ActionEntry;
  module: BookModule;
  choices: RuleChoices;
  messages: RuleMessages;
  /** Where the action is in the definition. */
  path: string;
  extensionId: string;
  onChange: (changes: Partial<ActionEntry>) => void;
}

/** What an action of its kind asks for. */
export function ActionFields(props: ActionFieldsProps) {
  switch (props.entry.kind) {
    case 'custom_function':
      return <FunctionFields {...props} />;
    case 'field_update':
      return <UpdateFields {...props} />;
    case 'webhook':
      return <WebhookFields {...props} />;
    case 'email_alert':
      return <MailFields {...props} />;
    default:
      return <NotificationFields {...props} />;
  }
}

function FunctionFields({ entry, module, choices, messages, path, extensionId, onChange }: ActionFieldsProps) {
  const functions = choices.functions.filter((fn) => fn.module === module.name);
  return (
    <SelectField
      label="Custom Function"
      required
      value={entry.functionId}
      onChange={(event) => onChange({ functionId: event.target.value })}
      error={messages[`${path}.functionId`]}
      {...(functions.length === 0
        ? {
            help: (
              <>
                No function is for {module.label} yet. <Link to={newFunctionPath(extensionId)}>New Custom Function</Link>
              </>
            ),
          }
        : {})}
    >
      <option value="">Choose a function</option>
      {functions.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function UpdateFields({ entry, module, messages, path, onChange }: ActionFieldsProps) {
  return (
    <div className={styles['row']}>
      <SelectField label="Field" required value={entry.field} onChange={(event) => onChange({ field: event.target.value, value: '' })} error={messages[`${path}.field`]}>
        <option value="">Choose a field</option>
        {module.fields
          .filter(({ isEditable }) => isEditable)
          .map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
      </SelectField>
      <FieldValueInput
        label="New value"
        field={fieldOf(module, entry.field)}
        value={entry.value}
        onChange={(value) => onChange({ value })}
        error={messages[`${path}.value`]}
        takesPlaceholders
      />
    </div>
  );
}

function MailFields({ entry, module, messages, path, onChange }: ActionFieldsProps) {
  return (
    <>
      <TextField
        label="To"
        required
        value={entry.to}
        onChange={(event) => onChange({ to: event.target.value })}
        help="E-mail addresses, with commas between."
        error={messages[`${path}.to`]}
        autoComplete="off"
      />
      <TextField label="Subject" required value={entry.subject} onChange={(event) => onChange({ subject: event.target.value })} error={messages[`${path}.subject`]} autoComplete="off" dir="auto" />
      <MessageField entry={entry} module={module} error={messages[`${path}.message`]} onChange={onChange} />
    </>
  );
}

function NotificationFields({ entry, module, choices, messages, path, onChange }: ActionFieldsProps) {
  return (
    <>
      <SelectField label="Person" required value={entry.userId} onChange={(event) => onChange({ userId: event.target.value })} error={messages[`${path}.userId`]}>
        <option value="">Choose a person</option>
        {choices.users.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <MessageField entry={entry} module={module} error={messages[`${path}.message`]} onChange={onChange} />
    </>
  );
}

function MessageField({ entry, module, error, onChange }: Pick<ActionFieldsProps, 'entry' | 'module' | 'onChange'> & { error: string | undefined }) {
  return (
    <TextArea
      label="Message"
      required
      rows={3}
      value={entry.message}
      onChange={(event) => onChange({ message: event.target.value })}
      help={placeholderHelp(module)}
      error={error}
      dir="auto"
    />
  );
}

/** How a field of the record gets into a text. */
function placeholderHelp({ singular, fields }: BookModule): string {
  return `\${${singular}.${fields[0]?.key ?? 'name'}} stands for the record’s ${fields[0]?.label ?? 'name'}.`;
}
