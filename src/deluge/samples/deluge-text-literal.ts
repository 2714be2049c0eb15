const ESCAPES: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  '"': String.raw`\"`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

/**
 * A text as a Deluge literal, in double quotes. Deluge knows five escapes (`\\ \" \n \r \t`) and no other way to write
 * a character, so everything else stands for itself. Reading the literal back gives exactly the same text.
 */
export function delugeTextLiteral(text: string): string {
  return `"${text.replaceAll(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)}"`;
}
