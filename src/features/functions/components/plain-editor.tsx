import { RotateCw } from 'lucide-react';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import styles from './plain-editor.module.css';

interface PlainEditorProps {
  value: string;
  onChange: (value: string) => void;
  label: string;
  isReadOnly: boolean;
}

/** A bare text field for the script, for when the editor's own code did not arrive: work goes on, and nothing is lost. */
export function PlainEditor({ value, onChange, label, isReadOnly }: PlainEditorProps) {
  // A browser remembers that a module could not be fetched: only the page's reload asks again.
  const reload = (
    <Button size="sm" icon={RotateCw} onClick={() => location.reload()}>
      Reload
    </Button>
  );
  return (
    <div className={styles['plain']}>
      <div role="alert" className={styles['notice']}>
        <Banner tone="warning" title="The editor could not be loaded" actions={reload}>
          The script can be edited here without colours and checks.
        </Banner>
      </div>
      <textarea className={styles['text']} aria-label={label} value={value} onChange={(event) => onChange(event.target.value)} readOnly={isReadOnly} spellCheck={false} translate="no" dir="ltr" />
    </div>
  );
}
