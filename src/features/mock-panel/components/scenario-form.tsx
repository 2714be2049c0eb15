import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { MockState, Scenario } from '#src/contract/control.ts';
import type { StateFile } from '#src/contract/state-file.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import { BASE_SCENARIOS, CHANGE_SCENARIOS, scenarioLabel } from '../model/scenario-texts.ts';
import { bringBack, resetMutation } from '../queries.ts';
import { PanelSection } from './panel-section.tsx';
import styles from './panel-parts.module.css';

type Base = keyof typeof BASE_SCENARIOS;
type Change = keyof typeof CHANGE_SCENARIOS;

const BASES = Object.keys(BASE_SCENARIOS) as Base[];
const CHANGES = Object.keys(CHANGE_SCENARIOS) as Change[];

/** Which state to begin anew with. */
export function ScenarioForm({ state }: { state: MockState }) {
  const queryClient = useQueryClient();
  const reset = useMutation(resetMutation(queryClient, (before, made) => offerUndo(queryClient, before, made)));
  const [base, setBase] = useState<Base>(BASES.findLast((name) => state.scenarios.includes(name)) ?? 'tutorial');
  const [changes, setChanges] = useState<readonly Change[]>(CHANGES.filter((name) => state.scenarios.includes(name)));
  const [seed, setSeed] = useState(String(state.seed));
  const isSeedWrong = !/^\d{1,15}$/.test(seed.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSeedWrong || reset.isPending) return;
    const scenarios: Scenario[] = [base, ...changes];
    reset.mutate({ scenarios, seed: Number(seed) });
  };
  const toggle = (name: Change) => setChanges((chosen) => (chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]));
  return (
    <PanelSection title="Scenario" description="Replaces everything that was made here, and takes all faults back.">
      <form className={styles['stack']} onSubmit={submit} noValidate>
        <div className={styles['columns']}>
          <SelectField label="Begin with" value={base} onChange={(event) => setBase(event.target.value as Base)} help={BASE_SCENARIOS[base].description}>
            {BASES.map((name) => (
              <option key={name} value={name}>
                {BASE_SCENARIOS[name].label}
              </option>
            ))}
          </SelectField>
          <TextField
            label="Seed"
            inputMode="numeric"
            value={seed}
            onChange={(event) => setSeed(event.target.value)}
            help="The same seed makes the same ids and dates."
            error={isSeedWrong ? 'Use a whole number from 0.' : undefined}
          />
        </div>
        <fieldset className={styles['choices']}>
          <legend className={styles['legend']}>And then</legend>
          {CHANGES.map((name) => (
            <Checkbox
              key={name}
              label={CHANGE_SCENARIOS[name].label}
              description={CHANGE_SCENARIOS[name].description}
              checked={changes.includes(name)}
              onChange={() => toggle(name)}
            />
          ))}
        </fieldset>
        <div role="alert">{reset.isError && <Banner tone="danger" title={`The state was not reset. ${reset.error.message}`} />}</div>
        <div className={styles['row']}>
          <Button type="submit" variant="primary" icon={RotateCcw} isBusy={reset.isPending} busyLabel="Resetting…">
            Reset
          </Button>
        </div>
      </form>
    </PanelSection>
  );
}

function offerUndo(queryClient: QueryClient, before: StateFile, made: MockState): void {
  const undo = () => {
    bringBack(queryClient, before).catch((error: Error) => showToast({ tone: 'danger', title: `The state could not be brought back. ${error.message}` }));
  };
  showToast({ tone: 'success', title: `The state was reset to ${scenarioLabel(made.scenarios)}`, action: { label: 'Undo', onSelect: undo } });
}
