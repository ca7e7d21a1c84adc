import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../lib/core/figures/figure';
import { findFigures } from '../../../lib/core/figures/find-figures';
import type { Language } from '../../../lib/core/text/language';
import { readSeed } from '../../support/shared';

/** A figure on one line: `surface = value unit approx`. */
function show(figure: Figure): string {
  const approx = figure.approx === 'none' ? '' : ` ${figure.approx}`;
  if ('lowDecimal' in figure)
    return `${figure.surfaceForm} = ${figure.lowDecimal}..${figure.highDecimal} ${figure.unit ?? figure.of}${approx}`;
  if ('decimal' in figure) return `${figure.surfaceForm} = ${figure.decimal} ${figure.unit ?? figure.kind}${approx}`;
  return `${figure.surfaceForm} = ${figure.value} ${figure.kind}`;
}

const read = (text: string, language: Language): string[] => findFigures(text, language).map(show);

describe('English figures', () => {
  it.each([
    ['from $1.9 billion in that year', ['$1.9 billion = 1900000000 USD']],
    ['about $6.4bln', ['$6.4bln = 6400000000 USD about']],
    ['US$95.3mn worth', ['US$95.3mn = 95300000 USD']],
    ['a £2.7m grant', ['£2.7m = 2700000 GBP']],
    ['USD 22.5 million', ['USD 22.5 million = 22500000 USD']],
    ['USD 200', ['USD 200 = 200 USD']],
    ['€1.2bn', ['€1.2bn = 1200000000 EUR']],
    ['KZT 4.4bn ($6.8mn)', ['KZT 4.4bn = 4400000000 KZT', '$6.8mn = 6800000 USD']],
    ['About T1.5 billion is', ['T1.5 billion = 1500000000 KZT about']],
    ['C$300 million', ['C$300 million = 300000000 CAD']],
    ['one billion US dollars', ['one billion US dollars = 1000000000 USD']],
    ['500 million tenge', ['500 million tenge = 500000000 KZT']],
    ['an increase of 6.2% over', ['6.2% = 6.2 percent']],
    ['rose 0.5 percentage points', ['0.5 percentage points = 0.5 percentage-point']],
    ['by 25 basis points', ['25 basis points = 25 basis-point']],
    ['3.4 per cent', ['3.4 per cent = 3.4 percent']],
    ['up +12.5%', ['+12.5% = 12.5 percent']],
    ['130 million tons', ['130 million tons = 130000000 t']],
    ['278,499 metric tons', ['278,499 metric tons = 278499 t']],
    ['2.03 million barrels per day', ['2.03 million barrels = 2030000 bbl']],
    ['90,000 bpd', ['90,000 bpd = 90000 bbl/d']],
    ['a 1,200-km road', ['1,200-km = 1200 km']],
    ['300 MW of solar', ['300 MW = 300 MW']],
    ['500 kV lines', ['500 kV = 500 kV']],
    ['77,000 TEU', ['77,000 TEU = 77000 TEU']],
    ['seven years ago', ['seven years = 7 a']],
    ['a 10-year plan', ['10-year = 10 a']],
    ['more than 700 US-owned enterprises', ['700 = 700 count over']],
    ['Over 200 experts', ['200 = 200 count over']],
    ['fewer than 40 people', ['40 = 40 count under']],
    ['nearly 3 million people', ['3 million = 3000000 count about']],
    ['the 200th flight', ['200th = 200 ordinal']],
    ['2.4 times higher', ['2.4 times = 2.4 times']],
    ['10–12 million people', ['10–12 million = 10000000..12000000 count']],
    ['procurement of $3 to $5 billion', ['$3 to $5 billion = 3000000000..5000000000 USD']],
    ['between 3 and 4 per cent', ['3 and 4 per cent = 3..4 percent']],
    ['3%-4%', ['3%-4% = 3..4 percent']],
    ['increased from 67 to 81.5mn tonnes', ['67 = 67000000 t', '81.5mn tonnes = 81500000 t']],
    ['on 6 November 2025', ['6 November 2025 = 2025-11-06 date']],
    ['on November 6, 2025,', ['November 6, 2025 = 2025-11-06 date']],
    ['on Nov. 6', ['Nov. 6 = --11-06 date']],
    ['in May 2025', ['May 2025 = 2025-05 date']],
    ['in 2024.', ['2024 = 2024 date']],
    ['As of the first quarter of 2025', ['first quarter of 2025 = 2025-Q1 period']],
    ['in Q3 2024', ['Q3 2024 = 2024-Q3 period']],
    ['the second half of 2024', ['second half of 2024 = 2024-H2 period']],
    ['in the first nine months of 2025', ['first nine months of 2025 = 2025-01/2025-09 period']],
    ['January–October 2024', ['January–October 2024 = 2024-01/2024-10 period']],
    ['the 2022–2026 plan', ['2022–2026 = 2022/2026 period']],
    ['worth 42亿美元', ['42亿美元 = 4200000000 USD']],
  ])('in %j are %j', (text, expected) => {
    expect(read(text, 'en')).toEqual(expected);
  });

  it.each([
    'the C5+1 and the "B5+1" formats',
    'two VVER-1200 units',
    'a Boeing 787-9',
    'the 777F freighter',
    'members of the G20',
    'a 5G network',
    'www.toutiao.com/article/1848019825008652/',
    'id 1848019825008652',
    'won 3:1',
    'at 14:04',
    'version 1.2.3',
    'call 8-800-555-35-35',
    'this may discuss energy',
    'the two American companies',
    'the five Central Asian countries',
    'the first ministerial meeting',
    'met three times in the capital',
  ])('nothing is counted in %j', (text) => {
    expect(read(text, 'en')).toEqual([]);
  });
});

