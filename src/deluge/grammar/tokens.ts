import { ExternalTokenizer } from '@lezer/lr';
import { missingSemicolon } from './deluge.grammar.terms';
import { Code, isCurlyQuote, isWordStart } from './characters.ts';
import { readCurlyText, readText } from './texts.ts';
import { readWord } from './words.ts';

/** Names, keywords and texts. Keywords are recognised in any case and only where they are keywords. */
export const words = new ExternalTokenizer(
  (input, stack) => {
    const code = input.next;
    if (isWordStart(code)) {
      readWord(input, stack);
    } else if (code === Code.doubleQuote || code === Code.singleQuote) {
      readText(input, code);
    } else if (isCurlyQuote(code)) {
      readCurlyText(input);
    }
  },
  { contextual: true },
);

/** Stands in for a `;` that was left out, where nothing else can go on and a new statement or a block's end follows. */
export const semicolons = new ExternalTokenizer(
  (input) => {
    if (input.next === Code.closeBrace || input.next === Code.end || isWordStart(input.next)) {
      input.acceptToken(missingSemicolon);
    }
  },
  { contextual: true, fallback: true },
);
