import { TEST_CONTENT_TYPES, TEST_METHODS } from '#src/contract/connection-test-terms.ts';
import type { Connection } from '#src/contract/connections.ts';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextArea } from '#src/ui/text-area.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { idsToFillIn } from '../model/sample-code.ts';
import { sendsBody, withMethod, type TypedCall } from '../model/test-call.ts';
import styles from './test-call-fields.module.css';

interface TestCallFieldsProps {
  connection: Connection;
  call: TypedCall;
  /** What is wrong with the address. */
  problem: string | undefined;
  onChange: (call: TypedCall) => void;
}

/** The call to try: method and address, and a body for methods that send one. */
export function TestCallFields({ connection, call, problem, onChange }: TestCallFieldsProps) {
  const ids = idsToFillIn(connection, call.method).filter((id) => call.url.includes(id));
  return (
    <div className={styles['fields']}>
      <div className={styles['line']}>
        <SelectField label="Method" value={call.method} onChange={({ target }) => onChange(withMethod(connection, call, chosen(TEST_METHODS, target.value)))}>
          {TEST_METHODS.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </SelectField>
        <TextField
          label="URL"
          value={call.url}
          help={ids.length === 0 ? undefined : `Put ${ids.length === 1 ? 'an id' : 'ids'} of your own in the place of ${ids.join(' and ')}.`}
          error={problem}
          onChange={({ target }) => onChange({ ...call, url: target.value })}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
        />
      </div>
      {sendsBody(call.method) && (
        <>
          <SelectField label="Content type" value={call.contentType} onChange={({ target }) => onChange({ ...call, contentType: chosen(TEST_CONTENT_TYPES, target.value) })}>
            {TEST_CONTENT_TYPES.map((type) => (
              <option key={type}>{type}</option>
            ))}
          </SelectField>
          <div className={styles['body']}>
            <TextArea label="Body" value={call.body} onChange={({ target }) => onChange({ ...call, body: target.value })} spellCheck={false} dir="ltr" />
          </div>
        </>
      )}
    </div>
  );
}

function chosen<const Option extends string>(options: readonly [Option, ...Option[]], value: string): Option {
  return options.find((option) => option === value) ?? options[0];
}
