import { overlapping } from '../text/sorted-spans';
import type { Span } from '../text/span';
import type { Article } from './article';
import type { Body } from './find-bodies';
import { entitiesNamed } from './find-listed';
import { hasRoleBeside } from './find-people';
import { headKind } from './lexicon/name-lexicon';
import type { Word } from './words';

const LONGEST_BODY = 12; // words

// Subdivisions are named in small print of a body, and are no bodies of their own: "the Asia Research Department".
const SUBDIVISIONS: ReadonlySet<string> = new Set(['department', 'section', 'division', 'unit', 'desk']);

/** The capitalised run that begins at word `first`, with small joints between capitals. */
function runFrom({ words, lexicon }: Article, first: number): Word[] {
  const run: Word[] = [];
  let last = 0;
  for (let index = first; index < words.length && index - first < LONGEST_BODY; index += 1) {
    const word = words[index];
    if (word === undefined || (index > first && !word.isAdjacent)) break;
    run.push(word);
    if (word.isCapital) last = run.length;
    else if (!lexicon.joints.has(word.folded)) break;
    // A possessive ends a name: "Kazakhstan's National Bank" is two.
    if (words[index + 1] !== undefined && (words[index + 1]?.start ?? 0) - word.end > 1) break;
  }
  return run.slice(0, last);
}

// What leads the name of a place: Lake Balkhash, Mount Elbrus.
const LEADS: ReadonlySet<string> = new Set(['lake', 'mount', 'cape', 'river', 'gulf', 'bay']);

const STREETS: ReadonlySet<string> = new Set(['street', 'avenue', 'square', 'boulevard', 'lane', 'terrace']);

/** Where an "and" stands before a name of the lists: "Ministry of Trade and Integration and Uzbekistan's …". */
const andBeforeListed = (run: readonly Word[], { lexicon }: Article, listed: readonly Span[]): number =>
  run.findIndex((word, index) => {
    const next = run[index + 1];
    return (
      index > 0 && lexicon.andWords.has(word.folded) && next !== undefined && overlapping(listed, next) !== undefined
    );
  });

/** A run cut at an "and" that parts two names: "Bank of China and Air China". */
function cutAtAnd(whole: readonly Word[], article: Article, listed: readonly Span[]): readonly Word[] {
  const { lexicon } = article;
  const before = andBeforeListed(whole, article, listed);
  const run = before > 1 ? whole.slice(0, before) : whole;
  const at = run.findIndex((word, index) => index > 0 && lexicon.andWords.has(word.folded));
  if (at === -1) return run;
  const [left, right] = [run.slice(0, at), run.slice(at + 1)];
  const has = (words: readonly Word[]): boolean => words.some(({ folded }) => headKind(lexicon.heads, folded) !== null);
  // "Ministry of Trade and Integration", "Research and Development Institute" are one; two with heads, or with a name of
  // the lists behind "and", are two.
  // "Georgia Street and Almaty Road": the noun of a street closes a name as a head does.
  const last = left.at(-1);
  if (!has(left) && last !== undefined && !STREETS.has(last.folded)) return run;
  // "Bank of China" ends with its place.
  const isWhole = overlapping(listed, left.at(-1) ?? { start: 0, end: 0 }) !== undefined;
  const isOpen = !isWhole && left.some((word) => lexicon.joints.has(word.folded));
  const namesOther = right.some(
    (word, index) => overlapping(listed, word) !== undefined && !lexicon.joints.has(right[index - 1]?.folded ?? ''),
  );
  return isOpen && !has(right) && !namesOther ? run : left;
}

/** "the Dostyk-Moyynty railway": two ends joined by a hyphen, and what joins them in small letters. */
function routeAt({ words, lexicon, text }: Article, first: number): Body | null {
  const [ends, noun] = [words[first], words[first + 1]];
  if (ends === undefined || noun === undefined || !noun.isAdjacent || noun.isCapital) return null;
  const hyphen = ends.folded.indexOf('-');
  const second = text[ends.start + hyphen + 1] ?? '';
  const isRoute =
    hyphen > 0 && second !== second.toLowerCase() && headKind(lexicon.smallHeads, noun.folded) === 'route';
  return isRoute ? { start: ends.start, end: noun.end, kind: 'route' } : null;
}

