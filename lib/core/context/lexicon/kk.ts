import type { ContextLexicon } from './lexicon';

/** Kazakh. */
export const kk: ContextLexicon = {
  measures: {
    cumulative: ['жинақталған', 'жиынтық'],
    stock: ['қоры', 'қор'],
    'flow-net': ['таза ағын*', 'таза түсім*'],
    'flow-gross': ['жалпы ағын*', 'жалпы түсім*'],
  },
  senses: [
    { sense: 'change-by', words: ['өсім', 'өсті', 'артты', 'төмендеді', 'азайды', 'көбейді'] },
    {
      sense: 'target',
      words: ['жоспар*', 'мақсат*', 'көздел*', 'жеткізу', 'жеткізіл*', 'болады', 'жетеді', 'дейін арт*'],
    },
    { sense: 'forecast', words: ['болжам*', 'күтіл*', 'болжан*'] },
    { sense: 'change-to', words: ['дейін', 'жетті', 'құрады'] },
  ],
  since: { before: [], after: ['бері', 'бастап'] },
  dateTies: [],
  thatYear: ['сол жылы', 'сол жылғы'],
  relativeYears: [
    { words: ['былтыр', 'өткен жылы', 'өткен жылғы'], years: -1 },
    { words: ['биыл', 'осы жылы', 'ағымдағы жылы'], years: 0 },
    { words: ['келесі жылы'], years: 1 },
  ],
  dateline: { before: [], after: ['хабарлайды', 'хабарлады', 'тілшісі', 'деп хабарлайды'] },
};
