import type { Integer } from '../values/integer.ts';

const SMALL = (
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen ' +
  'Seventeen Eighteen Nineteen'
).split(' ');
const TENS = 'Zero Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');
const GROUPS = ['', ' Thousand', ' Million', ' Billion', ' Trillion', ' Quadrillion', ' Quintillion'];

function belowHundred(value: number): string {
  if (value < 20) {
    return SMALL[value] ?? '';
  }
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? tens : `${tens} ${SMALL[value % 10] ?? ''}`;
}

function belowThousand(value: number): string {
  if (value < 100) {
    return belowHundred(value);
  }
  const hundreds = `${SMALL[Math.floor(value / 100)] ?? ''} Hundred`;
  return value % 100 === 0 ? hundreds : `${hundreds} ${belowHundred(value % 100)}`;
}

/** A whole number in English: `Two Thousand Four Hundred Thirty Four`. */
export function numberInWords(value: Integer): string {
  if (BigInt(value) === 0n) {
    return 'Zero';
  }
  const digits = String(value).replace('-', '');
  const words: string[] = [];
  for (let end = digits.length, group = 0; end > 0; end -= 3, group += 1) {
    const part = Number(digits.slice(Math.max(end - 3, 0), end));
    if (part > 0) {
      words.unshift(belowThousand(part) + (GROUPS[group] ?? ''));
    }
  }
  return (value < 0 ? 'Minus ' : '') + words.join(' ');
}
