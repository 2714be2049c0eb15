import { numberOverflow } from './runtime-errors.ts';
import { TypeBit } from './type-bit.ts';
import type { Integer } from './integer.ts';

/** Digits that a sum, difference or product keeps, as IEEE 754's decimal128 does, and the most it has after the point. */
const PRECISION = 34;
const MAX_SCALE = 34;
const MAX_DIGITS = 309;
/** Significant digits of a quotient, and the places that are kept in any case. */
const QUOTIENT_DIGITS = 16;
const QUOTIENT_MIN_SCALE = 6;
/** Quotients of small numbers are tried with this many places first, which is enough for money. */
const SHORT_QUOTIENT_SCALE = 4;

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

function power(exponent: number): number {
  return POWERS[exponent] ?? Infinity;
}

const BIG_POWERS: bigint[] = [];

function bigPower(exponent: number): bigint {
  return (BIG_POWERS[exponent] ??= 10n ** BigInt(exponent));
}

function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;
}

function digitCount(value: bigint): number {
  return (value < 0n ? -value : value).toString().length;
}

/** The quotient as an integer, halves away from zero; `divisor` is not 0. */
function divideHalfUp(value: bigint, divisor: bigint): bigint {
  const dividend = value < 0n ? -value : value;
  const positive = divisor < 0n ? -divisor : divisor;
  const quotient = (2n * dividend + positive) / (2n * positive);
  return value < 0n === divisor < 0n ? quotient : -quotient;
}

/** How `round` treats what it cuts off. */
export type Rounding = 'half-up' | 'down' | 'floor' | 'ceiling';

function cut(value: bigint, divisor: bigint, rounding: Rounding): bigint {
  if (rounding === 'half-up') {
    return divideHalfUp(value, divisor);
  }
  const quotient = value / divisor;
  if (rounding === 'down' || quotient * divisor === value || value < 0n === (rounding === 'ceiling')) {
    return quotient;
  }
  return rounding === 'ceiling' ? quotient + 1n : quotient - 1n;
}

/**
 * A DECIMAL: `coefficient / 10 ** scale`, exact. Sums, differences and products keep 34 significant digits and at most
 * 34 places, quotients 16 digits (and at least 6 places). The scale is no part of the value: 1.50 and 1.5 are the same.
 * A small coefficient is a JavaScript number, which makes sums of money as fast as floating point.
 */
export class Decimal {
  readonly bit = TypeBit.DECIMAL;
  readonly coefficient: number | bigint;
  readonly scale: number;

  /** A number as coefficient has to be a safe integer and not -0; `scale` is 0 to 34. */
  private constructor(coefficient: number | bigint, scale: number) {
    this.coefficient = coefficient;
    this.scale = scale;
  }

  /** `coefficient / 10 ** scale` for any integers, rounded to what a DECIMAL holds; throws beyond 309 digits. */
  static fit(coefficient: bigint, scale: number): Decimal {
    let digits = coefficient;
    let places = scale;
    if (places < 0) {
      digits *= bigPower(-places);
      places = 0;
    }
    const small = Number(digits);
    if (isSafe(small) && places <= MAX_SCALE) {
      return new Decimal(small, places);
    }
    return Decimal.#shorten(digits, places);
  }

