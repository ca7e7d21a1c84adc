import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/core/analysis/analyse';
import type { Language } from '../../../lib/core/text/language';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());

/** 'consistent oil-exports', 'no-reference null' … of the first amount of `text`. */
function saidOf(text: string, language: Language): string {
  const { figures, checks } = analyse(text, { language, publishedAt: '2025-11-12', dataset });
  const figure = figures.find(({ kind }) => kind === 'quantity' || kind === 'money');
  const check = checks.find(({ figureId }) => figureId === figure?.id);
  return check === undefined ? 'none' : `${check.answer} ${check.about.conceptId}`;
}

describe('a verb with its object', () => {
  it.each<readonly [Language, string, string]>([
    ['en', 'Kazakhstan exported 68.6 million tons of oil in 2024.', 'consistent oil-exports'],
    ['en', 'Kazakhstan exported 686 million tons of oil in 2024.', 'differs oil-exports'],
    ['en', 'Kazakhstan produced 87.6 million tons of oil in 2024.', 'consistent oil-output'],
    ['ru', 'В 2024 году Казахстан экспортировал 68,6 млн тонн нефти.', 'consistent oil-exports'],
    ['ru', 'В 2024 году Казахстан добыл 87,6 млн тонн нефти.', 'consistent oil-output'],
    ['zh', '2024年，哈萨克斯坦出口石油6860万吨。', 'consistent oil-exports'],
    ['kk', '2024 жылы Қазақстан 68,6 млн тонна мұнай экспорттады.', 'consistent oil-exports'],
    ['kk', '2024 жылы Қазақстан 87,6 млн тонна мұнай өндірді.', 'consistent oil-output'],
  ])('says what the noun says (%s): %s', (language, text, says) => {
    expect(saidOf(text, language)).toBe(says);
  });

  it.each<readonly [Language, string]>([
    ['en', 'Kazakhstan exported 68.6 million tons of wheat in 2024.'],
    ['en', 'Kazakhstan imported 68.6 million tons of oil in 2024.'],
    ['en', 'In 2024 Kazakhstan sold 68.6 million tons of oil.'],
    ['en', 'Kazakhstan exported 6.8 million tons of oil to Germany in 2024.'],
    ['en', 'Kazakhstan produced 8.6 million tons of oil at Kashagan in 2024.'],
    ['ru', 'В 2024 году Казахстан экспортировал 6,6 млн тонн пшеницы.'],
    ['ru', 'В 2024 году Казахстан экспортировал 6,6 млн тонн нефти в Германию.'],
    ['zh', '2024年，哈萨克斯坦出口小麦6860万吨。'],
    ['zh', '2024年，哈萨克斯坦向德国出口石油686万吨。'],
    ['kk', '2024 жылы Қазақстан 6,6 млн тонна бидай экспорттады.'],
    ['kk', '2024 жылы Қазақстан Германияға 6,6 млн тонна мұнай экспорттады.'],
  ])('of another thing, or for a part of it, has no verdict (%s): %s', (language, text) => {
    expect(saidOf(text, language)).not.toMatch(/^(?:consistent|differs)/);
  });
});
