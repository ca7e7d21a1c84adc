import type { EntityKind } from '../../dataset/pack';
import type { Endings, Forms } from './forms';

/** The noun in a name that says what kind of thing is named: Institute, область, су қоймасы. */
export type Heads = Readonly<Partial<Record<EntityKind, Forms>>>;

/** Words of one language that say what kind of name stands beside them; all folded. */
export type NameLexicon = {
  /** Where the head stands in the name of a body: "… Institute", "Институт …". */
  readonly headStands: 'last' | 'first' | 'either';
  /** Heads of names written with a capital, or led by one. */
  readonly heads: Heads;
  /** Heads that belong to the name in small letters also: "реки Шограш", "Созақ ауданы". */
  readonly smallHeads: Heads;
  /** Nouns beside a name in quotation marks that are no part of it: компания «Акташ», «KEGOC» АҚ. */
  readonly quotedKinds: Heads;
  /** Agencies known by their abbreviation alone. */
  readonly agencies: Forms;
  /** Roles a person is introduced by, before or after the name. */
  readonly roles: Forms;
  /** Titles that are printed cut short, with a full stop: Rep., проф. */
  readonly shortTitles: Forms;
  /** Those of the roles that only people of public life hold: one beside a surname vouches for the listed bearer. */
  readonly offices: Forms;
  /** Roles of everyday life, which nobody in a list of officials has: behind one stands someone else of that name. */
  readonly trades: Forms;
  /** Verbs that say who speaks, beside a name. */
  readonly speech: Forms;
  /** Given names usual in its news; what follows one is no other person's surname. */
  readonly givenNames: Forms;
  /** Endings of surnames and patronymics. */
  readonly surnameEndings: Endings;
  /** Small words inside the names of bodies: Institute *of* Economic Research. */
  readonly joints: Forms;
  /** Joints that may part two names as well. */
  readonly andWords: Forms;
  /** Words that begin sentences, and other words with a capital that are no name: months, days, "Mr". */
  readonly plainCapitals: Forms;
  /** What may stand with a capital behind a name without being part of it: "Trump Administration". */
  readonly followers: Forms;
  /** Points of the compass that, with a capital before a place, name another: "North" Kazakhstan. */
  readonly compass: Forms;
  /** Words that open the name of a place or a building and never a person's: "St" Thomas, "Fort" Bragg. */
  readonly placeOpenings: Forms;
  /** Words behind a place that make it a side in a match: Denver "beat" Dallas. */
  readonly sideWords: Forms;
  /** Nouns of what nature made, beside a name: "озеро" Тенгиз is not the oil field. */
  readonly landforms: Forms;
  /** Words before a name that make it another: "South" China, "улица" Токаева. */
  readonly otherNameBefore: Forms;
  /** Words behind a name that make it another: Kerry "County", Махамбет "ауданы". */
  readonly otherNameAfter: Forms;
  /** Behind a person's name: another one, who bears the same. */
  readonly juniors: Forms;
  /** Prepositions after which an unknown capital word is a place; empty where the case says it. */
  readonly placeLeads: Forms;
  /** Case endings that only places take in the midst of a sentence. */
  readonly placeEndings: Endings;
  /** The noun of a port, and what may stand between it and the place. */
  readonly ports: Forms;
  /** The noun of a meeting: forum, summit. */
  readonly meetings: Forms;
};

/** The kind `word` is a head of in `heads`, or null. */
export function headKind(heads: Heads, word: string): EntityKind | null {
  for (const kind in heads) if (heads[kind as EntityKind]?.has(word)) return kind as EntityKind;
  return null;
}
