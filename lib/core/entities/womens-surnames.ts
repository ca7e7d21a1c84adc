/* Russian surnames that say whose they are only with their verb: "Алиева заявила", "встретил Алиева". */
import type { Article } from './article';

const IN_A = /(?:ов|ев|ёв|ин|ын)а$/;
const OF_WOMAN = /(?:ла|лась)$/;
const SHORTEST_VERB = 4;
const MOST_TO_VERB = 2; // words between a subject and its verb: "Алиева также заявила"
const LONGEST_PREPOSITION = 9; // units looked at before the name
// Behind a preposition the name is in a case: "у Алиева была встреча", "для Токаева важна".
const PREPOSITION =
  /(?:^|[ ("])(?:у|для|от|до|из|без|против|про|за|на|в|через|после|около|ради|вместо|кроме|мимо|с|со|во)$/;

/** Whether word `index` is a woman's surname: the genitive of a man's is the nominative of hers, and the verb behind it says so. */
export function isWomansSurname({ words, folded }: Article, index: number): boolean {
  const name = words[index];
  if (name === undefined || !IN_A.test(name.folded)) return false;
  for (let next = index + 1; next <= index + 1 + MOST_TO_VERB; next += 1) {
    const word = words[next];
    if (word === undefined || !word.isAdjacent || word.isCapital) return false;
    if (OF_WOMAN.test(word.folded) && word.folded.length >= SHORTEST_VERB)
      return !PREPOSITION.test(folded.slice(Math.max(0, name.start - LONGEST_PREPOSITION), name.start).trimEnd());
  }
  return false;
}

/** Whether a full name in Russian is a man's beyond doubt: in the nominative, instrumental or prepositional. */
export const isMans = (foldedName: string): boolean => /(?:ов|ев|ёв|ин|ын)(?:ым|е)?$/.test(foldedName);
