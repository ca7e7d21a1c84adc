import { addDecimals } from '../text/decimal-arithmetic';
import type { Figure } from './figure';
import { readApproximation } from './read-approximation';
import { isNegated, type Meaning } from './read-meaning';
import { type Core, scaleBy } from './read-number';
import type { Reader } from './reader';

/** A figure with one exact value. */
export type Amounted = Exclude<Figure, { kind: 'range' | 'date' | 'period' }>;

/** A Kazakh or Russian ending glued to the figure with a hyphen: 97%-ы, 4 700-дей, 2030-ға. */
export function withEnding(reader: Reader, end: number): number {
  if (reader.folded[end] !== '-') return end;
  const ending = /^-[а-яәіңғүұқөһ]{1,7}(?![a-zа-яәіңғүұқөһ\d])/.exec(reader.folded.slice(end, end + 10));
  return ending === null ? end : end + ending[0].length;
}

/** The figure of `core` read as `meaning`. */
export function toAmount(reader: Reader, core: Core, meaning: Meaning): Amounted {
  const end = meaning.kind === 'ordinal' ? meaning.end : withEnding(reader, meaning.end);
  const isNegative = isNegated(reader, meaning.start, core.start);
  const whole = scaleBy(core.decimal, meaning.power);
  const scaled = meaning.hasHalf === true ? addDecimals(whole, '0.5') : whole;
  const decimal = isNegative && scaled !== '0' ? `-${scaled}` : scaled;
  // One literal for all kinds: `Meaning` pairs each kind with its unit already, which a union of literals cannot see.
  return {
    id: '',
    start: meaning.start,
    end,
    surfaceForm: reader.text.slice(meaning.start, end),
    approx: readApproximation(reader, meaning.start, end, meaning.kind, core.isOver),
    value: Number(decimal),
    decimal,
    kind: meaning.kind,
    unit: meaning.unit,
  } as Amounted;
}
