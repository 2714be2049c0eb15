import type { Expression, Range, Statement } from '../syntax/ast.ts';
import { DelugeMap, settled } from '../values/containers.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { toText } from '../values/text-form.ts';
import { conditionOf } from '../values/truth.ts';
import { typeName, type DelugeValue } from '../values/value.ts';
import { caughtError, thrownError } from './caught-error.ts';
import { BREAK, type Code, type Completion, CONTINUE, failing, NEXT, RETURN, type Step } from './code.ts';
import type { ScopeContext } from './compile-context.ts';
import { elementsOf } from './elements-of.ts';
import { OPERATIONS } from './operations.ts';
import type { Frame } from './runtime.ts';
import { undefinedVariable } from './undefined-variable.ts';

/** Compiles statements into one step that runs them in turn, counting each. */
export function compileBlock(body: readonly Statement[], scope: ScopeContext): Step {
  const steps = body.filter(({ type }) => type !== 'EmptyStatement').map((statement) => compileStatement(statement, scope));
  const ready = steps.flatMap((step) => (step.waits ? [] : [step.run]));
  if (ready.length === steps.length) {
    return {
      waits: false,
      run: (frame) => {
        for (const run of ready) {
          const completion = run(frame);
          if (completion !== NEXT) {
            return completion;
          }
        }
        return NEXT;
      },
    };
  }
  return {
    waits: true,
    run: async (frame) => {
      for (const step of steps) {
        const completion = step.waits ? await step.run(frame) : step.run(frame);
        if (completion !== NEXT) {
          return completion;
        }
      }
      return NEXT;
    },
  };
}

function compileStatement(statement: Statement, scope: ScopeContext): Step {
  const step = compileKind(statement, scope);
  const { trace, lines } = scope.program;
  const { from, to } = statement;
  const place = { from, to, line: lines.line(from) };
  const begin = (frame: Frame): void => {
    frame.runtime.at = statement;
    frame.runtime.step();
  };
  const before = trace === null ? begin : (frame: Frame): void => (begin(frame), trace({ kind: 'statement', ...place }));
  return step.waits
    ? { waits: true, run: async (frame) => (before(frame), step.run(frame)) }
    : { waits: false, run: (frame) => (before(frame), step.run(frame)) };
}

/** A step that evaluates one expression and does something with its value. */
function withValue(code: Code, apply: (value: DelugeValue, frame: Frame) => Completion): Step {
  if (!code.waits) {
    const { run } = code;
    return { waits: false, run: (frame) => apply(run(frame), frame) };
  }
  return { waits: true, run: async (frame) => apply(await code.run(frame), frame) };
}

function compileKind(statement: Statement, scope: ScopeContext): Step {
  switch (statement.type) {
    case 'Block': {
      return compileBlock(statement.body, scope);
    }
    case 'IfStatement': {
      return compileIf(statement, scope);
    }
    case 'ForEachStatement': {
      return compileForEach(statement, scope);
    }
    case 'TryStatement': {
      return compileTry(statement, scope);
    }
    case 'InfoStatement': {
      return withValue(scope.compile(statement.value), writeInfo(statement, scope));
    }
    case 'ReturnStatement': {
      const code = statement.value === null ? null : scope.compile(statement.value);
      return code === null ? done(RETURN) : withValue(code, (value, frame) => ((frame.result = value), RETURN));
    }
    case 'ThrowStatement': {
      const { settings } = scope.program;
      const code = statement.value === null ? null : scope.compile(statement.value);
      const fail = (value: DelugeValue, frame: Frame): never => {
        frame.runtime.at = statement;
        throw thrownError(value, settings);
      };
      return code === null ? { waits: false, run: (frame) => fail('', frame) } : withValue(code, fail);
    }
    case 'BreakStatement': {
      return done(BREAK);
    }
    case 'ContinueStatement': {
      return done(CONTINUE);
    }
    case 'DeclarationStatement': {
      return compileDeclaration(statement, scope);
    }
    case 'AssignmentStatement': {
      return compileAssignment(statement, scope);
    }
    case 'ExpressionStatement': {
      return withValue(scope.compile(statement.expression), () => NEXT);
    }
    default: {
      return { waits: false, run: () => { throw formOnly(statement.type); } };
    }
  }
}

