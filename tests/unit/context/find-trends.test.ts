import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/core/analysis/analyse';
import type { Language } from '../../../lib/core/text/language';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());
const read = (text: string, language: Language) => analyse(text, { language, publishedAt: '2026-03-12', dataset });

describe('a claim of direction', () => {
  it.each([
    ["Kazakhstan's trade with China has steadily increased since 2021.", 'en', true],
    [
      'Trade between Kazakhstan and China grew steadily from $31.2 billion in 2022 to $43.8 billion in 2024.',
      'en',
      true,
    ],
    ["Kazakhstan's oil production has steadily increased since 2021.", 'en', false],
    ["Kazakhstan's oil exports rose every year from 2023 to 2024.", 'en', null],
    ['The population of Kazakhstan has grown steadily since 2010.', 'en', true],
    ["Kazakhstan's population steadily declined between 2015 and 2024.", 'en', false],
    ['Cargo traffic on the Middle Corridor has grown every year since 2021.', 'en', false],
    ['Cargo traffic on the Middle Corridor grew every year from 2021 to 2024.', 'en', true],
    ['Oil exports have steadily grown.', 'en', null],
    ['Agricultural exports of Kazakhstan grew steadily from 2010 to 2024.', 'en', null],
    ['The Kazakh economy has grown steadily since 2015.', 'en', null],
    ['Inflation in Kazakhstan steadily fell from 2020 to 2024.', 'en', false],
    ['If trade with China had steadily increased since 2021, Kazakhstan would be richer.', 'en', null],
    ['2021年以来，中哈贸易额逐年增长。', 'zh', true],
    ['2021年至2024年，中哈贸易额持续增长。', 'zh', true],
    ['2021年以来，哈萨克斯坦石油产量逐年增长。', 'zh', false],
    ['2015年至2024年，哈萨克斯坦人口逐年减少。', 'zh', false],
    ['2021年以来，中哈贸易总体稳定。', 'zh', null],
    ['2015年以来，哈萨克斯坦农产品出口额逐年增长。', 'zh', null],
    ['С 2021 года товарооборот Казахстана с Китаем неуклонно растёт.', 'ru', true],
    ['Население Казахстана стабильно растет с 2010 года.', 'ru', true],
    ['Добыча нефти в Казахстане неуклонно растёт с 2021 года.', 'ru', false],
    ['Инфляция в Казахстане в 2020–2024 годах неуклонно снижалась.', 'ru', false],
    ['В 2021–2024 годах объем перевозок по ТМТМ рос каждый год.', 'ru', true],
    ['Экспорт пшеницы из Казахстана неуклонно растёт с 2015 года.', 'ru', null],
    ['2021 жылдан бері Қазақстан мен Қытай арасындағы тауар айналымы жыл сайын өсіп келеді.', 'kk', true],
    ['2010 жылдан бері Қазақстан халқының саны жыл сайын артып келеді.', 'kk', true],
    ['2021 жылдан бері Қазақстандағы мұнай өндіру көлемі жыл сайын өсіп келеді.', 'kk', false],
    ['2015-2024 жылдары Қазақстан халқының саны жыл сайын азайды.', 'kk', false],
    ['2015 жылдан бері Қазақстанның бидай экспорты жылдан-жылға өсіп келеді.', 'kk', null],
  ] as const)('is held against every step of the record: %s (%s): %j', (text, language, holds) => {
    const trends = read(text, language).checks.flatMap(({ trend }) => trend ?? []);
    expect(trends.map((trend) => trend.holds)).toEqual(holds === null ? [] : [holds]);
  });

  it('goes with the amount it ends in', () => {
    const { checks, figures } = read(
      'Trade between Kazakhstan and China grew steadily from $31.2 billion in 2022 to $43.8 billion in 2024.',
      'en',
    );
    const check = checks.find(({ trend }) => trend !== undefined);
    expect(figures.find(({ id }) => id === check?.figureId)?.surfaceForm).toBe('$43.8 billion');
    expect(check?.answer).toBe('consistent');
  });

  it('goes with the date that bounds it where no amount stands beside it, with the points it was held against', () => {
    const { checks, figures } = read("Kazakhstan's oil production has steadily increased since 2021.", 'en');
    const [check] = checks;
    expect(figures.find(({ id }) => id === check?.figureId)?.surfaceForm).toBe('2021');
    expect(check?.answer).toBe('trend');
    expect(check?.trend?.references.map(({ point }) => `${point.period} ${point.value}`)).toEqual([
      '2022 84.2',
      '2023 89.9',
      '2024 87.56',
    ]);
  });
});
