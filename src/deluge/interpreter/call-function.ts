import type { DelugeValue } from '../values/value.ts';
import type { CompiledFunction } from './compile-context.ts';
import { Frame, type Runtime } from './runtime.ts';

function frameFor({ parameters, slotCount }: CompiledFunction, values: readonly DelugeValue[], runtime: Runtime): Frame {
  const frame = new Frame(runtime, slotCount);
  for (let index = 0; index < parameters.length; index += 1) {
    frame.slots[parameters[index] ?? 0] = values[index] ?? null;
  }
  return frame;
}

/** Calls a function that never waits. */
export function callNow(target: CompiledFunction, values: readonly DelugeValue[], runtime: Runtime): DelugeValue {
  runtime.enter();
  const frame = frameFor(target, values, runtime);
  if (target.body.waits) {
    throw new Error(`${target.known.name} waits`);
  }
  target.body.run(frame);
  runtime.leave();
  return frame.result ?? null;
}

/** Calls any function. */
export async function callLater(target: CompiledFunction, values: readonly DelugeValue[], runtime: Runtime): Promise<DelugeValue> {
  runtime.enter();
  const frame = frameFor(target, values, runtime);
  await target.body.run(frame);
  runtime.leave();
  return frame.result ?? null;
}
