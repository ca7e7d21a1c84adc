/* Lines in capitals throughout, as some headlines are: there a capital says nothing of a word. */
import type { Article } from './article';

const FEWEST_WORDS = 3; // of a line that may be judged: "МИД РК" alone is a name
const MOST_SMALL = 0.2; // of its words may be written small: "ТОКАЕВ И ТРАМП в АСТАНЕ"

const judged = new WeakMap<Article, Map<number, boolean>>();

/** Whether the paragraph around `offset` is printed in capitals. */
export function isInCapitals(article: Article, offset: number): boolean {
  const { start, end } = article.paragraphAt(offset);
  const known = judged.get(article) ?? new Map<number, boolean>();
  judged.set(article, known);
  const before = known.get(start);
  if (before !== undefined) return before;
  let all = 0;
  let small = 0;
  for (let index = article.wordFrom(start); index < article.words.length; index += 1) {
    const word = article.words[index];
    if (word === undefined || word.start >= end) break;
    if (word.end - word.start < 2) continue;
    all += 1;
    if (!word.isAllCapitals) small += 1;
  }
  const answer = all >= FEWEST_WORDS && small <= all * MOST_SMALL;
  known.set(start, answer);
  return answer;
}
