import type { CheckContext } from './check-context.ts';
import type { Site } from './site.ts';

const CREATOR_TYPES: ReadonlySet<string> = new Set(['Fetch', 'Insert', 'Delete']);

/**
 * Records of Creator's forms in a script of another service: told once, since such a script is Creator's throughout. A
 * variable before the brackets was meant as a list or map.
 */
export function checkRecords({ expression, scope }: Site, context: CheckContext): void {
  if (context.scope.host === 'creator' || !CREATOR_TYPES.has(expression.type)) {
    return;
  }
  if (expression.type === 'Fetch' && expression.form.type === 'Variable' && scope.variables.has(expression.form.name)) {
    const { form, criteria } = expression;
    // A literal is told about by the parser.
    if (criteria !== null && criteria.type !== 'Number' && criteria.type !== 'Text') {
      const access = `.get(${context.text(criteria)})`;
      context.report('creator-only', expression, `Deluge has no element access with [ ]; write \`${access}\`.`, {
        label: `Use ${access}`,
        edits: [{ from: form.to, to: expression.to, insert: access }],
      });
    }
  } else if (!context.diagnostics.some(({ code }) => code === 'creator-only')) {
    context.report('creator-only', expression, 'Forms and their records are only there in Zoho Creator.');
  }
}
