import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../lib/core/figures/figure';
import { findFigures } from '../../../lib/core/figures/find-figures';
import type { Language } from '../../../lib/core/text/language';

function show(figure: Figure): string {
  const approx = figure.approx === 'none' ? '' : ` (${figure.approx})`;
  if ('lowDecimal' in figure)
    return `${figure.surfaceForm} = ${figure.lowDecimal}..${figure.highDecimal} ${figure.unit ?? figure.of}${approx}`;
  if ('decimal' in figure) return `${figure.surfaceForm} = ${figure.decimal} ${figure.unit ?? figure.kind}${approx}`;
  return `${figure.surfaceForm} = ${figure.value}`;
}
const read = (text: string, language: Language): string[] => findFigures(text, language).map(show);

describe('a number below zero', () => {
  it.each([
    ['fell to minus 25 degrees Celsius', 'en', ['minus 25 degrees Celsius = -25 °C']],
    ['a balance of minus $1.2 billion', 'en', ['minus $1.2 billion = -1200000000 USD']],
    ['рост составил минус 2,5%', 'ru', ['минус 2,5% = -2.5 percent']],
    ['плюс-минус 5%', 'ru', ['5% = 5 percent']],
    ['气温降至零下25摄氏度', 'zh', ['零下25摄氏度 = -25 °C']],
    ['тапшылығы минус 1,2 трлн теңге', 'kk', ['минус 1,2 трлн теңге = -1200000000000 KZT']],
    ['ночью -10…-15 °C', 'ru', ['-10…-15 °C = -15..-10 °C']],
    ['-25...-30°C at night', 'en', ['-25...-30°C = -30..-25 °C']],
    ['түнде -10-15 °C', 'kk', ['-10-15 °C = -15..-10 °C']],
    ['от -5 до +3 °C', 'ru', ['-5 до +3 °C = -5..3 °C']],
  ] as const)('is read with its sign: %s', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('number words', () => {
  it.each([
    ['Three hundred and fifty thousand people', 'en', ['Three hundred and fifty thousand = 350000 count']],
    ['two thousand five hundred tonnes', 'en', ['two thousand five hundred tonnes = 2500 t']],
    ['nearly a million tonnes; thanks a million', 'en', ['a million tonnes = 1000000 t (about)']],
    ['a quarter of a million dollars', 'en', []],
    ['две тысячи пятьсот тонн', 'ru', ['две тысячи пятьсот тонн = 2500 t']],
    [
      'миллион тонн; более миллиарда долларов',
      'ru',
      ['миллион тонн = 1000000 t', 'миллиарда долларов = 1000000000 USD (over)'],
    ],
    ['половина миллиона тонн, несколько миллиона', 'ru', []],
    ['полмиллиарда долларов', 'ru', ['полмиллиарда долларов = 500000000 USD']],
    ['екі мың бес жүз тонна; 12 мың 500 тонна', 'kk', ['екі мың бес жүз тонна = 2500 t', '12 мың 500 тонна = 12500 t']],
    ['миллионға жуық; бірнеше миллион тонна', 'kk', ['миллионға = 1000000 count (about)']],
    ['数百万人；几十万吨', 'zh', []],
    ['两个半小时；一年半；一年半数时间', 'zh', ['两个半小时 = 2.5 h', '一年半 = 1.5 a', '一年 = 1 a']],
    ['2½ years', 'en', ['2½ years = 2.5 a']],
    ['2½ года', 'ru', ['2½ года = 2.5 a']],
    ['¾ of it; .5 percent', 'en', []],
    ['45 руб. 50 коп.', 'ru', ['45 руб. 50 коп. = 45.5 RUB']],
    ['$5MM and 5 mm', 'en', ['$5MM = 5000000 USD', '5 mm = 5 mm']],
  ] as const)('are summed and multiplied: %s (%s)', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('two ends', () => {
  it.each([
    ['three to five billion dollars', 'en', ['three to five billion dollars = 3000000000..5000000000 USD']],
    ['пять-семь лет; от трёх до пяти лет', 'ru', ['пять-семь лет = 5..7 a', 'трёх до пяти лет = 3..5 a']],
    ['екі-үш жыл', 'kk', ['екі-үш жыл = 2..3 a']],
    [
      '三五年；两三百家；三四千吨；十五六岁',
      'zh',
      ['三五年 = 3..5 a', '两三百家 = 200..300 count', '三四千吨 = 3000..4000 t', '十五六岁 = 15..16 a'],
    ],
    ['二〇二五年；二十三吨', 'zh', ['二〇二五年 = 2025', '二十三吨 = 23 t']],
    ['1000–1500 человек; 2000–2500 тонн', 'ru', ['1000–1500 = 1000..1500 count', '2000–2500 тонн = 2000..2500 t']],
    ['1,000 - 1,500 jobs', 'en', ['1,000 - 1,500 = 1000..1500 count']],
    ['the index fell 3.5 to 102.75 points', 'en', ['3.5 = 3.5 count', '102.75 = 102.75 count']],
    ['rose 2 to 3 percent', 'en', ['2 to 3 percent = 2..3 percent']],
    ['индекс упал на 12,5 до 2345,6 пункта', 'ru', ['12,5 = 12.5 count', '2345,6 = 2345.6 count']],
    [
      '百分之十至十五；1至2成；三到五成',
      'zh',
      ['百分之十至十五 = 10..15 percent', '1至2成 = 10..20 percent', '三到五成 = 30..50 percent'],
    ],
    ['千分之三；3‰', 'zh', ['千分之三 = 0.3 percent', '3‰ = 0.3 percent']],
  ] as const)('are one range: %s (%s)', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('a date', () => {
  it.each([
    [
      'в 2022-м, 8 млн – в 2023-м; с 2019-го по 2024-й',
      'ru',
      ['2022-м = 2022', '8 млн = 8000000 count', '2023-м = 2023', '2019-го = 2019', '2024-й = 2024'],
    ],
    ['в 90-е годы и в 20-х годах', 'ru', ['90-е годы = 1990/1999']],
    [
      '上世纪80年代；八十年代末；本世纪20年代',
      'zh',
      ['80年代 = 1980/1989', '八十年代 = 1980/1989', '20年代 = 2020/2029'],
    ],
    ['90-жылдары', 'kk', ['90-жылдары = 1990/1999']],
    ['in 2021-25', 'en', ['2021-25 = 2021/2025']],
    ['в 2024-2025 учебном году', 'ru', ['2024-2025 учебном году = 2024/2025']],
  ] as const)('is a year, a span or a decade: %s (%s)', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('a bound that is denied', () => {
  it.each([
    ['not fewer than 7 million', 'en', ['7 million = 7000000 count (over)']],
    ['did not exceed 5 percent', 'en', ['5 percent = 5 percent (under)']],
    ['exceeded 5 percent', 'en', ['5 percent = 5 percent (over)']],
    ['1,000-plus delegates, 100-odd guests', 'en', ['1,000 = 1000 count (over)', '100 = 100 count (about)']],
    ['20 млн шамасында; 40-қа тарта ел', 'kk', ['20 млн = 20000000 count (about)', '40-қа = 40 count (about)']],
  ] as const)('is the other bound: %s (%s)', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('units', () => {
  it.each([
    [
      '320 g/km; 45 MtCO2e; 23,270 tU; 400 koz; 2.4 mboe/d',
      'en',
      [
        '320 g/km = 320 g/km',
        '45 MtCO2e = 45000000 t',
        '23,270 tU = 23270 t',
        '400 koz = 400000 oz',
        '2.4 mboe/d = 2400000 boe/d',
      ],
    ],
    ['1.5 trln tenge; 5 million US$', 'en', ['1.5 trln tenge = 1500000000000 KZT', '5 million US$ = 5000000 USD']],
    ['in 12h 30m', 'en', ['12h = 12 h', '30m = 30 min']],
    ['￥500；20000毫安时', 'zh', ['￥500 = 500 CNY', '20000毫安时 = 20000 mA.h']],
    ['1,4 млн ЖФБ', 'kk', ['1,4 млн ЖФБ = 1400000 TEU']],
  ] as const)('are read: %s (%s)', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('what a second fresh set of sentences showed', () => {
  it.each([
    ['with an IRR 12% and IRR 12 million', 'en', ['12% = 12 percent', 'IRR 12 million = 12000000 IRR']],
    ['in 2020/21–2024/25; 1H25', 'en', ['2020/21 = 2020/2021', '2024/25 = 2024/2025', '1H25 = 2025-H1']],
    ['ISO 9001 and GOST 12345-67', 'en', []],
    ['за 9 мес. 2025 г.', 'ru', ['9 мес. 2025 г. = 2025-01/2025-09']],
    ['программа «7-20-25» – 7%', 'ru', ['7% = 7 percent']],
    ['С-400; 7,62-мм патроны', 'ru', ['7,62-мм = 7.62 mm']],
    ['с 2020 года', 'ru', ['2020 года = 2020']],
    ['2,9 млрд кВт/сағ', 'kk', ['2,9 млрд кВт/сағ = 2900000000 kW.h']],
    [
      '年发电29亿度；气温25度；下泄1200立方米每秒',
      'zh',
      ['29亿度 = 2900000000 kW.h', '25 = 25 count', '1200立方米每秒 = 1200 m3/s'],
    ],
  ] as const)('is read: %s (%s)', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});
