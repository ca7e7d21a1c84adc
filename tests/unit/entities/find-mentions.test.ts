import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/entities/find-mentions';
import type { Language } from '../../../lib/core/text/language';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());
const read = (text: string, language: Language): string[] =>
  findMentions(text, language, dataset).map(({ surfaceForm, entityId }) => `${surfaceForm} = ${entityId ?? '?'}`);
const links = (text: string, language: Language): string[] =>
  read(text, language).filter((each) => !each.endsWith('?'));

describe('English mentions', () => {
  it.each([
    ["Kazakhstan's exports", ['Kazakhstan = kazakhstan']],
    ['talks in WASHINGTON', ['WASHINGTON = washington-dc']],
    ['tell us more', []],
    ['the US interest', ['US = united-states']],
    ['“C5+1” and "C5＋1"', ['C5+1 = c5-plus-1', 'C5＋1 = c5-plus-1']],
    ['С5+1 with a Cyrillic letter', ['С5+1 = c5-plus-1']],
    ['Kazakh and American companies', []],
    ['Marco Rubio spoke. Rubio left.', ['Marco Rubio = marco-rubio', 'Rubio = marco-rubio']],
    ['ports of Aktau and Kuryk', ['Aktau = aktau-port', 'Kuryk = kuryk-port']],
    ['a road from Aktau to Astana', ['Aktau = aktau', 'Astana = astana']],
    ['ate an apple in Astana', ['Astana = astana']],
    ['Apple pie from the Apple tree', []],
    ['Apple and Google signed', ['Apple = apple', 'Google = google']],
    ['Georgia beat Alabama in Atlanta', []],
    [
      'oil from Baku through Georgia to Poti, Azerbaijan said',
      ['Baku = baku', 'Georgia = georgia', 'Azerbaijan = azerbaijan'],
    ],
    ['the Asia Research Department', []],
    ['World Bank and Asian Development Bank', ['World Bank = world-bank', 'Asian Development Bank = adb']],
  ])('in %j are %j', (text, expected) => {
    expect(links(text, 'en')).toEqual(expected);
  });

  it('links nothing in an article about something else', () => {
    const text =
      'The village school planted forty apple trees in May. Jordan, the headmaster, said that the children will water them. A turkey ran across the yard.';
    expect(links(text, 'en')).toEqual([]);
  });

  it('leaves a surname two people share unlinked', () => {
    const text = 'Alisher Tastenov, chief expert, met Timur Tastenov, director of a bank. Tastenov agreed.';
    const last = findMentions(text, 'en', dataset).at(-1);
    expect(last?.surfaceForm).toBe('Tastenov');
    expect(last?.entityId === null || last?.because.includes('coreference')).toBe(true);
  });

  it('says when a spelling differs, and links a short form to its long one', () => {
    const mentions = findMentions(
      'Foreign Minister Yermet Kosherybayev of Kazakhstan spoke. Kosherybayev left.',
      'en',
      dataset,
    );
    expect(mentions.map(({ entityId, spelling }) => [entityId, spelling])).toContainEqual([
      'yermek-kosherbayev',
      'differs',
    ]);
    const last = mentions.at(-1);
    expect(last?.entityId).toBe('yermek-kosherbayev');
    expect(mentions.find(({ id }) => id === last?.antecedentId)?.surfaceForm).toBe('Yermet Kosherybayev');
  });
});

describe('Chinese mentions', () => {
  it.each([
    [
      '哈萨克斯坦总统托卡耶夫抵达华盛顿。',
      ['哈萨克斯坦 = kazakhstan', '托卡耶夫 = kassym-jomart-tokayev', '华盛顿 = washington-dc'],
    ],
    ['哈萨克斯坦外交部长科舍尔巴耶夫', ['哈萨克斯坦 = kazakhstan', '科舍尔巴耶夫 = yermek-kosherbayev']],
    ['在Washington举行', ['Washington = washington-dc']],
    ['克里斯托弗说', []],
    ['约翰·克里表示', ['约翰·克里 = john-kerry']],
    ['美方与哈方', []],
    ['哈萨克族文化', []],
    ['市场上苹果丰收', []],
    ['蘋果公司與谷歌合作', ['蘋果公司 = apple', '谷歌 = google']],
    ['（ҚСЗИ）专家', ['ҚСЗИ = kaziss']],
  ])('in %j are %j', (text, expected) => {
    expect(links(text, 'zh')).toEqual(expected);
  });
});

describe('Russian and Kazakh mentions', () => {
  it.each([
    ['Президент Казахстана прибыл в Вашингтон.', 'ru', ['Казахстана = kazakhstan', 'Вашингтон = washington-dc']],
    ['встретился с Марко Рубио в Астане', 'ru', ['Марко Рубио = marco-rubio', 'Астане = astana']],
    ['казахстанские компании', 'ru', []],
    ['Қазақстанның экспорты', 'kk', ['Қазақстанның = kazakhstan']],
    ['АҚШ-тың жаңа үкіметі', 'kk', ['АҚШ-тың = united-states']],
  ] as const)('in %j (%s) are %j', (text, language, expected) => {
    expect(links(text, language)).toEqual(expected);
  });
});

describe('any text', () => {
  it('gives mentions in order, inside the text, with ids that count', () => {
    const pieces = fc.constantFrom(
      'Kazakhstan',
      ' ',
      'Alyshер Tashtenov',
      ', Chief Expert',
      '(ҚСЗИ)',
      'Institute of ',
      'Казахстана',
      '哈萨克斯坦',
      '·',
      '"',
      "'s",
      'US',
      '\n',
      'C5+1',
      'Bank',
      'and ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 30 }),
        fc.constantFrom<Language>('en', 'zh', 'ru', 'kk'),
        (parts, language) => {
          const text = parts.join('');
          let floor = 0;
          for (const [index, mention] of findMentions(text, language, dataset).entries()) {
            expect(mention.id).toBe(`m${index}`);
            expect(mention.start).toBeGreaterThanOrEqual(floor);
            expect(text.slice(mention.start, mention.end)).toBe(mention.surfaceForm);
            if (mention.candidates.length > 1) expect(mention.entityId).toBeNull();
            floor = mention.end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
