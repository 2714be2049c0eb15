const ESCAPED: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', n: '\n', r: '\r', t: '\t' };

/**
 * What a text literal's inside stands for. Deluge knows `\" \\ \n \r \t` (and `\'` in single quotes); the backslash of
 * any other escape stays, so that `"\$"` and `"^\\d+$"` both work as regular expressions.
 */
export function textValue(inside: string, quote: '"' | "'"): string {
  if (!inside.includes('\\')) {
    return inside;
  }
  return inside.replaceAll(/\\(.)/gs, (escape, character: string) =>
    character === "'" && quote === "'" ? "'" : (ESCAPED[character] ?? escape),
  );
}
