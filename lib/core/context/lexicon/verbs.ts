import type { Language } from '../../text/language';
import type { Word } from './lexicon';

/** A verb that says what a concept's name says with a noun: exported … oil, oil exports. */
export type VerbForms = {
  /** Forms that tell of what was done; plans and wishes are others. */
  readonly words: readonly Word[];
  /** Names the noun may go by; `{}` is what was exported, as it stands in the text. */
  readonly names: readonly string[];
};

/** Where the object of such a verb stands: `exported <68 million tons> of oil`, 出口石油<6860万吨>. */
export type VerbOrder = {
  readonly verbs: readonly VerbForms[];
  /** `behind`: behind the figure, after one of `links`; `between`: between verb and figure; `before-verb`: figure, object, verb. */
  readonly object: 'behind' | 'between' | 'before-verb';
  readonly links: readonly string[];
};

/** The verbs of each language. */
export const VERBS: Readonly<Record<Language, VerbOrder>> = {
  en: {
    object: 'behind',
    links: [' of ', ' worth of '],
    verbs: [
      { words: ['exported', 'has exported', 'shipped abroad'], names: ['{} exports', 'exports of {}'] },
      { words: ['imported', 'has imported'], names: ['{} imports', 'imports of {}'] },
      { words: ['produced', 'mined', 'extracted', 'pumped'], names: ['{} production', '{} output', '{} mining'] },
    ],
  },
  ru: {
    object: 'behind',
    links: [' '],
    verbs: [
      { words: ['экспортировал*', 'экспортировано', 'поставил на экспорт'], names: ['экспорт {}', 'экспорта {}'] },
      { words: ['импортировал*', 'импортировано'], names: ['импорт {}', 'импорта {}'] },
      { words: ['добыл', 'добыла', 'добыли', 'добыто'], names: ['добыча {}', 'добычи {}'] },
      { words: ['произвел*', 'произвёл', 'произведено'], names: ['производство {}', 'добыча {}'] },
    ],
  },
  zh: {
    object: 'between',
    links: [''],
    verbs: [
      { words: ['出口了', '出口'], names: ['{}出口', '{}出口量'] },
      { words: ['进口了', '进口'], names: ['{}进口', '{}进口量'] },
      { words: ['生产了', '生产', '开采了', '开采'], names: ['{}产量'] },
    ],
  },
  kk: {
    object: 'before-verb',
    links: [' '],
    verbs: [
      { words: ['экспорттады', 'экспорттаған', 'экспортталды', 'экспортқа шығарды'], names: ['{} экспорты'] },
      { words: ['импорттады', 'импорттаған', 'импортталды'], names: ['{} импорты'] },
      { words: ['өндірді', 'өндірген', 'өндірілді', 'өндірілген'], names: ['{} өндіру', '{} өндірісі'] },
    ],
  },
};
