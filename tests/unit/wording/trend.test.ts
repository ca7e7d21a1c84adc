import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../lib/core/wording/words-for';

describe('what the record says of a claim of direction', () => {
  it.each([
    ['en', true, true, 'The published values rise at every step of this time.'],
    ['en', false, false, 'The published values do not fall at every step of this time.'],
    ['zh', true, true, '这段时间里，已公布的数值逐期上升。'],
    ['zh', true, false, '这段时间里，已公布的数值并非逐期上升。'],
    ['ru', true, true, 'Опубликованные значения за это время росли непрерывно.'],
    ['ru', false, false, 'Опубликованные значения за это время не снижались непрерывно.'],
    ['kk', true, true, 'Жарияланған мәндер осы уақыт бойы үздіксіз өскен.'],
    ['kk', false, false, 'Жарияланған мәндер осы уақыт бойы үздіксіз төмендемеген.'],
  ] as const)('is a sentence (%s, rises %s, holds %s)', (language, rises, holds, expected) => {
    expect(wordsFor(language).checks.trend(rises, holds)).toBe(expected);
  });
});