function formOnly(type: Statement['type']): DelugeError {
  return type === 'UnsupportedStatement'
    ? new DelugeError('unavailable', 'This statement is not one of Deluge')
    : new DelugeError('unavailable', `'${type.replace('Statement', '').toUpperCase()}' task can be used only in on load, on validate and on change actions`);
}

function done(completion: Completion): Step {
  return { waits: false, run: () => completion };
}

function writeInfo({ from, to }: Range, scope: ScopeContext): (value: DelugeValue, frame: Frame) => Completion {
  const { settings, lines, trace } = scope.program;
  const line = lines.line(from);
  return (value, { runtime }) => {
    const text = toText(value, settings);
    runtime.charge(text.length);
    runtime.log.push({ text, line });
    trace?.({ kind: 'info', text, from, to, line });
    return NEXT;
  };
}

interface Branch {
  readonly at: Range;
  readonly condition: Code;
  readonly body: Step;
}

function compileIf(statement: Extract<Statement, { type: 'IfStatement' }>, scope: ScopeContext): Step {
  const branches = statement.branches.map(({ condition, body }): Branch => ({
    at: condition,
    condition: scope.compile(condition),
    body: compileBlock(body.body, scope),
  }));
  const otherwise = compileBlock(statement.otherwise?.body ?? [], scope);
  const waits = otherwise.waits || branches.some(({ condition, body }) => condition.waits || body.waits);
  return waits ? waitingIf(branches, otherwise) : plainIf(branches, otherwise);
}

function plainIf(branches: readonly Branch[], otherwise: Step): Step {
  const ready = branches.flatMap(({ at, condition, body }) => (condition.waits || body.waits ? [] : [{ at, test: condition.run, run: body.run }]));
  return {
    waits: false,
    run: (frame) => {
      for (const { at, test, run } of ready) {
        const value = test(frame);
        frame.runtime.at = at;
        if (conditionOf(value, 'if')) {
          return run(frame);
        }
      }
      return otherwise.waits ? NEXT : otherwise.run(frame);
    },
  };
}

function waitingIf(branches: readonly Branch[], otherwise: Step): Step {
  return {
    waits: true,
    run: async (frame) => {
      for (const { at, condition, body } of branches) {
        const value = condition.waits ? await condition.run(frame) : condition.run(frame);
        frame.runtime.at = at;
        if (conditionOf(value, 'if')) {
          return body.run(frame);
        }
      }
      return otherwise.run(frame);
    },
  };
}

function compileForEach(statement: Extract<Statement, { type: 'ForEachStatement' }>, scope: ScopeContext): Step {
  const { iterable, variable, counts, body } = statement;
  const list = scope.compile(iterable);
  const assign = assigner(variable.name, variable, scope);
  const block = compileBlock(body.body, scope);
  const items = (value: DelugeValue, frame: Frame): readonly DelugeValue[] => {
    frame.runtime.at = iterable;
    return elementsOf(value);
  };
  const start = (value: DelugeValue, index: number, frame: Frame): void => {
    frame.runtime.at = statement;
    frame.runtime.step();
    assign(counts ? index : value, frame);
  };
  if (!list.waits && !block.waits) {
    return {
      waits: false,
      run: (frame) => {
        const elements = items(list.run(frame), frame);
        for (let index = 0; index < elements.length; index += 1) {
          start(elements[index] ?? null, index, frame);
          const completion = block.run(frame);
          if (completion === BREAK || completion === RETURN) {
            return completion === BREAK ? NEXT : RETURN;
          }
        }
        return NEXT;
      },
    };
  }
  return {
    waits: true,
    run: async (frame) => {
      const elements = items(list.waits ? await list.run(frame) : list.run(frame), frame);
      for (let index = 0; index < elements.length; index += 1) {
        start(elements[index] ?? null, index, frame);
        const completion = block.waits ? await block.run(frame) : block.run(frame);
        if (completion === BREAK || completion === RETURN) {
          return completion === BREAK ? NEXT : RETURN;
        }
      }
      return NEXT;
    },
  };
}

