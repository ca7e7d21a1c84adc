import { LETTER } from '../text/script';
import { classAt, isDigitCode, type Reader } from './reader';

/** What may stand before an amount, folded, and its ISO 4217 code; longer signs first where one ends another. */
const CURRENCY_SIGNS: readonly (readonly [sign: string, code: string])[] = [
  ['us$', 'USD'],
  ['u.s.$', 'USD'],
  ['u.s. $', 'USD'],
  ['hk$', 'HKD'],
  ['nz$', 'NZD'],
  ['au$', 'AUD'],
  ['ca$', 'CAD'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['s$', 'SGD'],
  ['r$', 'BRL'],
  ['$', 'USD'],
  ['cn¥', 'CNY'],
  ['jp¥', 'JPY'],
  ['rmb', 'CNY'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₽', 'RUB'],
  ['₸', 'KZT'],
  ['₴', 'UAH'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₼', 'AZN'],
  ['₾', 'GEL'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
  ['cny', 'CNY'],
  ['rub', 'RUB'],
  ['kzt', 'KZT'],
  ['uzs', 'UZS'],
  ['kgs', 'KGS'],
  ['tjs', 'TJS'],
  ['tmt', 'TMT'],
  ['azn', 'AZN'],
  ['jpy', 'JPY'],
  ['hkd', 'HKD'],
  ['krw', 'KRW'],
  ['try', 'TRY'],
  ['inr', 'INR'],
  ['gel', 'GEL'],
  ['chf', 'CHF'],
  ['cad', 'CAD'],
  ['aud', 'AUD'],
  ['uah', 'UAH'],
  ['byn', 'BYN'],
  ['aed', 'AED'],
  ['rs.', 'INR'],
  ['rs', 'INR'],
  ['sek', 'SEK'],
  ['nok', 'NOK'],
  ['dkk', 'DKK'],
  ['pln', 'PLN'],
  ['czk', 'CZK'],
  ['huf', 'HUF'],
  ['ils', 'ILS'],
  ['sar', 'SAR'],
  ['qar', 'QAR'],
  ['kwd', 'KWD'],
  ['idr', 'IDR'],
  ['myr', 'MYR'],
  ['thb', 'THB'],
  ['vnd', 'VND'],
  ['php', 'PHP'],
  ['pkr', 'PKR'],
  ['bdt', 'BDT'],
  ['brl', 'BRL'],
  ['mxn', 'MXN'],
  ['zar', 'ZAR'],
  ['ngn', 'NGN'],
  ['egp', 'EGP'],
  ['irr', 'IRR'],
  ['iqd', 'IQD'],
  ['afn', 'AFN'],
  ['mnt', 'MNT'],
  ['amd', 'AMD'],
  ['mdl', 'MDL'],
  ['twd', 'TWD'],
  ['sgd', 'SGD'],
  ['nzd', 'NZD'],
];

const BY_LAST = new Map<number, (readonly [string, string])[]>();
for (const entry of CURRENCY_SIGNS) {
  const last = entry[0].charCodeAt(entry[0].length - 1);
  const known = BY_LAST.get(last);
  if (known === undefined) BY_LAST.set(last, [entry]);
  else known.push(entry);
}

const NO_SIGNS: readonly (readonly [string, string])[] = [];

/** A currency sign or code before an amount. */
export type SignHit = { readonly start: number; readonly end: number; readonly code: string };

const YEN_BEFORE = 120; // units in which a cue makes ¥ a yen
const YEN_BEHIND = 80;

/** The currency sign that ends before `at`, a space aside. */
export function signBefore(reader: Reader, at: number): SignHit | null {
  const { folded, text } = reader;
  const end = folded.charCodeAt(at - 1) === 0x20 ? at - 1 : at;
  for (const [sign, code] of BY_LAST.get(folded.charCodeAt(end - 1)) ?? NO_SIGNS) {
    if (!folded.endsWith(sign, end)) continue;
    const start = end - sign.length;
    const isWord = /^[a-z]/.test(sign);
    if (isWord && classAt(folded, start - 1) === LETTER) continue;
    if (sign !== 'rs' && /^[a-z]+$/.test(sign) && text.slice(start, end) !== text.slice(start, end).toUpperCase())
      continue; // "try 5"
    if (sign.startsWith('rs') && text[start] !== 'R') continue;
    return { start, end, code: sign === '¥' && isYen(reader, start) ? 'JPY' : code };
  }
  for (const [word, code] of reader.own.currencyPrefixes) {
    const start = end - word.length;
    if (start >= 0 && folded.startsWith(word, start)) return { start, end, code };
  }
  // "T1.5 billion", "T500,000": the tenge in Kazakh news in English. T72 is a tank.
  if (
    text[at - 1] === 'T' &&
    classAt(folded, at - 2) !== LETTER &&
    folded[at - 2] !== '-' &&
    /^\d{1,3}(?:[.,]\d|(?:,\d{3})+| ?(?:million|billion|trillion|mn|bn|tn|mln|bln))/.test(folded.slice(at, at + 24))
  ) {
    return { start: at - 1, end: at, code: 'KZT' };
  }
  return null;
}

/** Signs that are no code of letters, by their first unit. */
const NO_LETTERS = new Map<number, string[]>();
for (const [sign] of CURRENCY_SIGNS) {
  if (/^[a-z]+$/.test(sign)) continue;
  NO_LETTERS.set(sign.charCodeAt(0), [...(NO_LETTERS.get(sign.charCodeAt(0)) ?? []), sign]);
}

/** The sign that begins at `at`, of no letters, with digits behind it: the $ of "$3 to $5 billion". */
export function signAt({ folded }: Reader, at: number): number {
  for (const sign of NO_LETTERS.get(folded.charCodeAt(at)) ?? []) {
    if (!folded.startsWith(sign, at)) continue;
    if (isDigitCode(folded.charCodeAt(at + sign.length))) return at + sign.length;
  }
  return at;
}

/** ¥ is the yuan, unless the text around speaks of Japan. */
function isYen({ folded, all }: Reader, at: number): boolean {
  const near = folded.slice(Math.max(0, at - YEN_BEFORE), at + YEN_BEHIND);
  return all.some(({ yenCues }) => yenCues.some((cue) => near.includes(cue)));
}
