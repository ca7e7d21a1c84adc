import type { Dataset } from '../../lib/core/dataset/dataset';
import type { Mention } from '../../lib/core/entities/mention';
import { overlapping } from '../../lib/core/text/sorted-spans';
import type { Span } from '../../lib/core/text/span';
import { type Counts, f1Interval, printShare, wilson } from './intervals';
import type { GoldArticle, GoldMention } from './load-gold';

/** What went wrong at one place, for whoever writes the rules. */
export type MentionError = Span & {
  readonly type: 'wrong-link' | 'missed' | 'missed-link' | 'false-mark' | 'span' | 'kind';
  readonly says: string;
};

/** The mentions of one article against its annotation. */
export type MentionScore = {
  readonly exact: Counts;
  readonly overlap: { readonly foundRight: number; readonly goldRight: number };
  readonly kinds: { readonly right: number; readonly all: number };
  /** `unjudged`: links to entities of the world pack, which was written after the gold, where the gold has no link. */
  readonly links: Readonly<Record<'right' | 'made' | 'recalled' | 'gold' | 'unjudged', number>>;
  /** Marks where nothing is named, and wrong links. */
  readonly falseMarks: number;
  readonly errors: readonly MentionError[];
};

const WORLD = 'world:';

/** The id of a gold mention in `dataset`; 'unknown' where it is of the world pack and that is not there; null for none. */
function linkOf(gold: GoldMention, dataset: Dataset, worldIds: ReadonlyMap<string, string>): string | null {
  if (gold.entityId === null) return null;
  if (gold.entityId.startsWith(WORLD)) return worldIds.get(gold.entityId.slice(WORLD.length).toLowerCase()) ?? 'unknown';
  return dataset.entities.has(gold.entityId) ? gold.entityId : 'unknown';
}

/** Entities by every English name of theirs, for `world:NAME`; a first name wins over another's further ones. */
export function englishNames(dataset: Dataset): Map<string, string> {
  const ids = new Map<string, string>();
  for (const isFirst of [true, false]) {
    for (const { id, names } of dataset.entities.values()) {
      for (const name of isFirst ? (names.en ?? []).slice(0, 1) : (names.en ?? []).slice(1)) {
        const key = name.replace(/^the /i, '').toLowerCase();
        if (!ids.has(key)) ids.set(key, id);
      }
    }
  }
  return ids;
}

/** What links are judged by. */
export type LinkGold = {
  readonly dataset: Dataset;
  /** Entities by their English names, for `world:NAME`. */
  readonly worldIds: ReadonlyMap<string, string>;
  /** Entities the annotators could not know of: those only the world pack has. */
  readonly laterIds: ReadonlySet<string>;
};

