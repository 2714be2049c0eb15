const INDENT = 2;

/**
 * Lays a body out to be read: JSON indented, other text as it is.
 * @param body as it was sent
 * @param isCut whether its end is missing: what begins like JSON is taken for it then
 * @returns the text to show
 */
export function readableBody(body: string, isCut = false): string {
  const trimmed = body.trim();
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return body;
  try {
    if (!isCut) JSON.parse(trimmed);
    return indented(trimmed);
  } catch {
    return body;
  }
}

/** Only space changes: numbers of many digits and repeated keys stay what they were. */
function indented(json: string): string {
  let depth = 0;
  return json.replaceAll(/"(?:[^"\\]|\\.)*(?:"|\\?$)|\s+|[{}[\],:]/g, (token, at: number) => {
    if (/^\s/.test(token)) return '';
    if (token === '{' || token === '[') {
      depth += 1;
      return isEmptyAfter(json, at) ? token : `${token}${newLine(depth)}`;
    }
    if (token === '}' || token === ']') {
      depth -= 1;
      return isEmptyBefore(json, at) ? token : `${newLine(depth)}${token}`;
    }
    if (token === ',') return `,${newLine(depth)}`;
    return token === ':' ? ': ' : token;
  });
}

function isEmptyAfter(json: string, at: number): boolean {
  return /^\s*[}\]]/.test(json.slice(at + 1, at + 64));
}

function isEmptyBefore(json: string, at: number): boolean {
  return /[{[]\s*$/.test(json.slice(Math.max(0, at - 64), at));
}

function newLine(depth: number): string {
  return `\n${' '.repeat(depth * INDENT)}`;
}
