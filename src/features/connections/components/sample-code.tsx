import { useSearchParams } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import { AddressTabs } from '#src/ui/address-tabs.tsx';
import { CodeBlock } from '#src/ui/code-block.tsx';
import { FilterSelect } from '#src/ui/filter-select.tsx';
import { Section } from '#src/ui/section.tsx';
import { withParams } from '../model/list-params.ts';
import { curlSample, delugeSample, idsToFillIn, jsonSample, manifestSample, SAMPLE_METHODS, widgetSample, type SampleMethod } from '../model/sample-code.ts';
import styles from './sample-code.module.css';

const TABS = [
  {
    sample: 'deluge',
    label: 'Deluge',
    language: 'deluge',
    codeOf: delugeSample,
    hasMethods: true,
    use: 'Calls the service through this connection, in any Deluge script of the extension.',
  },
  { sample: 'json', label: 'JSON', language: 'json', codeOf: jsonSample, hasMethods: false, use: 'Describes this connection, as an extension’s manifest does.' },
  {
    sample: 'manifest',
    label: 'Finance manifest',
    language: 'json',
    codeOf: manifestSample,
    hasMethods: false,
    use: 'Lists this connection among those that a Finance extension uses, in its plugin manifest.',
  },
  { sample: 'widget', label: 'Widget', language: 'plain', codeOf: widgetSample, hasMethods: true, use: 'Calls the service through this connection, from a widget of the extension.' },
  {
    sample: 'curl',
    label: 'cURL',
    language: 'plain',
    codeOf: curlSample,
    hasMethods: true,
    use: 'Makes the same call from a command line, with credentials of your own: connections sign for scripts and widgets only.',
  },
] as const;

/** "Sample Code": what to paste into a script or a manifest to use the connection. The address holds the tab and the method. */
export function SampleCode({ connection }: { connection: Connection }) {
  const [params, setParams] = useSearchParams();
  const current = TABS.find(({ sample }) => sample === params.get('sample')) ?? TABS[0];
  const method = SAMPLE_METHODS.find((known) => known === params.get('method')) ?? 'GET';
  const ids = current.hasMethods ? idsToFillIn(connection, method) : [];
  const choose = (chosen: string) =>
    setParams((now) => withParams(now, { method: chosen === 'GET' ? null : chosen }), { replace: true, preventScrollReset: true });
  return (
    <Section title="Sample Code">
      <AddressTabs
        label="Sample Code"
        tabs={TABS.map(({ sample, label }) => ({
          label,
          search: withParams(params, { sample: sample === TABS[0].sample ? null : sample }).toString(),
          isCurrent: sample === current.sample,
        }))}
      />
      <div className={styles['intro']}>
        <p className={styles['use']}>
          {current.use}
          {ids.length > 0 && ` Put ${ids.length === 1 ? 'an id' : 'ids'} of your own in place of ${ids.join(' and ')}.`}
        </p>
        {current.hasMethods && <MethodSelect method={method} onChange={choose} />}
      </div>
      <CodeBlock code={current.codeOf(connection, method)} language={current.language} label={`${current.label} sample`} isWrapped={current.language === 'json'} />
    </Section>
  );
}

function MethodSelect({ method, onChange }: { method: SampleMethod; onChange: (chosen: string) => void }) {
  return (
    <FilterSelect label="HTTP method" value={method} onChange={(event) => onChange(event.target.value)}>
      {SAMPLE_METHODS.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </FilterSelect>
  );
}
