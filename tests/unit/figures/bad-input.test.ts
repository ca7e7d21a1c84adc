import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../lib/core/figures/find-figures';
import { LANGUAGES, type Language } from '../../../lib/core/text/language';

const read = (text: string, language: Language): string[] =>
  findFigures(text, language).map((figure) => `${figure.kind} ${figure.surfaceForm}`);

/** What has digits and counts nothing, in a sentence of each language. */
const NO_FIGURES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'a version': {
    en: 'It runs version 1.2.3 of the program.',
    zh: '系统已升级到1.2.3版本。',
    ru: 'Вышла версия 1.2.3 программы.',
    kk: 'Бағдарламаның 1.2.3 нұсқасы шықты.',
  },
  'a telephone number': {
    en: 'Call +7 727 250-10-20 for details.',
    zh: '联系电话：+7 727 250-10-20。',
    ru: 'Телефон: +7 727 250-10-20.',
    kk: 'Телефон: +7 727 250-10-20.',
  },
  'an account': {
    en: 'Pay to GB29 NWBK 6016 1331 9268 19 today.',
    zh: '账号为GB29 NWBK 6016 1331 9268 19。',
    ru: 'Счёт KZ86 125K ZT50 0410 0100 открыт.',
    kk: 'Шот нөмірі KZ86 125K ZT50 0410 0100.',
  },
  'a score': {
    en: 'They won 3-1 in the final.',
    zh: '决赛以3比1获胜。',
    ru: 'Команда победила со счётом 3:1.',
    kk: 'Команда 3:1 есебімен жеңді.',
  },
  'a clock time': {
    en: 'The meeting began at 14:30.',
    zh: '会议于14:30开始。',
    ru: 'Встреча началась в 14:30.',
    kk: 'Кездесу сағат 14:30-да басталды.',
  },
  coordinates: {
    en: `It lies at 43°15'20"N.`,
    zh: `位于北纬43°15'20"。`,
    ru: `Он лежит на 43°15'20" с. ш.`,
    kk: `Ол 43°15'20" ендікте.`,
  },
  'a citation': {
    en: 'As was shown before [12].',
    zh: '此前已有论述[12]。',
    ru: 'Как показано ранее [12].',
    kk: 'Бұрын көрсетілген [12].',
  },
  'an id of thirty digits': {
    en: 'The id is 123456789012345678901234567890.',
    zh: '编号为123456789012345678901234567890。',
    ru: 'Номер 123456789012345678901234567890.',
    kk: 'Нөмірі 123456789012345678901234567890.',
  },
  infinity: {
    en: 'The limit is ∞.',
    zh: '极限为∞。',
    ru: 'Предел равен ∞.',
    kk: 'Шегі ∞.',
  },
  'a power': {
    en: 'About 10^9 of them.',
    zh: '约10^9。',
    ru: 'Примерно 10^9.',
    kk: 'Шамамен 10^9.',
  },
  'a number cut by a zero-width space': {
    en: 'It carried 1\u200b000 tons.',
    zh: '运量为1\u200b000吨。',
    ru: 'Перевезено 1\u200b000 тонн.',
    kk: '1\u200b000 тонна тасылды.',
  },
};

describe('no figure is', () => {
  it.each(
    Object.entries(NO_FIGURES).flatMap(([what, texts]) =>
      LANGUAGES.map((language) => [what, language, texts[language]] as const),
    ),
  )('%s (%s): %s', (_, language, text) => {
    expect(read(text, language)).toEqual([]);
  });
});

describe('digits in doubt', () => {
  it.each(LANGUAGES)('1,2,3 is a list of three, never one number (%s)', (language) => {
    for (const figure of findFigures('1,2,3', language)) expect('decimal' in figure ? figure.value : 0).toBeLessThan(4);
  });

  it.each<readonly [Language, string, string]>([
    ['en', 'It carried １２３ tons.', 'quantity １２３ tons'],
    ['zh', '运量为１２３吨。', 'quantity １２３吨'],
    ['ru', 'Перевезено １２３ тонны.', 'quantity １２３ тонны'],
    ['kk', '１２３ тонна тасылды.', 'quantity １２３ тонна'],
  ])('of full width are read (%s): %s', (language, text, says) => {
    expect(read(text, language)).toEqual([says]);
    expect(findFigures(text, language)[0]).toMatchObject({ decimal: '123' });
  });

  it.each<readonly [Language, string]>([
    ['en', 'It carried 1\n000 tons.'],
    ['zh', '运量为1\n000吨。'],
    ['ru', 'Перевезено 1\n000 тонн.'],
    ['kk', '1\n000 тонна тасылды.'],
  ])('on two lines are never read as one number (%s)', (language, text) => {
    for (const figure of findFigures(text, language)) {
      expect(figure.surfaceForm).not.toContain('\n');
      expect('decimal' in figure ? figure.value : 0).not.toBe(1000);
    }
  });

  it.each(LANGUAGES)('a megabyte of them is no figure, and costs no more than its length (%s)', (language) => {
    expect(findFigures('7'.repeat(1_000_000), language)).toEqual([]);
  });

  it.each(LANGUAGES)('in groups, with marks and with spaces give only short figures (%s)', (language) => {
    for (const piece of ['1,', '1.', '1 ', '123,456,', '12:', '1-', '五', '万1', '$1', '1%-']) {
      const found = findFigures(piece.repeat(2_000), language);
      expect(found.filter(({ start, end }) => end - start >= 64)).toEqual([]);
    }
  });
});
