import { Link, useSearchParams } from 'react-router';
import type { Connection } from '#src/contract/connections.ts';
import { CodeBlock } from '#src/ui/code-block.tsx';
import { withParams } from '../model/list-params.ts';
import { delugeSample, jsonSample } from '../model/sample-code.ts';
import { Section } from '#src/ui/section.tsx';
import styles from './sample-code.module.css';

const TABS = [
  { sample: 'deluge', label: 'Deluge', language: 'deluge', codeOf: delugeSample, use: 'Calls the service through this connection, in any Deluge script of the extension.' },
  { sample: 'json', label: 'JSON', language: 'json', codeOf: jsonSample, use: 'Describes this connection, as an extension’s manifest does.' },
] as const;

/** "Sample Code": what to paste into a script or a manifest to use the connection. The address holds the tab. */
export function SampleCode({ connection }: { connection: Connection }) {
  const [params] = useSearchParams();
  const current = TABS.find(({ sample }) => sample === params.get('sample')) ?? TABS[0];
  return (
    <Section title="Sample Code">
      <nav aria-label="Sample Code" className={styles['tabs']}>
        {TABS.map(({ sample, label }) => (
          <Link
            key={sample}
            to={{ search: withParams(params, { sample: sample === TABS[0].sample ? null : sample }).toString() }}
            replace
            preventScrollReset
            aria-current={sample === current.sample ? 'true' : undefined}
            className={styles['tab']}
          >
            {label}
          </Link>
        ))}
      </nav>
      <p className={styles['use']}>{current.use}</p>
      <CodeBlock code={current.codeOf(connection)} language={current.language} label={`${current.label} sample`} isWrapped={current.language === 'json'} />
    </Section>
  );
}
