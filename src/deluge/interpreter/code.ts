import type { Range } from '../syntax/ast.ts';
import type { DelugeError } from '../values/deluge-error.ts';
import type { DelugeValue } from '../values/value.ts';
import type { Frame } from './runtime.ts';

/**
 * A compiled expression. Only what may wait for an answer from outside is asynchronous, so that everything else runs at
 * the speed of plain calls.
 */
export type Code =
  | { readonly waits: false; readonly run: (frame: Frame) => DelugeValue }
  | { readonly waits: true; readonly run: (frame: Frame) => Promise<DelugeValue> };

/** How a statement ended. */
export type Completion = 0 | 1 | 2 | 3;
export const NEXT: Completion = 0;
export const BREAK: Completion = 1;
export const CONTINUE: Completion = 2;
export const RETURN: Completion = 3;

/** A compiled statement. */
export type Step =
  | { readonly waits: false; readonly run: (frame: Frame) => Completion }
  | { readonly waits: true; readonly run: (frame: Frame) => Promise<Completion> };

export function now(run: (frame: Frame) => DelugeValue): Code {
  return { waits: false, run };
}

export function later(run: (frame: Frame) => Promise<DelugeValue>): Code {
  return { waits: true, run };
}

/** Code that always fails, in its place. */
export function failing(at: Range, error: () => DelugeError): Code {
  return now((frame) => {
    frame.runtime.at = at;
    throw error();
  });
}

/** An operation on one value; `at` is where its errors are. */
export function unary(at: Range, operand: Code, apply: (value: DelugeValue, frame: Frame) => DelugeValue): Code {
  if (!operand.waits) {
    const { run } = operand;
    return now((frame) => {
      const value = run(frame);
      frame.runtime.at = at;
      return apply(value, frame);
    });
  }
  return later(async (frame) => {
    const value = await operand.run(frame);
    frame.runtime.at = at;
    return apply(value, frame);
  });
}

/** An operation on two values, evaluated from left to right. */
export function binary(
  at: Range,
  left: Code,
  right: Code,
  apply: (left: DelugeValue, right: DelugeValue, frame: Frame) => DelugeValue,
): Code {
  if (!left.waits && !right.waits) {
    const { run: runLeft } = left;
    const { run: runRight } = right;
    return now((frame) => {
      const leftValue = runLeft(frame);
      const rightValue = runRight(frame);
      frame.runtime.at = at;
      return apply(leftValue, rightValue, frame);
    });
  }
  return later(async (frame) => {
    const leftValue = left.waits ? await left.run(frame) : left.run(frame);
    const rightValue = right.waits ? await right.run(frame) : right.run(frame);
    frame.runtime.at = at;
    return apply(leftValue, rightValue, frame);
  });
}

/** An operation on any number of values, evaluated from left to right. */
export function many(
  at: Range,
  operands: readonly Code[],
  apply: (values: readonly DelugeValue[], frame: Frame) => DelugeValue,
): Code {
  const ready = operands.flatMap((operand) => (operand.waits ? [] : [operand.run]));
  if (ready.length === operands.length) {
    return now((frame) => {
      const values: DelugeValue[] = [];
      for (const run of ready) {
        values.push(run(frame));
      }
      frame.runtime.at = at;
      return apply(values, frame);
    });
  }
  return later(async (frame) => {
    const values = await evaluateAll(operands, frame);
    frame.runtime.at = at;
    return apply(values, frame);
  });
}

/** The values of several expressions, evaluated one after the other. */
export async function evaluateAll(operands: readonly Code[], frame: Frame): Promise<DelugeValue[]> {
  const values: DelugeValue[] = [];
  for (const operand of operands) {
    values.push(operand.waits ? await operand.run(frame) : operand.run(frame));
  }
  return values;
}