function compileTry(statement: Extract<Statement, { type: 'TryStatement' }>, scope: ScopeContext): Step {
  const body = compileBlock(statement.body.body, scope);
  const handler = compileBlock(statement.handler?.body ?? [], scope);
  const assign = statement.variable === null ? () => {} : assigner(statement.variable.name, statement.variable, scope);
  const recover = (error: unknown, depth: number, frame: Frame): void => {
    const located = frame.runtime.located(error);
    if (!(located instanceof DelugeError) || located.code === 'limit') {
      throw located;
    }
    frame.runtime.depth = depth;
    assign(caughtError(located), frame);
  };
  if (!body.waits && !handler.waits) {
    return {
      waits: false,
      run: (frame) => {
        const { depth } = frame.runtime;
        try {
          return body.run(frame);
        } catch (error) {
          recover(error, depth, frame);
        }
        return handler.run(frame);
      },
    };
  }
  return {
    waits: true,
    run: async (frame) => {
      const { depth } = frame.runtime;
      try {
        return await body.run(frame);
      } catch (error) {
        recover(error, depth, frame);
      }
      return handler.run(frame);
    },
  };
}

/** Gives a variable its value, and tells the trace if there is one. */
function assigner(name: string, { from, to }: Range, scope: ScopeContext): (value: DelugeValue, frame: Frame) => void {
  const slot = scope.slot(name);
  const { trace, lines } = scope.program;
  if (trace === null) {
    return (value, frame) => {
      frame.slots[slot] = value;
    };
  }
  const place = { name, from, to, line: lines.line(from) };
  return (value, frame) => {
    frame.slots[slot] = value;
    trace({ kind: 'variable', ...place, value });
  };
}

function compileDeclaration({ variable, value }: Extract<Statement, { type: 'DeclarationStatement' }>, scope: ScopeContext): Step {
  const assign = assigner(variable.name, variable, scope);
  if (value === null) {
    return { waits: false, run: (frame) => (assign(null, frame), NEXT) };
  }
  return withValue(scope.compile(value), (result, frame) => (assign(result, frame), NEXT));
}

function compileAssignment(statement: Extract<Statement, { type: 'AssignmentStatement' }>, scope: ScopeContext): Step {
  const { target, operator } = statement;
  const value = scope.compile(statement.value);
  const operation = operator === '=' ? null : OPERATIONS[operator.slice(0, 1) as '+' | '-' | '*' | '/' | '%'](scope.program.settings);
  if (target.type === 'Variable') {
    return assignVariable(target.name, value, operation, statement, scope);
  }
  if (target.type === 'Member') {
    return assignField(target, value, operation, scope);
  }
  return withValue(failing(target, () => new DelugeError('unavailable', 'Only a variable or a field can be assigned to')), () => NEXT);
}

type Operation = (left: DelugeValue, right: DelugeValue) => DelugeValue;

function assignVariable(name: string, value: Code, operation: Operation | null, at: Range, scope: ScopeContext): Step {
  const assign = assigner(name, at, scope);
  if (operation === null) {
    return withValue(value, (result, frame) => (assign(result, frame), NEXT));
  }
  const slot = scope.slot(name);
  return withValue(value, (result, frame) => {
    frame.runtime.at = at;
    const before = frame.slots[slot];
    if (before === undefined) {
      throw undefinedVariable(name);
    }
    assign(operation(before, result), frame);
    return NEXT;
  });
}

/** `input.Total = …`: a field of a record that the script was given. */
function assignField(target: Extract<Expression, { type: 'Member' }>, value: Code, operation: Operation | null, scope: ScopeContext): Step {
  const object = scope.compile(target.object);
  const { name } = target.property;
  const put = (record: DelugeValue, result: DelugeValue, frame: Frame): Completion => {
    frame.runtime.at = target;
    const map = settled(record);
    if (!(map instanceof DelugeMap)) {
      throw new DelugeError('bad-argument', `${typeName(map)} has no field '${name}'`);
    }
    map.entries.set(name, operation === null ? result : operation(map.entries.get(name) ?? null, result));
    return NEXT;
  };
  if (!object.waits && !value.waits) {
    return { waits: false, run: (frame) => put(object.run(frame), value.run(frame), frame) };
  }
  return {
    waits: true,
    run: async (frame) => {
      const result = value.waits ? await value.run(frame) : value.run(frame);
      return put(object.waits ? await object.run(frame) : object.run(frame), result, frame);
    },
  };
}