describe('Chinese figures', () => {
  it.each([
    [
      '从当年的19亿美元增至2024年的42亿美元',
      ['19亿美元 = 1900000000 USD', '2024年 = 2024 date', '42亿美元 = 4200000000 USD'],
    ],
    ['达6741.5亿元', ['6741.5亿元 = 674150000000 CNY']],
    ['超过610亿美元', ['610亿美元 = 61000000000 USD over']],
    ['两万亿坚戈', ['两万亿坚戈 = 2000000000000 KZT']],
    ['2万亿坚戈', ['2万亿坚戈 = 2000000000000 KZT']],
    ['约三十亿欧元', ['三十亿欧元 = 3000000000 EUR about']],
    ['1.3亿吨', ['1.3亿吨 = 130000000 t']],
    ['1000万吨', ['1000万吨 = 10000000 t']],
    ['3000多万人', ['3000多万人 = 30000000 count over']],
    ['200多名专家', ['200多名 = 200 count over']],
    ['700家企业', ['700家 = 700 count']],
    ['20万以上', ['20万 = 200000 count over']],
    ['1亿3000万吨', ['1亿3000万吨 = 130000000 t']],
    ['205.02万标箱', ['205.02万标箱 = 2050200 TEU']],
    ['１２．５％', ['１２．５％ = 12.5 percent']],
    ['百分之六点二', ['百分之六点二 = 6.2 percent']],
    ['占三成', ['三成 = 30 percent']],
    ['2.3个百分点', ['2.3个百分点 = 2.3 percentage-point']],
    ['5万至7万人', ['5万至7万人 = 50000..70000 count']],
    ['2.5倍', ['2.5倍 = 2.5 times']],
    ['第36位', ['第36位 = 36 ordinal']],
    ['五年', ['五年 = 5 a']],
    ['120公里', ['120公里 = 120 km']],
    ['2025年11月6日', ['2025年11月6日 = 2025-11-06 date']],
    ['11月6日', ['11月6日 = --11-06 date']],
    ['2025年第一季度', ['2025年第一季度 = 2025-Q1 period']],
    ['2025年上半年', ['2025年上半年 = 2025-H1 period']],
    ['2025年1-9月', ['2025年1-9月 = 2025-01/2025-09 period']],
    ['2022-2026年', ['2022-2026年 = 2022/2026 period']],
    ['投資42億美元', ['42億美元 = 4200000000 USD']],
  ])('in %j are %j', (text, expected) => {
    expect(read(text, 'zh')).toEqual(expected);
  });

  it.each(['“C5+1”机制', '武汉地铁19号线', '两国元首', '中亚五国', '千方百计', '比上一年', '第一次部长级会议'])(
    'nothing is counted in %j',
    (text) => {
      expect(read(text, 'zh')).toEqual([]);
    },
  );
});

