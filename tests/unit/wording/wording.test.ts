import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../lib/core/text/language';
import type { Printable } from '../../../lib/core/wording/printer';
import { printerFor, printInOthers } from '../../../lib/core/wording/printer-for';
import { wordsFor } from '../../../lib/core/wording/words-for';

const money = (decimal: string): Printable => ({ kind: 'money', unit: 'USD', decimal, approx: 'none' });
const tonnes = (decimal: string): Printable => ({ kind: 'quantity', unit: 't', decimal, approx: 'none' });

describe('figures in the reader’s words', () => {
  it.each<[Printable, string, string, string, string]>([
    [money('4200000000'), '$4.2 billion', '42亿美元', '4,2 млрд долларов США', '4,2 млрд АҚШ доллары'],
    [tonnes('130000000'), '130 million tonnes', '1.3亿吨', '130 млн тонн', '130 млн тонна'],
    [tonnes('1'), '1 tonne', '1吨', '1 тонна', '1 тонна'],
    [tonnes('22'), '22 tonnes', '22吨', '22 тонны', '22 тонна'],
    [tonnes('12'), '12 tonnes', '12吨', '12 тонн', '12 тонна'],
    [tonnes('1.5'), '1.5 tonnes', '1.5吨', '1,5 тонны', '1,5 тонна'],
    [{ kind: 'percent', unit: 'percent', decimal: '6.2', approx: 'none' }, '6.2%', '6.2%', '6,2\u00a0%', '6,2%'],
    [
      { kind: 'count', unit: null, decimal: '700', approx: 'over' },
      'over 700',
      '超过700',
      'более 700',
      '700 көрсеткішінен артық',
    ],
    [{ kind: 'ratio', unit: 'times', decimal: '2.4', approx: 'none' }, '2.4 times', '2.4倍', 'в 2,4 раза', '2,4 есе'],
    [
      { kind: 'count', unit: null, decimal: '63473894', approx: 'none' },
      '63,473,894',
      '63,473,894',
      '63\u00a0473\u00a0894',
      '63\u00a0473\u00a0894',
    ],
    [
      { kind: 'period', value: '2025-Q1', resolved: null, approx: 'none' },
      'first quarter of 2025',
      '2025年第一季度',
      'I квартал 2025 года',
      '2025 жылғы бірінші тоқсан',
    ],
    [
      { kind: 'date', value: '2025-11-06', resolved: null, approx: 'none' },
      '6 November 2025',
      '2025年11月6日',
      '6 ноября 2025 года',
      '2025 жылғы 6 қараша',
    ],
    [
      { kind: 'date', value: '--11-06', resolved: '2025-11-06', approx: 'none' },
      '6 November 2025',
      '2025年11月6日',
      '6 ноября 2025 года',
      '2025 жылғы 6 қараша',
    ],
    [
      { kind: 'period', value: '2024-01/2024-10', resolved: null, approx: 'none' },
      'January 2024 to October 2024',
      '2024年1月至2024年10月',
      'январь 2024 года — октябрь 2024 года',
      '2024 жылғы қаңтар – 2024 жылғы қазан',
    ],
    [
      { kind: 'range', of: 'money', unit: 'USD', lowDecimal: '3000000000', highDecimal: '5000000000', approx: 'none' },
      '$3 billion to $5 billion',
      '30亿美元至50亿美元',
      'от 3 млрд долларов США до 5 млрд долларов США',
      '3 млрд АҚШ доллары – 5 млрд АҚШ доллары',
    ],
  ])('prints %j', (figure, ...printed) => {
    expect((['en', 'zh', 'ru', 'kk'] as const).map((language) => printerFor(language).figure(figure))).toEqual(
      printed.slice(0, 4),
    );
  });

  it.each([
    ['61.2', 'billion USD', '$61.2 billion'],
    ['30', 'million t per year', '30 million tonnes'],
    ['48.1', '%', '48.1%'],
    ['600', 'companies', '600 companies'],
    ['77', 'thousand TEU', '77000 TEU'],
    ['519.2', 'KZT per USD', '519.2 KZT/USD'],
  ])('prints %s of %s as %s', (value, unit, printed) => {
    expect(printerFor('en').seriesValue(value, unit).replace('77,000', '77000')).toBe(printed);
  });
});

describe('a figure in the other languages', () => {
  const figure: Printable = { kind: 'money', unit: 'USD', decimal: '4200000000', approx: 'none' };

  it('is printed in all but the reader’s own', () => {
    expect(printInOthers(figure, '$4.2bln', 'ru')).toEqual({
      en: '$4.2 billion',
      zh: '42亿美元',
      kk: '4,2 млрд АҚШ доллары',
    });
  });

  it('leaves out what would only repeat the text', () => {
    expect(Object.keys(printInOthers(figure, '42亿美元', 'en'))).toEqual(['ru', 'kk']);
  });
});

describe('catalogues', () => {
  /** Every string a catalogue holds, functions called with a plain argument. */
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return strings((value as (...args: unknown[]) => unknown)('1', '1', true, true));
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  };
  const ALLOWED = /Sidelight|English|TEU|Alt|Shift|Enter|Esc|GWh|°C|\b[IVX]+\b|true|null/g;

  it.each(['zh', 'ru', 'kk'] as const)('%s has no English words left in it', (language: Language) => {
    const { tag: _, language: __, ...words } = wordsFor(language);
    expect(strings(words).filter((text) => /[A-Za-z]{2,}/.test(text.replace(ALLOWED, '')))).toEqual([]);
  });

  it.each(LANGUAGES)('%s has the same keys as English, none of them empty where English has words', (language) => {
    const keys = (value: unknown, path = ''): string[] =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, each]) => keys(each, `${path}.${key}`))
        : [path];
    const own = keys(wordsFor(language)).filter(
      (key) => !/\.(units|currencies)\./.test(key) && !/magnitudes/.test(key),
    );
    const english = keys(wordsFor('en')).filter(
      (key) => !/\.(units|currencies)\./.test(key) && !/magnitudes/.test(key),
    );
    expect(own.sort()).toEqual(english.sort());
  });
});

describe('a slip of magnitude', () => {
  it.each<readonly [Language, string, string]>([
    ['en', '1000', 'Off by a factor of 1000: a slip of magnitude? (million / billion)'],
    ['en', '10', 'Off by a factor of 10: a slip of magnitude?'],
    ['zh', '10000', '与参照相差10000倍：数量级有误？ (万 / 亿)'],
    ['zh', '1000', '与参照相差1000倍：数量级有误？ (million / billion)'],
    ['ru', '1000', 'Расхождение с данными в 1000 раз: ошибка в разряде? (млн / млрд)'],
    ['ru', '10000', 'Расхождение с данными в 10000 раз: ошибка в разряде? (万 / 亿)'],
    ['kk', '1000', 'Деректен айырмасы 1000 есе: разряд қатесі ме? (млн / млрд)'],
    ['kk', '100', 'Деректен айырмасы 100 есе: разряд қатесі ме?'],
  ])('is said in %s for a factor of %s', (language, power, says) => {
    expect(printerFor(language).slip(power)).toBe(says);
  });
});