  static #shorten(coefficient: bigint, scale: number): Decimal {
    let digits = coefficient;
    let places = scale;
    const surplus = Math.max(Math.min(digitCount(digits) - PRECISION, places), places - MAX_SCALE, 0);
    if (surplus > 0) {
      digits = divideHalfUp(digits, bigPower(surplus));
      places -= surplus;
    }
    while (places > 0 && digits % 10n === 0n) {
      digits /= 10n;
      places -= 1;
    }
    if (digitCount(digits) - places > MAX_DIGITS) {
      throw numberOverflow();
    }
    const small = Number(digits);
    return new Decimal(isSafe(small) ? small : digits, places);
  }

  static of(value: Integer): Decimal {
    return new Decimal(value, 0);
  }

  /** Reads `12`, `-3.25`, `.5` or `1e-7`; null when the text is nothing of the kind. Throws when it is out of range. */
  static parse(text: string): Decimal | null {
    const found = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/.exec(text);
    const fraction = found?.[3] ?? '';
    const digits = (found?.[2] ?? '') + fraction;
    if (!found || digits === '') {
      return null;
    }
    if (digits.length > 2 * MAX_DIGITS) {
      throw numberOverflow();
    }
    const scale = fraction.length - Number(found[4] ?? 0);
    const sign = found[1] === '-' ? -1 : 1;
    if (scale >= 0 && scale <= MAX_SCALE && digits.length <= 15) {
      return new Decimal(sign * Number(digits) + 0, scale);
    }
    const coefficient = BigInt(digits) * BigInt(sign);
    if (coefficient === 0n || scale > MAX_DIGITS + digits.length) {
      return Decimal.of(0);
    }
    if (digitCount(coefficient) - scale > MAX_DIGITS) {
      throw numberOverflow();
    }
    return Decimal.fit(coefficient, scale);
  }

  /** The shortest decimal that reads as the same floating point number; throws for what is no finite number. */
  static fromDouble(value: number): Decimal {
    const decimal = Number.isFinite(value) ? Decimal.parse(String(value)) : null;
    if (!decimal) {
      throw numberOverflow();
    }
    return decimal;
  }

  plus(other: Decimal): Decimal {
    const { coefficient: a, scale } = this;
    const { coefficient: b, scale: otherScale } = other;
    if (typeof a === 'number' && typeof b === 'number') {
      const left = scale < otherScale ? a * power(otherScale - scale) : a;
      const right = scale > otherScale ? b * power(scale - otherScale) : b;
      if (isSafe(left) && isSafe(right) && isSafe(left + right)) {
        return new Decimal(left + right, Math.max(scale, otherScale));
      }
    }
    const common = Math.max(scale, otherScale);
    return Decimal.fit(this.scaled(common) + other.scaled(common), common);
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    const scale = this.scale + other.scale;
    if (scale <= MAX_SCALE && typeof this.coefficient === 'number' && typeof other.coefficient === 'number') {
      const product = this.coefficient * other.coefficient;
      if (isSafe(product)) {
        return new Decimal(product + 0, scale);
      }
    }
    return Decimal.fit(BigInt(this.coefficient) * BigInt(other.coefficient), scale);
  }

  /** The quotient; `other` is not 0. */
  dividedBy(other: Decimal): Decimal {
    const { coefficient: a, scale } = this;
    const { coefficient: b, scale: otherScale } = other;
    const shift = SHORT_QUOTIENT_SCALE - scale + otherScale;
    if (typeof a === 'number' && typeof b === 'number' && shift >= 0) {
      const dividend = a * power(shift);
      if (isSafe(dividend) && dividend % b === 0) {
        return new Decimal(dividend / b + 0, SHORT_QUOTIENT_SCALE);
      }
    }
    return this.#longQuotient(other);
  }

  /** The quotient to 16 digits. The number of its digits is estimated first, so that one division of integers is enough. */
  #longQuotient(other: Decimal): Decimal {
    const scales = other.scale - this.scale;
    const size = Math.log10(Math.abs(Number(this.coefficient))) - Math.log10(Math.abs(Number(other.coefficient))) + scales;
    const places = Math.max(QUOTIENT_DIGITS - 1 - Math.floor(Math.max(size, -MAX_DIGITS)), QUOTIENT_MIN_SCALE);
    const dividend = BigInt(this.coefficient) * bigPower(Math.max(places + scales, 0));
    const divisor = BigInt(other.coefficient) * bigPower(Math.max(-places - scales, 0));
    return Decimal.fit(divideHalfUp(dividend, divisor), places);
  }

  /** What is left of a whole-numbered division, with this number's sign; `other` is not 0. */
  modulo(other: Decimal): Decimal {
    const common = Math.max(this.scale, other.scale);
    return Decimal.fit(this.scaled(common) % other.scaled(common), common);
  }

  negated(): Decimal {
    const { coefficient } = this;
    return new Decimal(typeof coefficient === 'number' ? 0 - coefficient : -coefficient, this.scale);
  }

  /** -1, 0 or 1. */
  sign(): number {
    return this.coefficient > 0 ? 1 : this.coefficient < 0 ? -1 : 0;
  }

  /** Negative, 0 or positive, as this is less than, equal to or greater than the other. */
  compare(other: Decimal): number {
    const { coefficient: a, scale } = this;
    const { coefficient: b, scale: otherScale } = other;
    if (scale === otherScale) {
      return a < b ? -1 : a > b ? 1 : 0;
    }
    const common = Math.max(scale, otherScale);
    const left = this.scaled(common);
    const right = other.scaled(common);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Rounded to `places` after the point; negative places round left of it. */
  round(places: number, rounding: Rounding): Decimal {
    const target = Math.max(Math.min(places, MAX_SCALE), -MAX_DIGITS);
    if (this.scale <= target) {
      return this;
    }
    return Decimal.fit(cut(BigInt(this.coefficient), bigPower(this.scale - target), rounding), target);
  }

  /** The part before the point, which may be outside the range of NUMBER. */
  wholePart(): bigint {
    return BigInt(this.coefficient) / bigPower(this.scale);
  }

  /** Whether there is nothing after the point. */
  isWhole(): boolean {
    return this.scale === 0 || BigInt(this.coefficient) % bigPower(this.scale) === 0n;
  }

  /** The nearest floating point number. */
  toDouble(): number {
    return Number(this.toString());
  }

  /** Plain digits without trailing zeros: `2.5`, `-0.01`, `3`. */
  toString(): string {
    const digits = String(this.coefficient);
    if (this.scale === 0) {
      return digits;
    }
    const sign = digits.startsWith('-') ? '-' : '';
    const padded = digits.slice(sign.length).padStart(this.scale + 1, '0');
    const fraction = padded.slice(-this.scale).replace(/0+$/, '');
    return sign + padded.slice(0, -this.scale) + (fraction === '' ? '' : `.${fraction}`);
  }

  /** The coefficient at another scale, not less than this one's. */
  scaled(scale: number): bigint {
    return BigInt(this.coefficient) * bigPower(scale - this.scale);
  }
}
