import type { BookModule } from '#src/contract/functions.ts';
import { Button } from '#src/ui/button.tsx';
import { CodeBlock } from '#src/ui/code-block.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import type { FunctionSaving } from '../use-function-saving.ts';
import styles from './function-parameters.module.css';

const INDENT = 2;

interface FunctionParametersProps {
  /** Undefined while it is not known. */
  module: BookModule | undefined;
  saving: Pick<FunctionSaving, 'isChanged' | 'discard' | 'isSaving'>;
}

/** The variables that the function is given, with samples; beside them, whether the code is saved. */
export function FunctionParameters({ module, saving }: FunctionParametersProps) {
  return (
    <div className={styles['bar']}>
      <details className={styles['details']}>
        <summary className={styles['summary']}>
          <span className={styles['label']}>Parameters</span>
          {module === undefined ? (
            <Skeleton width="12rem" height="1rem" />
          ) : (
            module.parameters.map(({ name, description }) => (
              <code key={name} className={styles['parameter']} title={description}>
                {name}
              </code>
            ))
          )}
        </summary>
        <div className={styles['samples']}>
          {module?.parameters.map(({ name, description, sample }) => (
            <div key={name} className={styles['sample']}>
              <p className={styles['description']}>{description}.</p>
              <CodeBlock code={JSON.stringify(sample, null, INDENT)} language="json" label={name} isWrapped />
            </div>
          ))}
        </div>
      </details>
      <div className={styles['state']}>
        <output>{saving.isChanged ? 'Unsaved changes' : 'Saved'}</output>
        {saving.isChanged && (
          <Button size="sm" variant="ghost" onClick={saving.discard}>
            Discard
          </Button>
        )}
      </div>
    </div>
  );
}