describe('Russian and Kazakh figures', () => {
  it.each([
    ['достиг 4,5 миллиона тонн', 'ru', ['4,5 миллиона тонн = 4500000 t']],
    ['63 473 894 тонн нефти', 'ru', ['63 473 894 тонн = 63473894 t']],
    ['1,9 триллиона тенге', 'ru', ['1,9 триллиона тенге = 1900000000000 KZT']],
    ['свыше 35 млрд долларов', 'ru', ['35 млрд долларов = 35000000000 USD over']],
    ['$7,4 млрд', 'ru', ['$7,4 млрд = 7400000000 USD']],
    ['около 77 тыс. TEU', 'ru', ['77 тыс. TEU = 77000 TEU about']],
    ['на 6,2 процента', 'ru', ['6,2 процента = 6.2 percent']],
    ['в 2,7 раза', 'ru', ['2,7 раза = 2.7 times']],
    ['в 2024 году', 'ru', ['2024 году = 2024 date']],
    ['6 ноября 2025 года', 'ru', ['6 ноября 2025 года = 2025-11-06 date']],
    ['в первом квартале 2025 года', 'ru', ['первом квартале 2025 года = 2025-Q1 period']],
    ['пять лет', 'ru', ['пять лет = 5 a']],
    ['28 миллион 700 мың тонна', 'kk', ['28 миллион 700 мың тонна = 28700000 t']],
    ['30 млн тоннаға дейін артады', 'kk', ['30 млн тоннаға = 30000000 t']],
    ['2 трлн теңгені құрады', 'kk', ['2 трлн теңгені = 2000000000000 KZT']],
    ['1,81 миллиард доллар', 'kk', ['1,81 миллиард доллар = 1810000000 USD']],
    ['30 мыңнан астам', 'kk', ['30 мыңнан = 30000 count over']],
    ['19%-ға артып', 'kk', ['19%-ға = 19 percent']],
    ['2024 жылы', 'kk', ['2024 жылы = 2024 date']],
    ['2025 жылғы бірінші тоқсан', 'kk', ['2025 жылғы бірінші тоқсан = 2025-Q1 period']],
  ] as const)('in %j (%s) are %j', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });

  it('reads the comma by the language of the article', () => {
    expect(read('1,500 км', 'ru')).toEqual(['1,500 км = 1.5 km']);
    expect(read('1,500 km', 'en')).toEqual(['1,500 km = 1500 km']);
  });
});

describe('any text', () => {
  it('gives figures in order, inside the text, with exact canonical values', () => {
    const pieces = fc.constantFrom(
      '1',
      '0',
      '3',
      '.',
      ',',
      ' ',
      '-',
      '%',
      '$',
      '亿',
      '万',
      '年',
      '月',
      '三',
      '百',
      'million',
      ' to ',
      'тонн',
      'млн',
      'May ',
      'US$',
      '\n',
      'x',
      '十',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 40 }),
        fc.constantFrom<Language>('en', 'zh', 'ru', 'kk'),
        (parts, language) => {
          const text = parts.join('');
          let floor = 0;
          for (const figure of findFigures(text, language)) {
            expect(figure.start).toBeGreaterThanOrEqual(floor);
            expect(figure.end).toBeGreaterThan(figure.start);
            expect(text.slice(figure.start, figure.end)).toBe(figure.surfaceForm);
            if ('decimal' in figure) expect(figure.decimal).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
            floor = figure.end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe.skipIf(readSeed() === null)('the seed article', () => {
  it('counts exactly these', () => {
    expect(read(readSeed() ?? '', 'en')).toEqual([
      '2015 = 2015 date',
      '2023 = 2023 date',
      '200 = 200 count over',
      '2015 = 2015 date',
      '$1.9 billion = 1900000000 USD',
      '$4.2 billion = 4200000000 USD',
      '2024 = 2024 date',
      '1993 = 1993 date',
      '$61 billion = 61000000000 USD over',
      '47% = 47 percent about',
      '130 million tons = 130000000 t',
      '2030 = 2030 date',
      '10 million tons = 10000000 t',
      '700 = 700 count over',
      'first quarter of 2025 = 2025-Q1 period',
      '$6.6 billion = 6600000000 USD',
      '6.2% = 6.2 percent',
    ]);
  });
});