/** Score the mentions found in `article`; both lists are in text order. */
export function scoreMentions(
  article: GoldArticle,
  found: readonly Mention[],
  { dataset, worldIds, laterIds }: LinkGold,
): MentionScore {
  const { mentions: gold, ignore } = article;
  const errors: MentionError[] = [];
  const tell = (span: Span, type: MentionError['type'], says: string): void =>
    void errors.push({ start: span.start, end: span.end, type, says });
  const isExact = (one: Span, other: Span | undefined): boolean => one.start === other?.start && one.end === other?.end;
  // What only touches the ignored layer counts neither way.
  const counted = found.filter(
    (mention) => overlapping(gold, mention) !== undefined || overlapping(ignore, mention) === undefined,
  );
  let [exact, foundRight, kindsRight, falseMarks, linksRight, linksMade, recalled, goldLinks] = [0, 0, 0, 0, 0, 0, 0, 0];
  let unjudged = 0;
  for (const mention of counted) {
    const at = overlapping(gold, mention);
    const says = `${mention.kind} → ${mention.entityId ?? (mention.candidates.join('|') || mention.localId)} [${mention.because}]`;
    if (at === undefined) {
      falseMarks += 1;
      if (mention.entityId !== null) linksMade += 1;
      tell(mention, mention.entityId === null ? 'false-mark' : 'wrong-link', says);
      continue;
    }
    foundRight += 1;
    if (isExact(mention, at)) {
      exact += 1;
      if (mention.kind === at.kind) kindsRight += 1;
      else tell(mention, 'kind', `${says}, is ${at.kind}`);
    } else tell(mention, 'span', `${says}, is “${at.surfaceForm}”`);
    const link = linkOf(at, dataset, worldIds);
    if (mention.entityId === null || link === 'unknown') continue;
    // The annotators had no 亚洲 to link to: the same stretch, the same kind, and an entity of the later pack.
    if (link === null && laterIds.has(mention.entityId) && isExact(mention, at) && mention.kind === at.kind) {
      unjudged += 1;
      continue;
    }
    linksMade += 1;
    if (mention.entityId === link) linksRight += 1;
    else {
      falseMarks += 1;
      tell(mention, 'wrong-link', `${says}, is ${at.entityId ?? at.local ?? 'in no pack'}`);
    }
  }
  let goldRight = 0;
  for (const mention of gold) {
    const at = overlapping(found, mention);
    if (at !== undefined) goldRight += 1;
    else tell(mention, 'missed', `${mention.kind} ${mention.entityId ?? mention.local}`);
    const link = linkOf(mention, dataset, worldIds);
    if (link === null || link === 'unknown') continue;
    goldLinks += 1;
    if (at?.entityId === link) recalled += 1;
    else if (at !== undefined && at.entityId === null) tell(mention, 'missed-link', `is ${mention.entityId}`);
  }
  return {
    exact: { right: exact, found: counted.length, gold: gold.length },
    overlap: { foundRight, goldRight },
    kinds: { right: kindsRight, all: exact },
    links: { right: linksRight, made: linksMade, recalled, gold: goldLinks, unjudged },
    falseMarks,
    errors: errors.sort((a, b) => a.start - b.start),
  };
}

/** One line of the table: the articles of a language and half together. */
export function printMentionRow(articles: readonly GoldArticle[], scores: readonly MentionScore[]): string {
  const sum = (of: (score: MentionScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const [right, found, gold] = [sum((s) => s.exact.right), sum((s) => s.exact.found), sum((s) => s.exact.gold)];
  const [foundRight, goldRight] = [sum((s) => s.overlap.foundRight), sum((s) => s.overlap.goldRight)];
  const overlapF1 = found + gold === 0 ? 0 : (foundRight + goldRight) / (found + gold);
  const off = scores.filter((_, index) => articles[index]?.offTopic);
  const offUnits = articles.filter(({ offTopic }) => offTopic).reduce((total, { text }) => total + text.length, 0);
  const offFalse = off.reduce((total, score) => total + score.falseMarks, 0);
  const all = [
    String(gold),
    printShare(wilson(right, found)),
    printShare(wilson(right, gold)),
    printShare(f1Interval(scores.map(({ exact }) => exact))),
    (overlapF1 * 100).toFixed(1),
    printShare(wilson(sum((s) => s.kinds.right), sum((s) => s.kinds.all))),
    `${printShare(wilson(sum((s) => s.links.right), sum((s) => s.links.made)))} of ${sum((s) => s.links.made)}, ${sum((s) => s.links.unjudged)} unjudged`,
    `${printShare(wilson(sum((s) => s.links.recalled), sum((s) => s.links.gold)))} of ${sum((s) => s.links.gold)}`,
    offUnits === 0 ? '–' : ((offFalse * 1_000) / offUnits).toFixed(2),
  ];
  return all.join(' | ');
}

/** The head of the table `printMentionRow` fills. */
export const MENTION_COLUMNS =
  'n | exact P | exact R | exact F1 | overlap F1 | kind | link precision | link recall | false per 1000 off topic';
