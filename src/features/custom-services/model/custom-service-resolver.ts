import { toNestErrors } from '@hookform/resolvers';
import type { FieldError, Resolver } from 'react-hook-form';
import { customServiceChangeSchema, newCustomServiceSchema } from '#src/contract/custom-services.ts';
import { authOfForm, formPathOf, type CustomServiceFormValues } from './custom-service-form.ts';

/**
 * Checks the form with the contract's own rules.
 * @param isNew whether the service is to be created; one that exists keeps its link name, and its secret when none is entered
 * @returns what the form library asks
 */
export function customServiceResolver(isNew: boolean): Resolver<CustomServiceFormValues> {
  return (values, _context, options) => {
    const auth = authOfForm(values);
    const { name, linkName } = values;
    const parsed = isNew ? newCustomServiceSchema.safeParse({ name, linkName, auth }) : customServiceChangeSchema.safeParse({ name, auth });
    if (parsed.success) return { values, errors: {} };
    const errors: Record<string, FieldError> = {};
    for (const { path, message } of parsed.error.issues) {
      const field = formPathOf({ field: path.map(String).join('.') }, values);
      if (field !== null) errors[field] ??= { type: 'rule', message };
    }
    return { values: {}, errors: toNestErrors(errors, options) };
  };
}
