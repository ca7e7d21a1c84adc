import type { Entity } from '../dataset/pack';
import { foldText } from '../text/folding';
import { overlapping } from '../text/sorted-spans';
import type { Article } from './article';
import { CONFIDENCE, type Draft, linkOf } from './draft';
import { entitiesNamed } from './find-listed';
import type { MentionReason } from './mention';

const BRACKETS = /^ ?[(（]["“«]?([^()（）"“”«»\n,;，；]{2,16})["”»]?[)）]/;
const LOOK = 24; // units behind a name in which its abbreviation is opened and closed

/** Letters of which at least two, and most, are capitals: "KTZ", "АГМП", "КазНУ". */
function isAbbreviation(printed: string): boolean {
  let capitals = 0;
  let letters = 0;
  for (const unit of printed) {
    if (unit.toLowerCase() === unit.toUpperCase()) continue;
    letters += 1;
    if (unit !== unit.toLowerCase()) capitals += 1;
  }
  return capitals >= 2 && capitals * 2 >= letters && !printed.includes(' ');
}

/** Names that may define an abbreviation: bodies and things, not people and places. */
const mayDefine = ({ kind }: Draft): boolean => kind !== 'person' && kind !== 'place';

/** What an abbreviation in brackets behind a name says of both. */
type Definition = { readonly long: Draft; readonly short: string; readonly at: number };

function findDefinitions({ text }: Article, drafts: readonly Draft[]): Definition[] {
  return drafts.flatMap((long): Definition[] => {
    if (!mayDefine(long)) return [];
    const found = BRACKETS.exec(text.slice(long.end, long.end + LOOK));
    const short = found?.[1];
    if (found === null || short === undefined || !isAbbreviation(short)) return [];
    return [{ long, short, at: long.end + found[0].indexOf(short) }];
  });
}

const STEM = 5; // letters two forms of one word share
const CONTENT = 3; // letters of a word that says something: not "of", "по"

/** Whether an unlisted long form may name `entity`, whose abbreviation it bears: half of its words are in a name of it. */
function mayBe({ folded, language }: Article, long: Draft, entity: Entity): boolean {
  const own = entity.names[language] ?? [];
  const stemsOf = (name: string): string[] =>
    name
      .split(/[ ,"().-]+/)
      .filter((word) => word.length > CONTENT)
      .map((word) => word.slice(0, STEM));
  const said = stemsOf(folded.slice(long.start, long.end));
  const listed = own.map((name) => stemsOf(foldText(name))).filter((stems) => stems.length > 1);
  // A name in Chinese characters has no words, and one that is no long form says nothing.
  if (said.length < 2 || listed.length === 0) return true;
  return listed.some((stems) => said.filter((stem) => stems.includes(stem)).length * 2 >= said.length);
}

/**
 * Abbreviations the article defines in brackets: "Institute of … (ҚСЗИ)". A listed abbreviation says what an unlisted long
 * form is; else the abbreviation stands for the long form's body in the rest of the article.
 */
export function withAbbreviations(article: Article, drafts: readonly Draft[]): Draft[] {
  const definitions = findDefinitions(article, drafts);
  if (definitions.length === 0) return [...drafts];
  const settled = new Map<Draft, Draft>();
  const made: Draft[] = [];
  const placed = new Set<string>();
  const taken = new Set<Entity>();
  for (const { long, short, at } of definitions) {
    const listed = overlapping(drafts, { start: at, end: at + short.length });
    const entity = listed === undefined ? null : linkOf(listed);
    if (linkOf(long) === null && entity !== null && mayBe(article, long, entity)) {
      const because: MentionReason[] = ['acronym'];
      settled.set(long, {
        ...long,
        kind: entity.kind,
        candidates: [entity],
        isOpen: false,
        confidence: CONFIDENCE.acronym,
        spelling: 'differs',
        because,
      });
      continue;
    }
    const own = linkOf(long);
    // The article gives a listed abbreviation to a body of its own: "Caspian Policy Center (CPC)".
    const isTaken = own === null && entity !== null && !settled.has(long);
    // One pass over the text for each abbreviation, however often it is defined.
    if ((listed !== undefined && !isTaken) || placed.has(short)) continue;
    placed.add(short);
    if (isTaken) taken.add(entity);
    // A name of the lists that needs a cue has it in the long form beside it.
    const named = own === null ? [] : entitiesNamed(article.folded.slice(at, at + short.length), article.dataset);
    const spelling = own !== null && named.includes(own) ? 'variant' : long.spelling;
    for (const start of placesOf(article, short, at)) {
      made.push({
        ...long,
        start,
        end: start + short.length,
        spelling,
        confidence: CONFIDENCE.acronym,
        because: ['acronym'],
        antecedent: { start: long.start, end: long.end },
      });
    }
  }
  const isTaken = (draft: Draft): boolean => {
    const entity = linkOf(draft);
    return entity !== null && taken.has(entity) && placed.has(article.text.slice(draft.start, draft.end));
  };
  const kept = drafts.filter((draft) => !isTaken(draft)).map((draft) => settled.get(draft) ?? draft);
  const free = made.filter((draft) => overlapping(kept, draft) === undefined);
  return [...kept, ...free].sort((one, other) => one.start - other.start);
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where `short` stands as a word of its own, from its definition on. */
function placesOf({ text }: Article, short: string, from: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(short, from); at !== -1; at = text.indexOf(short, at + short.length)) {
    const [before, behind] = [text[at - 1] ?? ' ', text[at + short.length] ?? ' '];
    const isHan = (unit: string): boolean => /[\u3400-\u9fff]/.test(unit);
    if ((!LETTER.test(before) || isHan(before)) && (!LETTER.test(behind) || isHan(behind))) places.push(at);
  }
  return places;
}
