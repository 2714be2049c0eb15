import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MockState } from '#src/contract/control.ts';
import { Banner } from '#src/ui/banner.tsx';
import { SelectField } from '#src/ui/select-field.tsx';
import { consentMutation } from '../queries.ts';
import { PanelSection } from './panel-section.tsx';

/** What happens when a provider is to ask for consent next. */
export function ConsentSection({ state }: { state: MockState }) {
  const consent = useMutation(consentMutation(useQueryClient()));
  const decision = state.consent[0]?.decision ?? 'ask';
  const choose = (value: string) => consent.mutate(value === 'accept' || value === 'reject' ? value : null);
  return (
    <PanelSection title="Consent" description="The provider's window can decide by itself, once.">
      <SelectField label="Next time" value={decision} onChange={(event) => choose(event.target.value)}>
        <option value="ask">Ask the person</option>
        <option value="accept">Accept without asking</option>
        <option value="reject">Reject without asking</option>
      </SelectField>
      <div role="alert">{consent.isError && <Banner tone="danger" title={`The decision was not kept. ${consent.error.message}`} />}</div>
    </PanelSection>
  );
}
