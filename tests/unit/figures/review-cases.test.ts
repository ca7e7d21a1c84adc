import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../lib/core/figures/figure';
import { findFigures } from '../../../lib/core/figures/find-figures';
import type { Language } from '../../../lib/core/text/language';

function show(figure: Figure): string {
  if ('lowDecimal' in figure)
    return `${figure.surfaceForm} = ${figure.lowDecimal}..${figure.highDecimal} ${figure.unit ?? figure.of}`;
  if ('decimal' in figure) return `${figure.surfaceForm} = ${figure.decimal} ${figure.unit ?? figure.kind}`;
  return `${figure.surfaceForm} = ${figure.value}`;
}
const read = (text: string, language: Language): string[] => findFigures(text, language).map(show);

describe('a sign before digits', () => {
  it.each([
    ['In 2024 $4.2 billion was traded', 'en', ['2024 = 2024', '$4.2 billion = 4200000000 USD']],
    ['By 2030 $30 million', 'en', ['2030 = 2030', '$30 million = 30000000 USD']],
    ['in 2024 €5 million', 'en', ['2024 = 2024', '€5 million = 5000000 EUR']],
    ['in 2025 ₸500 billion', 'en', ['2025 = 2025', '₸500 billion = 500000000000 KZT']],
    ['В 2024 $4,2 млрд', 'ru', ['2024 = 2024', '$4,2 млрд = 4200000000 USD']],
    ['in 2021 USD 5 million', 'en', ['2021 = 2021', 'USD 5 million = 5000000 USD']],
    ['it was -5°C at night', 'en', ['-5°C = -5 °C']],
    ['ночью до –5 °C', 'ru', ['–5 °C = -5 °C']],
    ['fell by −0.4% and rose +2.1 percent', 'en', ['−0.4% = -0.4 percent', '+2.1 percent = 2.1 percent']],
    ['between 5-9 people', 'en', ['5-9 = 5..9 count']],
  ] as const)('belongs to them: %s', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('magnitudes', () => {
  it.each([
    ['一万二千吨', 'zh', ['一万二千吨 = 12000 t']],
    ['十二万五千美元', 'zh', ['十二万五千美元 = 125000 USD']],
    ['两万三千名', 'zh', ['两万三千名 = 23000 count']],
    ['三千五百家企业', 'zh', ['三千五百家 = 3500 count']],
    ['1亿2000万人', 'zh', ['1亿2000万人 = 120000000 count']],
    ['1200兆瓦', 'zh', ['1200兆瓦 = 1200 MW']],
    ['500千伏', 'zh', ['500千伏 = 500 kV']],
    ['500万千瓦', 'zh', ['500万千瓦 = 5000000 kW']],
    ['1 billion 518 million dollars', 'en', ['1 billion 518 million dollars = 1518000000 USD']],
    ['90 million 360 thousand tons', 'en', ['90 million 360 thousand tons = 90360000 t']],
    ['1 млрд 518 млн долларов', 'ru', ['1 млрд 518 млн долларов = 1518000000 USD']],
    ['2 млн 774 мың теңге', 'kk', ['2 млн 774 мың теңге = 2774000 KZT']],
    ['1.2m bpd', 'en', ['1.2m bpd = 1200000 bbl/d']],
    ['5m people', 'en', ['5m = 5000000 count']],
    ['a wall 5m high', 'en', ['5m = 5 m']],
    ['12 Mt', 'en', ['12 Mt = 12000000 t']],
    ['12 mt', 'en', ['12 mt = 12 t']],
    ['4 bcm', 'en', ['4 bcm = 4000000000 m3']],
    ['30 000 tonnes', 'en', ['30 000 tonnes = 30000 t']],
    ['a 1.2-billion-dollar plant', 'en', ['1.2-billion-dollar = 1200000000 USD']],
    ['Rs 500 crore', 'en', ['Rs 500 crore = 5000000000 INR']],
    ['two and a half years', 'en', ['two and a half years = 2.5 a']],
    ['екі жарым жыл', 'kk', ['екі жарым жыл = 2.5 a']],
    ['двести пятьдесят тысяч тонн', 'ru', ['двести пятьдесят тысяч тонн = 250000 t']],
    ['24 теңге 60 тиын', 'kk', ['24 теңге 60 тиын = 24.6 KZT']],
    ['$4,1 млрд. Товарооборот вырос', 'ru', ['$4,1 млрд = 4100000000 USD']],
    ['4,1 млрд. долларов', 'ru', ['4,1 млрд. долларов = 4100000000 USD']],
    ['5 тыс. TEU', 'ru', ['5 тыс. TEU = 5000 TEU']],
    ['26-летняя спортсменка', 'ru', ['26-летняя = 26 a']],
    ['320 м³/с', 'ru', ['320 м³/с = 320 m3/s']],
    ['时速120公里', 'zh', ['时速120公里 = 120 km/h']],
  ] as const)('are read whole: %s', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('a change', () => {
  it.each([
    ['grew by $0.1 billion to $4.2 billion', 'en', ['$0.1 billion = 100000000 USD', '$4.2 billion = 4200000000 USD']],
    ['rose from $3 to $5 billion', 'en', ['$3 = 3000000000 USD', '$5 billion = 5000000000 USD']],
    ['may rise by 12 to 15 percent', 'en', ['12 to 15 percent = 12..15 percent']],
    ['票价从80元到680元', 'zh', ['80元 = 80 CNY', '680元 = 680 CNY']],
    ['3-тен 5 пайызға өсті', 'kk', ['3-тен = 3 percent', '5 пайызға = 5 percent']],
    ['3-тен 5 пайызға дейінгі бөлігі', 'kk', ['3-тен 5 пайызға = 3..5 percent']],
  ] as const)('is no range, a range no change: %s', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('dates', () => {
  it.each([
    ['on 5/5/2024', 'en', ['5/5/2024 = 2024-05-05']],
    ['25/12/2026', 'en', ['25/12/2026 = 2026-12-25']],
    ['on February 10-12', 'en', ['February 10-12 = --02-10/--02-12']],
    ['12–14 мая 2026 года', 'ru', ['12–14 мая 2026 года = 2026-05-12/2026-05-14']],
    ['12-18 қараша', 'kk', ['12-18 қараша = --11-12/--11-18']],
    ['31 наурыз – 2 сәуір', 'kk', ['31 наурыз – 2 сәуір = --03-31/--04-02']],
    ['6月8日至10日', 'zh', ['6月8日至10日 = --06-08/--06-10']],
    ['2023年5月至2025年1月', 'zh', ['2023年5月至2025年1月 = 2023-05/2025-01']],
    ['20世纪90年代', 'zh', ['20世纪90年代 = 1990/1999']],
    ['in the 1990s', 'en', ['1990s = 1990/1999']],
    ['в 1990-х годах', 'ru', ['1990-х годах = 1990/1999']],
    ['in FY2025', 'en', ['FY2025 = 2025']],
    ['2024/25 года', 'ru', ['2024/25 года = 2024/2025']],
    ['четверг, 6 ноября', 'ru', ['четверг, 6 ноября = --11-06']],
    ['in September', 'en', ['September = --09']],
    ['may fall in May', 'en', ['May = --05']],
    ['said May Whitfield', 'en', []],
    ['үлкен қазанда палау пісірілді', 'kk', []],
  ] as const)('are read in full: %s', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('nothing is counted in', () => {
  it.each([
    ['won 6-3', 'en'],
    ['a 41-34 win', 'en'],
    ['the vote was 24-21, with', 'en'],
    ['以6比3获胜', 'zh'],
    ['得到96.20分', 'zh'],
    ['call +7 727 250 10 20', 'en'],
    ['+7 (727) 250-10-20', 'ru'],
    ['8 800 080 77 77', 'ru'],
    ['Article 5 of the treaty', 'en'],
    ['статья 190', 'ru'],
    ['217-бабы бойынша', 'kk'],
    ['第190条', 'zh'],
    ['拨打1424热线', 'zh'],
    ['version 1.2.3', 'en'],
    ['v2.10', 'en'],
    ['10^9', 'en'],
    ['∞', 'en'],
    ['1,2,3', 'en'],
    ['[12]', 'en'],
    ['at 14:04:30', 'en'],
    ['43°15\'20"', 'en'],
    ['GB29 NWBK 6016 1331 9268 19', 'en'],
    ['123456789012345678901234567890', 'en'],
    ['1\u200b000 tons', 'en'],
    ['open 24/7', 'en'],
    ['A-17/5+1', 'kk'],
    ['折合每千瓦时', 'zh'],
  ] as const)('%j (%s)', (text, language) => {
    expect(read(text, language)).toEqual([]);
  });
});
