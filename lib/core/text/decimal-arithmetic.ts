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
  const fraction = plain.slice(plain.length - places).replace(/0+$/, '');
  const printed = fraction === '' ? whole : `${whole}.${fraction}`;
  return printed === '0' ? '0' : sign + printed;
}

/** `printed` (digits, one point, a leading minus) in canonical form, or null when it is no such number. */
export const toDecimal = (printed: string): Decimal | null =>
  /^-?\d+(\.\d+)?$/.test(printed) ? fromScaled(toScaled(printed)) : null;

/** `decimal` × 10^`power`; exact, the power may be negative. */
export function shiftDecimal(decimal: Decimal, power: number): Decimal {
  const { digits, places } = toScaled(decimal);
  return power <= places
    ? fromScaled({ digits, places: places - power })
    : fromScaled({ digits: digits * 10n ** BigInt(power - places), places: 0 });
}

/** `one` + `other`, exact. */
export function addDecimals(one: Decimal, other: Decimal): Decimal {
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
