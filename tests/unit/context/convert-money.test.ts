import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/core/analysis/analyse';
import { createCards } from '../../../lib/core/context/create-cards';
import { divideDecimals } from '../../../lib/core/text/decimal-arithmetic';
import type { Language } from '../../../lib/core/text/language';
import { printerFor } from '../../../lib/core/wording/printer-for';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());

/** What the card of the first amount of money in `text` says of it in the reader's currency. */
function converted(text: string, reader: Language, publishedAt: string | null = '2025-11-12'): string | null {
  const analysis = analyse(text, { language: 'en', publishedAt, dataset });
  const cards = createCards({ ...analysis, text, language: 'en', workKeys: [] }, dataset, reader);
  const money = analysis.figures.find(
    (figure) => figure.kind === 'money' || (figure.kind === 'range' && figure.of === 'money'),
  );
  const conversion = cards.figures[money?.id ?? '']?.conversion ?? null;
  if (conversion === null) return null;
  expect(conversion.sources.map(({ label }) => label)).toEqual(['World Bank']);
  const printer = printerFor(reader);
  return printer.words.card.atRateOf(printer.figure(conversion.amount), conversion.year);
}

describe('an amount of money', () => {
  // Rates of the pack: 468.9625 tenge, 7.1975 yuan, 92.5524 roubles for a dollar in 2024; 521.035 tenge in 2025.
  it.each<readonly [string, Language, string]>([
    ['In 2024 the company sold goods for $4.2 billion.', 'kk', '2024 жылғы орташа бағаммен шамамен 2 трлн теңге'],
    ['In 2024 the company sold goods for $4.25 billion.', 'zh', '按2024年平均汇率约306亿元人民币'],
    ['In 2024 the company sold goods for $4.2 billion.', 'ru', 'около 390 млрд рублей по среднему курсу 2024 года'],
    ['In 2024 the company sold goods for 469 billion tenge.', 'en', 'about $1 billion at the average rate of 2024'],
    ['In 2024 the company sold goods for 469 billion tenge.', 'zh', '按2024年平均汇率约72亿元人民币'],
    [
      'In 2024 the company sold goods for 469 billion tenge.',
      'kk',
      '2024 жылғы орташа бағаммен шамамен 1 млрд АҚШ доллары',
    ],
    ['The company sold goods for $100 million.', 'kk', '2025 жылғы орташа бағаммен шамамен 52 млрд теңге'],
    ['In 2024 it sold goods for 5 to 10 million tenge.', 'en', 'about $11,000 to $21,000 at the average rate of 2024'],
  ])('%s reads in %s: %s', (text, reader, says) => {
    expect(converted(text, reader)).toBe(says);
  });

  it.each<readonly [string, string, Language, string | null]>([
    ['no rate of its year', 'In 1985 the company sold goods for $4.2 billion.', 'kk', '2025-11-12'],
    ['a year to come', 'By 2030 the company will sell goods for $4.2 billion.', 'kk', '2025-11-12'],
    ['no year at all', 'The company sold goods for $4.2 billion.', 'kk', null],
    ['a currency without rates', 'In 2024 the company sold goods for 5 million zlotys.', 'kk', '2025-11-12'],
    ['the reader counts in it', 'In 2024 the company sold goods for $4.2 billion.', 'en', '2025-11-12'],
    ['several years', 'In 2015 it bought land; it sold goods for $4.2 billion.', 'kk', '2025-11-12'],
  ])('is not converted: %s', (_, text, reader, publishedAt) => {
    expect(converted(text, reader, publishedAt)).toBeNull();
  });
});

describe('a quotient', () => {
  it.each([
    ['20', '3', 3, '6.67'],
    ['200000', '3', 3, '66700'],
    ['1', '3', 2, '0.33'],
    ['2', '3', 1, '0.7'],
    ['-20', '3', 3, '-6.67'],
    ['999.6', '1', 3, '1000'],
    ['4200000000', '468.9625', 3, '8960000'],
    ['0', '7', 3, '0'],
    ['0.0012', '0.4', 3, '0.003'],
    ['123456789012345678901234567890', '1', 30, '123456789012345678901234567890'],
  ])('of %s by %s to %d digits is %s', (one, other, digits, is) => {
    expect(divideDecimals(one, other, digits)).toBe(is);
  });

  it('by zero is none', () => expect(divideDecimals('1', '0', 3)).toBeNull());
});
