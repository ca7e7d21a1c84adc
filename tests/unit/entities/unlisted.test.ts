import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/entities/find-mentions';
import type { Language } from '../../../lib/core/text/language';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());
const unlisted = (text: string, language: Language): string[] =>
  findMentions(text, language, dataset).flatMap(({ surfaceForm, entityId, kind, localId }) =>
    entityId === null ? [`${surfaceForm} ${kind} ${localId ?? '?'}`] : [],
  );

describe('names in no list', () => {
  it.each([
    // people
    [
      'Gulnara Ospanova, a geologist, spoke. Ospanova left.',
      'en',
      ['Gulnara Ospanova person x0', 'Ospanova person x0'],
    ],
    [
      'сообщил директор Виктор Женгельдин. Женгельдина слушали.',
      'ru',
      ['Виктор Женгельдин person x0', 'Женгельдина person x0'],
    ],
    ['деді өкілі Динара Оспанова. Оспанованың айтуынша', 'kk', ['Динара Оспанова person x0', 'Оспанованың person x0']],
    ['发言人凯特·霍尔登告诉记者。霍尔登还说', 'zh', ['凯特·霍尔登 person x0', '霍尔登 person x0']],
    ['居民王秀云说，新公园不远', 'zh', ['王秀云 person x0']],
    // bodies, places and things
    ['students of Durham University', 'en', ['Durham University organisation x0']],
    ['Bank of China and Air China signed', 'en', ['Bank of China company x0']],
    ['филиал Даремского университета', 'ru', ['Даремского университета organisation x0']],
    ['в Институте геологии имени Сатпаева', 'ru', ['Институте геологии имени Сатпаева organisation x0']],
    ['на руднике «Инкай»', 'ru', ['руднике «Инкай» facility x0']],
    ['фирма «Восток-Строй»', 'ru', ['Восток-Строй company x0']],
    ['у реки Шограш', 'ru', ['реки Шограш place x0']],
    ['Қаржылық мониторинг агенттігінің өкілі', 'kk', ['Қаржылық мониторинг агенттігінің organisation x0']],
    ['«Ақжол-Сауда» ЖШС', 'kk', ['Ақжол-Сауда company x0']],
    ['在江布尔州', 'zh', ['江布尔州 place x0']],
    // an abbreviation the article defines
    [
      'Ассоциация горнодобывающих предприятий (АГМП) против; АГМП настаивает',
      'ru',
      ['Ассоциация горнодобывающих предприятий organisation x0', 'АГМП organisation x0', 'АГМП organisation x0'],
    ],
  ] as const)('in %j (%s) are %j', (text, language, expected) => {
    expect(unlisted(text, language)).toEqual(expected);
  });

  it('are not seen in a sentence without any', () => {
    expect(unlisted('The village school planted forty trees in May. Many children came.', 'en')).toEqual([]);
    expect(unlisted('Новый завод построят весной. Рабочая группа соберётся в пятницу.', 'ru')).toEqual([]);
    expect(unlisted('Биыл жаңа зауыт салынады. Сенбіде жиналыс өтеді.', 'kk')).toEqual([]);
    expect(unlisted('今年将建成新的工厂。工作组周五开会。', 'zh')).toEqual([]);
  });
});

describe('short forms', () => {
  it('of two people with one surname are linked to neither', () => {
    const text = 'Alisher Tastenov, chief expert, met Timur Tastenov, director of a bank. Tastenov agreed.';
    const people = findMentions(text, 'en', dataset).filter(({ kind }) => kind === 'person');
    expect(people.map(({ surfaceForm, entityId, localId }) => [surfaceForm, entityId, localId])).toEqual([
      ['Alisher Tastenov', 'alisher-tastenov', null],
      ['Timur Tastenov', null, 'x0'],
      ['Tastenov', null, null],
    ]);
  });

  it('are those of the person the article named, whatever else bears that name', () => {
    const text = 'Джеймс Вашингтон, исследователь, приехал. Вашингтон доволен.';
    expect(findMentions(text, 'ru', dataset).map(({ surfaceForm, kind }) => [surfaceForm, kind])).toEqual([
      ['Джеймс Вашингтон', 'person'],
      ['Вашингтон', 'person'],
    ]);
  });

  it('of a misspelt name are all linked when one place says who it is', () => {
    const text =
      'Ali Mukhambed, an analyst of KazISS, spoke.\nLater Ali Mukhambed left.\nAnother expert, Ali Mukhambed, was quoted.';
    const people = findMentions(text, 'en', dataset).filter(({ kind }) => kind === 'person');
    expect(people.map(({ entityId, spelling }) => [entityId, spelling])).toEqual(
      Array(3).fill(['ali-makhambet', 'differs']),
    );
  });

  it('alone, with nothing in the article to vouch for the person, are not linked', () => {
    const mentions = findMentions('The striker scored twice. “We are happy,” Landau said.', 'en', dataset);
    expect(mentions.every(({ entityId }) => entityId === null)).toBe(true);
  });
});

describe('text that is no plain text', () => {
  it.each([
    ['Каза\u0301хстана', 'ru', 'Каза\u0301хстана'],
    ['Kazakh\u00adstan', 'en', 'Kazakh\u00adstan'],
    ['哈\u200b萨克斯坦', 'zh', '哈\u200b萨克斯坦'],
    ['Қи\u0306азақстан Қазақстан', 'kk', 'Қазақстан'],
  ] as const)('is read with exact offsets: %j', (text, language, surface) => {
    const [mention] = findMentions(text, language, dataset).filter(({ entityId }) => entityId === 'kazakhstan');
    expect(mention?.surfaceForm).toBe(surface);
    expect(text.slice(mention?.start, mention?.end)).toBe(surface);
  });
});
