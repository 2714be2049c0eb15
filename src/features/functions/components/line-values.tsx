import type { Execution } from '#src/contract/executions.ts';
import { codeLines, type CodeLine } from '../model/code-lines.ts';
import styles from './line-values.module.css';

const numbers = new Intl.NumberFormat();

/** The code as it ran, each line with how often it ran and what variables got there. */
export function LineValues({ execution }: { execution: Pick<Execution, 'code' | 'lines' | 'variables' | 'error'> }) {
  const failed = execution.error?.line ?? null;
  return (
    // The code scrolls, so the keyboard has to reach the region.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <div role="region" aria-label="Code with the values of its variables" tabIndex={0} className={styles['scroller']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['numberHead']}>Line</th>
            <th scope="col">Code</th>
            <th scope="col" className={styles['runsHead']}>Runs</th>
            <th scope="col">Values</th>
          </tr>
        </thead>
        <tbody dir="ltr" translate="no">
          {codeLines(execution).map((line) => (
            <ValuesRow key={line.number} line={line} hasFailed={line.number === failed} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ValuesRow({ line: { number, text, runs, values }, hasFailed }: { line: CodeLine; hasFailed: boolean }) {
  return (
    <tr data-failed={hasFailed || undefined} data-idle={runs === 0 || undefined}>
      <td className={styles['number']}>{number}</td>
      <td className={styles['code']}>{text}</td>
      <td className={styles['runs']}>{runs === 0 ? '' : `${numbers.format(runs)}×`}</td>
      <td className={styles['values']}>
        {values.map(({ name, type, text: value, count }) => (
          <div key={name} className={styles['value']} title={`${type}${count > 1 ? `, the last of ${numbers.format(count)} values` : ''}`}>
            <span className={styles['name']}>{name}</span> = <bdi>{value}</bdi>
          </div>
        ))}
      </td>
    </tr>
  );
}
