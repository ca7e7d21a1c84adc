import type { Decimal } from './decimal';

/** Digits and how many of them stand behind the point: 1.25 = { digits: 125n, places: 2 }. */
type Scaled = { readonly digits: bigint; readonly places: number };

function toScaled(decimal: Decimal): Scaled {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

function fromScaled({ digits, places }: Scaled): Decimal {
  const sign = digits < 0n ? '-' : '';
  const plain = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const whole = plain.slice(0, plain.length - places);
  const fraction = plain.slice(plain.length - places).replace(/(?<!0)0+$/, '');
  const printed = fraction === '' ? whole : `${whole}.${fraction}`;
  return printed === '0' ? '0' : sign + printed;
}

/** Whether `printed` is digits without a zero in front, as most numbers are: canonical already. */
function isPlain(printed: string): boolean {
  if (printed.length === 0 || printed.charCodeAt(0) === 0x30) return false;
  for (let at = 0; at < printed.length; at += 1) {
    const code = printed.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

const PRINTED = /^(-?)(\d+)(?:\.(\d+))?$/;

/** `printed` (digits, one point, a leading minus) in canonical form, or null when it is no such number. */
export function toDecimal(printed: string): Decimal | null {
  if (isPlain(printed)) return printed;
  const found = PRINTED.exec(printed);
  if (found === null) return null;
  const [, sign = '', digits = '', places = ''] = found;
  const whole = digits.replace(/^0+(?=\d)/, '');
  const fraction = places.replace(/(?<!0)0+$/, '');
  const plain = fraction === '' ? whole : `${whole}.${fraction}`;
  return plain === '0' ? '0' : sign + plain;
}

/** `decimal` × 10^`power`; exact, the power may be negative. */
export function shiftDecimal(decimal: Decimal, power: number): Decimal {
  if (power === 0) return decimal;
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = decimal.slice(sign.length).split('.');
  if (power > 0) {
    const moved = fraction.padEnd(power, '0');
    return toDecimal(`${sign}${whole}${moved.slice(0, power)}.${moved.slice(power)}0`) ?? decimal;
  }
  const digits = whole.padStart(1 - power, '0');
  const point = digits.length + power;
  return toDecimal(`${sign}${digits.slice(0, point)}.${digits.slice(point)}${fraction}`) ?? decimal;
}

/** `one` + `other`, exact. */
export function addDecimals(one: Decimal, other: Decimal): Decimal {
  if (one === '0') return other;
  const [a, b] = [toScaled(one), toScaled(other)];
  const places = Math.max(a.places, b.places);
  const lift = ({ digits, places: has }: Scaled): bigint => digits * 10n ** BigInt(places - has);
  return fromScaled({ digits: lift(a) + lift(b), places });
}

/** `one` × `other`, exact. */
export function multiplyDecimals(one: Decimal, other: Decimal): Decimal {
  const [a, b] = [toScaled(one), toScaled(other)];
  return fromScaled({ digits: a.digits * b.digits, places: a.places + b.places });
}

/**
 * `one` / `other`, rounded half up to `digits` significant digits; null where `other` is zero.
 *
 * 20 / 3 to three digits is 6.67, 200000 / 3 is 66700.
 */
export function divideDecimals(one: Decimal, other: Decimal, digits: number): Decimal | null {
  const [a, b] = [toScaled(one), toScaled(other)];
  if (b.digits === 0n) return null;
  if (a.digits === 0n) return '0';
  const size = (n: bigint): number => (n < 0n ? -n : n).toString().length;
  // Enough places that the quotient has more digits than are kept.
  const lift = Math.max(0, digits + 2 + size(b.digits) - size(a.digits));
  const quotient = (a.digits * 10n ** BigInt(lift)) / b.digits;
  const extra = size(quotient) - digits;
  const unit = 10n ** BigInt(Math.max(0, extra));
  const half = quotient < 0n ? -unit / 2n : unit / 2n;
  const rounded = ((quotient + half) / unit) * unit;
  return shiftDecimal(fromScaled({ digits: rounded, places: 0 }), b.places - a.places - lift);
}
