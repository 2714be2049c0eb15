import { tooLarge } from '../../values/runtime-errors.ts';

/** What a match offers to a replacement. */
export interface MatchGroups {
  readonly group: (group: number | string) => string | null;
  readonly groupCount: () => number;
}

/** A piece of a replacement: text, or the number or name of a group. */
type Piece = { readonly text: string } | { readonly digits: string } | { readonly name: string };

/** Pieces that one replacement may have: each is looked at for every match. */
const MAX_PIECES = 200;

/** Reads Java's replacement text: `$1` and `${name}` are groups, `\` makes the next sign stand for itself. Throws for too many. */
export function parseReplacement(replacement: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const found of replacement.matchAll(/\\([^])|\$(\d+)|\$\{(\w+)\}|([^\\$]+|[^])/g)) {
    const [, escaped, digits, name, text] = found;
    if (digits !== undefined) {
      pieces.push({ digits });
    } else if (name === undefined) {
      pieces.push({ text: escaped ?? text ?? '' });
    } else {
      pieces.push({ name });
    }
  }
  if (pieces.length > MAX_PIECES) {
    throw tooLarge('The number of groups in the replacement');
  }
  return pieces;
}

/** A number takes as many digits as there are groups for; the others are text. */
function numbered(digits: string, match: MatchGroups): string {
  let length = digits.length;
  while (length > 1 && Number(digits.slice(0, length)) > match.groupCount()) {
    length -= 1;
  }
  return (match.group(Number(digits.slice(0, length))) ?? '') + digits.slice(length);
}

/** The text that replaces one match. Throws what `group` throws when there is no such group. */
export function expandReplacement(pieces: readonly Piece[], match: MatchGroups): string {
  return pieces
    .map((piece) => {
      if ('text' in piece) {
        return piece.text;
      }
      return 'digits' in piece ? numbered(piece.digits, match) : (match.group(piece.name) ?? '');
    })
    .join('');
}
