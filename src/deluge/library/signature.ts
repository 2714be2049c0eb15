import type { BuiltIn, Parameter } from './built-in.ts';

/** The types of a parameter as a signature names them. */
export function typesText(types: readonly string[]): string {
  const named = types.filter((type) => type !== 'NULL' && type !== 'BRACES');
  return named.length >= 10 ? 'ANY' : named.join(' or ');
}

/** A parameter as a signature names it: in brackets when it may be left out. */
export function parameterText(parameter: Parameter): string {
  const text = `${parameter.name} ${typesText(parameter.types)}`;
  return parameter.optional ? `[${text}]` : text;
}

/** A built-in in one line: `TEXT.subString(startIndex NUMBER, [endIndex NUMBER]) → TEXT`. */
export function signature(built: BuiltIn): string {
  const parameters = [
    ...built.parameters.map(parameterText),
    ...(built.rest ? [`${parameterText({ ...built.rest, optional: false })} …`] : []),
  ].join(', ');
  const receiver = built.receiver ? `${typesText(built.receiver)}.` : '';
  return `${receiver}${built.name}(${parameters}) → ${built.result}`;
}
