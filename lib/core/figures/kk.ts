import { type DatePattern, type FigureLanguage, isYear, toIsoDate, toMonths } from './figure-language';

const MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];
// The last consonant of қыркүйек is voiced before a vowel: қыркүйегі.
const MONTH = `(${MONTHS.map((name) => (name.endsWith('к') ? `${name.slice(0, -1)}[кг]` : name)).join('|')})`;
const SUFFIX = '[а-яәғқңөұүһі]*';
const month = (name: string | undefined): number =>
  MONTHS.findIndex((each) => each.slice(0, -1) === (name ?? '').slice(0, -1)) + 1;
const ORDER = ['бірінші', 'екінші', 'үшінші', 'төртінші'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'і', 'іі', 'ііі', 'іv'];
const ordinal = (word: string | undefined): number => {
  const text = word ?? '';
  if (/^\d/.test(text)) return Number(text[0]);
  const roman = ROMAN.indexOf(text);
  return roman === -1 ? ORDER.indexOf(text) + 1 : (roman % 4) + 1;
};
const at = (source: string): RegExp => new RegExp(source, 'y');
const YEAR = '(\\d{4})(?:-| )?ж(?:ыл[а-яәғқңөұүһі]*|\\.)';
const ORDINAL = '(бірінші|екінші|үшінші|төртінші|[1-4](?:-[а-яі]{1,3})?|ііі|іі|і|iii|ii|iv|i|іv)';

const dates: readonly DatePattern[] = [
  {
    pattern: at(`${YEAR} ${ORDINAL}[- ]тоқсан${SUFFIX}`),
    kind: 'period',
    read: ([, y, n]) => (ordinal(n) > 0 ? `${y}-Q${ordinal(n)}` : null),
  },
  {
    pattern: at(`${YEAR} ${ORDINAL} жарты${SUFFIX}(?: жыл${SUFFIX})?`),
    kind: 'period',
    read: ([, y, n]) => (ordinal(n) <= 2 && ordinal(n) > 0 ? `${y}-H${ordinal(n)}` : null),
  },
  {
    pattern: at(`${YEAR} ${MONTH} ?- ?${MONTH}${SUFFIX}`),
    kind: 'period',
    read: ([, y, a, b]) => toMonths(y ?? '', month(a), month(b)),
  },
  {
    pattern: at(`${YEAR} (?:алғашқы )?(\\d{1,2}) ай${SUFFIX}`),
    kind: 'period',
    read: ([, y, n]) => toMonths(y ?? '', 1, Number(n)),
  },
  {
    pattern: at(`(\\d{4}) ?- ?(\\d{4})(?:(?:-| )?жыл${SUFFIX})?(?!\\d)`),
    kind: 'period',
    read: ([, a, b]) => (isYear(Number(a)) && isYear(Number(b)) && Number(a) < Number(b) ? `${a}/${b}` : null),
  },
  {
    pattern: at(`${YEAR} (\\d{1,2}) ${MONTH}${SUFFIX}`),
    kind: 'date',
    read: ([, y, d, m]) => toIsoDate(y ?? null, month(m), d ?? null),
  },
  { pattern: at(`${YEAR} ${MONTH}${SUFFIX}`), kind: 'date', read: ([, y, m]) => toIsoDate(y ?? null, month(m), null) },
  {
    pattern: at(`(\\d{1,2})\\.(\\d{2})\\.(\\d{4})(?!\\d)`),
    kind: 'date',
    read: ([, d, m, y]) => toIsoDate(y ?? null, Number(m), d ?? null),
  },
  {
    pattern: at(`(\\d{1,2}) ${MONTH}${SUFFIX}`),
    kind: 'date',
    read: ([, d, m]) => toIsoDate(null, month(m), d ?? null),
  },
  { pattern: at(YEAR), kind: 'date', read: ([, y]) => toIsoDate(y ?? null, null, null) },
];

