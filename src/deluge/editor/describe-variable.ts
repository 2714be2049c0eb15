import type { VariableScope } from '../checker/variables.ts';
import type { Analysis } from './analysis.ts';
import type { Documentation } from './documentation.ts';
import { Shapes } from './shapes.ts';

const KINDS = { parameter: 'A parameter', loop: 'The variable of a loop', catch: 'The error of a catch', assignment: 'Assigned', compound: 'Assigned' } as const;
const LONGEST_SAMPLE = 60;

/** A sample as it is told in a sentence: JSON, cut where it is long. */
export function sampleText(sample: unknown): string {
  const text = JSON.stringify(sample) ?? '';
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}

/** The type of a variable, from everything that is assigned to it; null where it is not certain. */
export function variableType(name: string, scope: VariableScope, analysis: Analysis): string | null {
  return new Shapes(analysis, scope).shapeOf({ type: 'Variable', name, from: 0, to: 0 }).type;
}

/** What is known about a variable: type, where it comes from, a sample. */
export function describeVariable(name: string, scope: VariableScope, analysis: Analysis): Documentation | null {
  const given = analysis.given(name);
  const [first] = scope.variables.get(name)?.definitions ?? [];
  const type = variableType(name, scope, analysis);
  const title = type === null ? name : `${name}: ${type}`;
  if (given !== null) {
    return { title, text: given.description, note: null };
  }
  if (first === undefined) {
    return null;
  }
  const { sample } = new Shapes(analysis, scope).shapeOf({ type: 'Variable', name, from: 0, to: 0 });
  const line = analysis.parsed.lines.line(first.name.from);
  return { title, text: `${KINDS[first.kind]} on line ${line}.`, note: sample === undefined ? null : `For example ${sampleText(sample)}` };
}
