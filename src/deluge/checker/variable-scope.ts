import type { Expression, FunctionDeclaration, Name, Statement } from '../syntax/ast.ts';
import { childExpressions, statementBodies, statementExpressions } from '../syntax/children.ts';
import { FIELD_METHODS, WORD_KEYS } from './known-names.ts';

export type Mention = Name & {
  /**
   * `read`: has to be a variable. `list`: is iterated, and may be a form. `root`: what a method is called on or a field is taken from, so it may be a namespace.
   * `maybe`: a field's or form's name just as well. `write`: gets a value. `loop`: gets a value that need not be used.
   */
  readonly kind: 'read' | 'list' | 'root' | 'maybe' | 'write' | 'loop';
  /** The loop around it, counted; 0 outside of loops. */
  readonly loop: number;
  /** For `root`: the method that is called on it, in lower case. */
  readonly method: string | null;
};

/** Collects every mention of a variable in one function or script body, in the order in which Zoho reads them. */
export function variableMentions(body: readonly Statement[]): readonly Mention[] {
  const collector = new MentionCollector();
  collector.statements(body);
  return collector.mentions;
}

/** The statements of a script outside of its functions. */
export function looseStatements(body: readonly (FunctionDeclaration | Statement)[]): readonly Statement[] {
  return body.filter((node) => node.type !== 'FunctionDeclaration');
}

class MentionCollector {
  readonly mentions: Mention[] = [];
  #loop = 0;
  #loops = 0;
  #inCriteria = false;

  statements(body: readonly Statement[]): void {
    body.forEach((statement) => this.#statement(statement));
  }

  #statement(statement: Statement): void {
    switch (statement.type) {
      case 'AssignmentStatement': {
        this.#assignment(statement);
        return;
      }
      case 'DeclarationStatement': {
        statementExpressions(statement).forEach((expression) => this.#expression(expression));
        this.#add(statement.variable, 'write');
        return;
      }
      case 'ForEachStatement': {
        this.#forEach(statement);
        return;
      }
      case 'TryStatement': {
        this.statements(statement.body.body);
        if (statement.variable !== null) {
          this.#add(statement.variable, 'loop');
        }
        this.statements(statement.handler?.body ?? []);
        return;
      }
      case 'IfStatement': {
        for (const branch of statement.branches) {
          this.#expression(branch.condition);
          this.statements(branch.body.body);
        }
        this.statements(statement.otherwise?.body ?? []);
        return;
      }
      case 'FieldStatement':
      case 'FormActionStatement': {
        this.#criteria(() => statementExpressions(statement).forEach((expression) => this.#expression(expression)));
        return;
      }
      default: {
        statementExpressions(statement).forEach((expression) => this.#expression(expression));
        statementBodies(statement).forEach((inner) => this.statements(inner));
      }
    }
  }

  #assignment({ target, operator, value }: Extract<Statement, { type: 'AssignmentStatement' }>): void {
    this.#expression(value);
    if (target.type !== 'Variable') {
      this.#expression(target);
      return;
    }
    if (operator !== '=') {
      this.#add(target, 'read');
    }
    this.#add(target, 'write');
  }

  #forEach(statement: Extract<Statement, { type: 'ForEachStatement' }>): void {
    if (statement.iterable.type === 'Variable') {
      this.#add(statement.iterable, 'list');
    } else {
      this.#expression(statement.iterable);
    }
    const outer = this.#loop;
    this.#loops += 1;
    this.#loop = this.#loops;
    this.#add(statement.variable, 'loop');
    this.statements(statement.body.body);
    this.#loop = outer;
  }

  #expression(expression: Expression): void {
    switch (expression.type) {
      case 'Variable': {
        this.#add(expression, this.#inCriteria ? 'maybe' : 'read');
        return;
      }
      case 'Member': {
        this.#root(expression.object, null);
        return;
      }
      case 'Call': {
        this.#call(expression);
        return;
      }
      case 'Fetch': {
        this.#fetch(expression);
        return;
      }
      case 'Delete': {
        this.#criteria(() => this.#expression(expression.criteria));
        return;
      }
      case 'Task': {
        for (const { key, value } of expression.entries) {
          if (WORD_KEYS.has(key.name)) {
            this.#criteria(() => this.#expression(value));
          } else {
            this.#expression(value);
          }
        }
        return;
      }
      default: {
        childExpressions(expression).forEach((child) => this.#expression(child));
      }
    }
  }

  #root(expression: Expression, method: string | null): void {
    if (expression.type === 'Variable') {
      this.#add(expression, this.#inCriteria ? 'maybe' : 'root', method);
    } else {
      this.#expression(expression);
    }
  }

  #call(call: Extract<Expression, { type: 'Call' }>): void {
    if (call.callee.type === 'Member') {
      this.#root(call.callee.object, call.callee.property.name.toLowerCase());
    } else if (call.callee.type !== 'Variable') {
      this.#expression(call.callee);
    }
    const [, ...rest] = childExpressions(call);
    const takesField = call.callee.type === 'Member' && FIELD_METHODS.has(call.callee.property.name.toLowerCase());
    rest.forEach((argument) => (takesField ? this.#criteria(() => this.#expression(argument)) : this.#expression(argument)));
  }

  #fetch(fetch: Extract<Expression, { type: 'Fetch' }>): void {
    if (fetch.form.type !== 'Variable') {
      this.#criteria(() => this.#expression(fetch.form));
    }
    this.#criteria(() => {
      const [, ...rest] = childExpressions(fetch);
      rest.forEach((expression) => this.#expression(expression));
    });
  }

  /** Runs `collect` where bare words may be fields of a form. */
  #criteria(collect: () => void): void {
    const outer = this.#inCriteria;
    this.#inCriteria = true;
    collect();
    this.#inCriteria = outer;
  }

  #add({ name, from, to }: Name, kind: Mention['kind'], method: string | null = null): void {
    if (name !== '') {
      this.mentions.push({ name, from, to, kind, loop: this.#loop, method });
    }
  }
}
