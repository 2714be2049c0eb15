import type { Expression, Statement } from '../syntax/ast.ts';
import { childExpressions, statementBodies, statementExpressions } from '../syntax/children.ts';
import type { TypeInference } from './infer-type.ts';
import type { VariableScope } from './variables.ts';

/** An expression of a script with what surrounds it. */
export interface Site {
  readonly expression: Expression;
  /** The expression directly around it; null for one that a statement holds. */
  readonly parent: Expression | null;
  readonly statement: Statement;
  /** Inside the criteria of a form's records, where fields stand under their bare names. */
  readonly inCriteria: boolean;
  readonly inTry: boolean;
  readonly scope: VariableScope;
  readonly types: TypeInference;
}

type Surroundings = Omit<Site, 'expression' | 'parent' | 'statement' | 'inCriteria' | 'inTry'>;

function visitExpression(site: Site, visit: (site: Site) => void): void {
  visit(site);
  const { expression } = site;
  for (const child of childExpressions(expression)) {
    const isCriteria = (expression.type === 'Fetch' || expression.type === 'Delete') && child === expression.criteria;
    visitExpression({ ...site, expression: child, parent: expression, inCriteria: site.inCriteria || isCriteria }, visit);
  }
}

/** Calls `visit` for each expression of the statements and of everything in them. */
export function visitSites(
  statements: readonly Statement[],
  surroundings: Surroundings,
  visit: (site: Site) => void,
  inTry = false,
): void {
  for (const statement of statements) {
    for (const expression of statementExpressions(statement)) {
      visitExpression({ ...surroundings, expression, parent: null, statement, inCriteria: false, inTry }, visit);
    }
    for (const body of statementBodies(statement)) {
      const guarded = inTry || (statement.type === 'TryStatement' && body === statement.body.body);
      visitSites(body, surroundings, visit, guarded);
    }
  }
}