/** Kazakh in Cyrillic letters. */
export const kk: FigureLanguage = {
  decimalMark: ',',
  groupMark: ' ',
  magnitudes: [
    ['мың*', 3],
    ['млн.', 6],
    ['млн', 6],
    ['миллион*', 6],
    ['млрд.', 9],
    ['млрд', 9],
    ['миллиард*', 9],
    ['трлн.', 12],
    ['трлн', 12],
    ['триллион*', 12],
  ],
  units: [
    ['тонна*', 't'],
    ['тн', 't'],
    ['т', 't'],
    ['килограмм*', 'kg'],
    ['кг', 'kg'],
    ['грамм*', 'g'],
    ['центнер*', 'q'],
    ['ц', 'q'],
    ['баррель*', 'bbl'],
    ['текше метр*', 'm3'],
    ['м3', 'm3'],
    ['м³', 'm3'],
    ['километр*', 'km'],
    ['шақырым*', 'km'],
    ['км', 'km'],
    ['км/сағ', 'km/h'],
    ['метр*', 'm'],
    ['м', 'm'],
    ['шаршы километр*', 'km2'],
    ['шаршы шақырым*', 'km2'],
    ['шаршы метр*', 'm2'],
    ['гектар*', 'ha'],
    ['га', 'ha'],
    ['киловатт-сағат*', 'kW.h'],
    ['квт·сағ', 'kW.h'],
    ['мвт', 'MW'],
    ['мегаватт*', 'MW'],
    ['гвт', 'GW'],
    ['гигаватт*', 'GW'],
    ['дфэ', 'TEU'],
    ['teu', 'TEU'],
    ['жыл*', 'a'],
    ['жас*', 'a'],
    ['ай*', 'mo'],
    ['күн*', 'd'],
    ['тәулік*', 'd'],
    ['сағат*', 'h'],
    ['минут*', 'min'],
    ['апта*', 'wk'],
    ['литр*', 'L'],
  ],
  currencies: [
    ['доллар*', 'USD'],
    ['ақш доллар*', 'USD'],
    ['долл.', 'USD'],
    ['теңге*', 'KZT'],
    ['тг', 'KZT'],
    ['тенге', 'KZT'],
    ['юань*', 'CNY'],
    ['қытай юан*', 'CNY'],
    ['еуро*', 'EUR'],
    ['евро*', 'EUR'],
    ['рубль*', 'RUB'],
    ['рубл*', 'RUB'],
    ['ресей рубл*', 'RUB'],
    ['өзбек сом*', 'UZS'],
    ['өзбек сум*', 'UZS'],
    ['қырғыз сом*', 'KGS'],
    ['сомони*', 'TJS'],
    ['әзербайжан манат*', 'AZN'],
    ['манат*', 'TMT'],
    ['фунт стерлинг*', 'GBP'],
    ['иена*', 'JPY'],
    ['лира*', 'TRY'],
    ['$', 'USD'],
    ['€', 'EUR'],
    ['₸', 'KZT'],
  ],
  percents: ['%', 'пайыз*', 'проц.'],
  percentagePoints: ['пайыздық тармақ*', 'пайыздық пункт*', 'п.т.'],
  basisPoints: ['базистік пункт*', 'базистік тармақ*'],
  times: ['есе*'],
  numberWords: [
    ['бір', 1],
    ['екі', 2],
    ['үш', 3],
    ['төрт', 4],
    ['бес', 5],
    ['алты', 6],
    ['жеті', 7],
    ['сегіз', 8],
    ['тоғыз', 9],
    ['он', 10],
    ['жиырма', 20],
    ['отыз', 30],
    ['қырық', 40],
    ['елу', 50],
    ['жүз', 100],
  ],
  approx: {
    before: { about: ['шамамен', 'жуық', 'орта есеппен'], over: ['кемінде', 'кем дегенде'], under: ['ең көбі'] },
    after: {
      about: ['жуық', 'шамасында', 'таяу', 'дерлік', 'мөлшерінде'],
      over: ['астам', 'астамы', 'астамын', 'астамға', 'артық', 'асады', 'асты', 'кем емес'],
      under: ['кем', 'аз'],
    },
  },
  rangeJoins: ['пен', 'мен', 'бен'],
  dates,
  dateWords: [...MONTHS.map((name) => `${name.slice(0, -1)}*`)],
};
