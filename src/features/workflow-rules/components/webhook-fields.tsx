import { SelectField } from '#src/ui/select-field.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { ActionEntry } from '../model/rule-form.ts';
import type { ActionFieldsProps } from './action-fields.tsx';
import styles from './rule-form.module.css';

const METHODS: readonly ActionEntry['method'][] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Where a webhook goes, what it sends, and what signs it. */
export function WebhookFields({ entry, module, choices, messages, path, onChange }: ActionFieldsProps) {
  return (
    <>
      <div className={styles['row']}>
        <TextField label="Webhook name" required value={entry.name} onChange={(event) => onChange({ name: event.target.value })} error={messages[`${path}.name`]} autoComplete="off" dir="auto" />
        <SelectField label="Method" value={entry.method} onChange={(event) => onChange({ method: METHODS.find((method) => method === event.target.value) ?? entry.method })}>
          {METHODS.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </SelectField>
        <SelectField
          label="Connection"
          value={entry.connectionLinkName}
          onChange={(event) => onChange({ connectionLinkName: event.target.value })}
          error={messages[`${path}.connectionLinkName`]}
        >
          <option value="">None</option>
          {choices.connections.map(({ linkName, name }) => (
            <option key={linkName} value={linkName}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        label="URL"
        required
        type="url"
        value={entry.url}
        onChange={(event) => onChange({ url: event.target.value })}
        error={messages[`${path}.url`]}
        placeholder="https://"
        autoComplete="off"
        spellCheck="false"
        dir="ltr"
      />
      {entry.method !== 'GET' && (
        <TextArea
          label="Body"
          rows={3}
          value={entry.body}
          onChange={(event) => onChange({ body: event.target.value })}
          help={`\${${module.singular}.${module.fields[0]?.key ?? 'name'}} stands for the record’s ${module.fields[0]?.label ?? 'name'}.`}
          error={messages[`${path}.body`]}
          spellCheck="false"
          dir="ltr"
        />
      )}
    </>
  );
}
