import { endingsOf, formsOf } from './forms';
import type { NameLexicon } from './name-lexicon';

const none = formsOf('');

/** Names in Chinese news that are written in Latin letters; those in characters have a lexicon of their own (han.ts). */
export const zh: NameLexicon = {
  headStands: 'last',
  heads: {},
  smallHeads: {},
  quotedKinds: {},
  agencies: none,
  roles: none,
  shortTitles: formsOf(''),
  offices: none,
  trades: none,
  speech: none,
  givenNames: none,
  surnameEndings: endingsOf(''),
  joints: none,
  andWords: none,
  plainCapitals: none,
  followers: none,
  compass: none,
  placeOpenings: none,
  sideWords: none,
  landforms: none,
  otherNameBefore: none,
  otherNameAfter: none,
  juniors: none,
  placeLeads: none,
  placeEndings: endingsOf(''),
  ports: formsOf('港 港口 海港'),
  meetings: formsOf('论坛 峰会 会议'),
};