/** "Helen Park, a cardiologist": a given name, a surname that is also a head, and a role beside them. */
function isPersonsName(article: Article, run: readonly Word[]): boolean {
  const [given, surname] = [run[0], run[1]];
  if (run.length !== 2 || given === undefined || surname === undefined) return false;
  const first = article.wordFrom(given.start);
  return article.lexicon.givenNames.has(given.folded) && hasRoleBeside(article, first, first + 1);
}

/** "Ohio State": behind one of the United States it is its university; the state is called by its name alone. */
function isStateOfUnion({ dataset }: Article, word: Word): boolean {
  return entitiesNamed(word.folded, dataset).some(
    (entity) =>
      entity.relations.some(({ to }) => to === 'united-states') && /\bstate of\b/i.test(entity.gloss.en ?? ''),
  );
}

/** Names of bodies in English: capitalised runs with a head at the end, or one before "of". */
export function findEnglishBodies(article: Article, listed: readonly Span[]): Body[] {
  const { words, lexicon } = article;
  const kindOf = (word: Word | undefined) => (word === undefined ? null : headKind(lexicon.heads, word.folded));
  const isJoint = (word: Word): boolean => !word.isCapital && lexicon.joints.has(word.folded);
  const bodies: Body[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (!words[first]?.isCapital) continue;
    const route = routeAt(article, first);
    if (route !== null) {
      bodies.push(route);
      first += 1;
      continue;
    }
    const whole = runFrom(article, first);
    let run: readonly Word[] = whole;
    // What leads up to the name is no part of it: "President of the World Club", "Japarov of the Ministry of Transport".
    for (;;) {
      const opening = run[0];
      if (opening === undefined) break;
      if (
        isJoint(opening) ||
        (kindOf(opening) === null &&
          (lexicon.roles.has(opening.folded) ||
            (lexicon.plainCapitals.has(opening.folded) && !lexicon.otherNameBefore.has(opening.folded))))
      ) {
        run = run.slice(1);
        continue;
      }
      const joint = run.findIndex(isJoint);
      if (joint === -1 || run.slice(0, joint).some((word) => kindOf(word) !== null)) break;
      if (lexicon.andWords.has(run[joint]?.folded ?? '')) break;
      run = run.slice(joint + 1);
    }
    run = cutAtAnd(run, article, listed);
    const [start, end] = [run[0], run.at(-1)];
    if (start === undefined || end === undefined || run.length < 2) {
      first += Math.max(0, whole.length - 1);
      continue;
    }
    // "Research and Development Institute": an "and" before the head joins words, not names.
    const joint = run.findIndex(
      (word, index) =>
        isJoint(word) &&
        !(lexicon.andWords.has(word.folded) && run.slice(0, index).every((each) => kindOf(each) === null)),
    );
    const heading = joint === -1 ? run : run.slice(0, joint);
    const kind = kindOf(heading.at(-1)) ?? (heading.length > 1 && LEADS.has(heading[0]?.folded ?? '') ? 'place' : null);
    const isSubdivision = SUBDIVISIONS.has(heading.at(-1)?.folded ?? '') && joint === -1;
    // A single adjective that begins a sentence says too little: "Local police".
    const isWhole = run.length > 1 && (joint !== -1 || heading.length > 1);
    if (kind !== null && isWhole && isPersonsName(article, run)) {
      first = words.indexOf(end, first);
      continue;
    }
    if (kind !== null && isWhole) {
      const isUniversity = run.length === 2 && heading.at(-1)?.folded === 'state' && isStateOfUnion(article, start);
      bodies.push({
        start: start.start,
        end: end.end,
        kind: isUniversity ? 'organisation' : kind,
        isSilent: isSubdivision,
      });
      first = words.indexOf(end, first);
    } else first = Math.max(first, words.indexOf(end, first));
  }
  return bodies;
}
