import type { Entity, Pack } from '../../lib/core/dataset/pack';
import { LANGUAGES, type Language } from '../../lib/core/text/language';

const SYLLABLES: Readonly<Record<Language, readonly string[]>> = {
  en: 'ba ka la mi no ro sen tar vel wick shire den lor stan ville gor ham ber'.split(' '),
  ru: 'ба ка ла ми но ро сен тар вел бург град ден лор стан поль гор дов бер'.split(' '),
  kk: 'ба қа ла мы но ро сен тар бел өзен кент дең лор стан жар ғор дау бер'.split(' '),
  zh: [...'阿巴卡拉米诺罗森塔维尔堡城登洛斯坦波戈多贝林山河湖南北东西'],
};

/** A pack of `aliases` invented names, one in each language for each place: the same ones each time. */
export function createSyntheticPack(aliases: number): Pack {
  let state = 12_345;
  // A linear congruential generator, Numerical Recipes' numbers: the names need not be random, only unlike each other.
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
  const inventWord = (language: Language, fewest: number): string => {
    const parts = SYLLABLES[language];
    return Array.from({ length: fewest + next(3) }, () => parts[next(parts.length)]).join('');
  };
  const inventName = (language: Language): string => {
    if (language === 'zh') return inventWord(language, 3);
    const words = Array.from({ length: 1 + next(2) }, () => inventWord(language, 2));
    return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  };
  const entities = Array.from(
    { length: aliases / LANGUAGES.length },
    (_, index): Entity => ({
      id: `place-${index}`,
      kind: 'place',
      names: Object.fromEntries(LANGUAGES.map((language) => [language, [inventName(language)]])),
      unconfirmed: [],
      gloss: {},
      misspellings: {},
      cues: [],
      facts: [],
      relations: [],
    }),
  );
  return {
    ...{ format: 1, id: 'synthetic', version: '1.0.0' },
    ...{ entities, concepts: [], series: [], events: [], sources: [] },
  };
}
