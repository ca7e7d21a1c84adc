import type { EntityKind } from '../dataset/pack';
import type { Article } from './article';
import { CONFIDENCE, type Draft, unlisted } from './draft';
import { headKind } from './lexicon/name-lexicon';

const OPENING: ReadonlySet<string> = new Set(['«', '“', '„']);
const CLOSING: ReadonlySet<string> = new Set(['»', '”']);
const LONGEST = 60; // units of a name in quotation marks; what is longer is something said

/** Names in quotation marks whose kind is said by the noun beside them: фирма «Восток-Строй», «KEGOC» АҚ. */
export function findQuoted(article: Article): Draft[] {
  const { folded, text, words, lexicon } = article;
  const found: Draft[] = [];
  for (let open = folded.indexOf('"'); open !== -1; open = folded.indexOf('"', open + 1)) {
    if (CLOSING.has(text[open] ?? '')) continue;
    const close = folded.indexOf('"', open + 1);
    if (close === -1) break;
    // «Проект «Байтерек» ждали»: one opens inside another.
    if (OPENING.has(text[close] ?? '')) continue;
    const name = folded.slice(open + 1, close);
    const first = text[open + 1] ?? '';
    const isName =
      name.length > 1 &&
      name.length <= LONGEST &&
      !/[\n,.!?;:]/.test(name.slice(0, -1)) &&
      first !== first.toLowerCase();
    if (!isName) continue;
    const index = article.wordFrom(open);
    const before = words[index - 1];
    const behind = words[article.wordFrom(close)];
    const lead = before?.end === open - 1 ? before : undefined;
    const tail = behind?.start === close + 2 ? behind : undefined;
    let kind: EntityKind | null = null;
    // «Қайрат» футбол клубы: a word may stand between.
    const head =
      tail !== undefined && words[article.wordFrom(close) + 1]?.isAdjacent
        ? words[article.wordFrom(close) + 1]
        : undefined;
    for (const word of article.language === 'ru' ? [lead] : [tail, lead, head]) {
      if (word !== undefined) kind ??= headKind(lexicon.quotedKinds, word.folded);
    }
    if (kind !== null) found.push(unlisted({ start: open + 1, end: close }, kind, name, CONFIDENCE.quoted, ['shape']));
    open = close;
  }
  return found;
}
