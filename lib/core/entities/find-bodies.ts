import type { Language } from '../text/language';
import type { Span } from '../text/span';
import { isForm, nameLexiconFor } from './lexicon';
import type { Word } from './words';

/** A capitalised run that is the name of a body by its head word: "Kazakhstan Institute of Economic Research". */
export type Body = Span & { readonly headCount: number };

const LONGEST_BODY = 10; // words

/** Whether only white space lies between two words. */
const isAdjacent = (text: string, one: Word, other: Word): boolean =>
  /^[ \u00a0]+$/.test(text.slice(one.end, other.start));

/**
 * Find the names of bodies by their shape, longest first, in text order: capitalised words (with small joints between)
 * of which one is a head such as Institute or Department. One proper name has no place inside it.
 */
export function findBodies(text: string, words: readonly Word[], language: Language): Body[] {
  const { organisationHeads, joints } = nameLexiconFor(language);
  const bodies: Body[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const opening = words[first];
    if (opening === undefined || !opening.isCapital) continue;
    let last = first;
    for (let next = first + 1; next < words.length && next - first < LONGEST_BODY; next += 1) {
      const [before, word] = [words[next - 1], words[next]];
      if (before === undefined || word === undefined || !isAdjacent(text, before, word)) break;
      if (word.isCapital) last = next;
      else if (!isForm(word.folded, joints)) break;
    }
    const run = words.slice(first, last + 1);
    const heads = run.filter((word) => word.isCapital && isForm(word.folded, organisationHeads));
    const end = run.at(-1)?.end;
    // "The White House" ends in no head; "National Bank" alone is two words and stays with the lists.
    if (heads.length > 0 && run.length >= 3 && end !== undefined) {
      const isHeadLast = isForm(run.at(-1)?.folded ?? '', organisationHeads);
      const hasJoint = run.some((word) => isForm(word.folded, joints));
      if (isHeadLast || hasJoint || isForm(run[0]?.folded ?? '', organisationHeads)) {
        // "and" may join two names: "Ministry of Energy and Chevron" is cut at the joint unless a head closes the run.
        const cut = isHeadLast ? run : cutAtAnd(run, organisationHeads);
        bodies.push({ start: opening.start, end: cut.at(-1)?.end ?? end, headCount: heads.length });
      }
    }
    first = Math.max(first, last);
  }
  return bodies;
}

/** The run up to an "and" whose other side has a head or could stand alone. */
function cutAtAnd(run: readonly Word[], heads: readonly string[]): readonly Word[] {
  const at = run.findIndex((word, index) => index > 0 && /^(?:and|и|және|мен|&)$/.test(word.folded));
  if (at === -1) return run;
  const left = run.slice(0, at);
  return left.some((word) => isForm(word.folded, heads)) &&
    run.length - at > 2 &&
    run.slice(at + 1).some((word) => isForm(word.folded, heads))
    ? left
    : run;
}
