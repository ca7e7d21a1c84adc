/* What the marks of one analysis rest on, worked out afterwards for whoever asks: reading does not pay for it. */
import type { Dataset } from '../dataset/dataset';
import type { Entity } from '../dataset/pack';
import { editDistance } from '../text/edit-distance';
import { foldText } from '../text/folding';
import type { Mention } from './mention';

/** Why one mention means what it is linked to. */
export type MentionExplanation = {
  /** The listed name it was read as, as the pack prints it; null for what no pack lists, and for short forms. */
  readonly alias: string | null;
  /** The letters its words end in and those of `alias` do not, in order: cases, a possessive. */
  readonly endings: readonly string[];
  /** Words of its paragraph that the pack names as cues of this reading. */
  readonly cues: readonly string[];
  /** Ids of the mentions it goes back to, nearest first; the last one introduced the name. */
  readonly chain: readonly string[];
  /** Letters changed from the nearest usual name where its spelling differs; else null. */
  readonly distance: number | null;
};

const MOST_CHANGES = 20; // more than any slip; keeps long names cheap

const namesOf = (entity: Entity): string[] => Object.values(entity.names).flat();
const listedForms = (entity: Entity): string[] => [
  ...namesOf(entity),
  ...Object.values(entity.misspellings).flat(),
  ...entity.cues.map(({ alias }) => alias),
];

function sharedLetters(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** A listed form, and how many letters each of its words shares with the printed one from the start. */
type NearForm = { readonly form: string; readonly shared: readonly number[] };

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The form whose words share the longest beginnings with those of `printed`, the shorter of two; null where a word shares less than half. */
function nearestForm(printed: string, forms: readonly string[]): NearForm | null {
  const words = printed.split(' ');
  let best: NearForm | null = null;
  for (const form of forms) {
    const own = foldText(form).split(' ');
    if (own.length !== words.length) continue;
    const shared = own.map((word, index) => sharedLetters(words[index] ?? '', word));
    if (own.some((word, index) => (shared[index] ?? 0) * 2 < word.length)) continue;
    const [now, most] = [sumOf(shared), best === null ? -1 : sumOf(best.shared)];
    if (now > most || (now === most && form.length < (best?.form.length ?? 0))) best = { form, shared };
  }
  return best;
}

function cuesNear(entity: Entity, mention: Mention, text: string, forms: ReadonlySet<string>): string[] {
  const from = text.lastIndexOf('\n', mention.start - 1) + 1;
  const to = text.indexOf('\n', mention.end);
  const before = foldText(text.slice(from, mention.start));
  const after = foldText(text.slice(mention.end, to === -1 ? text.length : to));
  const words = entity.cues.filter(({ alias }) => forms.has(foldText(alias))).flatMap((cue) => cue.words);
  return [...new Set(words)].filter((word) => before.includes(foldText(word)) || after.includes(foldText(word)));
}

function chainOf(mention: Mention, byId: ReadonlyMap<string, Mention>): string[] {
  const chain: string[] = [];
  let at = mention.antecedentId;
  while (at !== null && !chain.includes(at)) {
    chain.push(at);
    at = byId.get(at)?.antecedentId ?? null;
  }
  return chain;
}

/**
 * What each of `mentions` rests on, in their order.
 *
 * @param text - The article they were found in.
 */
export function explainMentions(mentions: readonly Mention[], text: string, dataset: Dataset): MentionExplanation[] {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  return mentions.map((mention) => {
    const chain = chainOf(mention, byId);
    const entity = dataset.entities.get(mention.entityId ?? '');
    if (entity === undefined) return { alias: null, endings: [], cues: [], chain, distance: null };
    const printed = foldText(mention.surfaceForm);
    const isShort = mention.because.includes('coreference') || mention.because.includes('acronym');
    const near = isShort ? null : nearestForm(printed, listedForms(entity));
    const distances = namesOf(entity).map((name) => editDistance(printed, foldText(name), MOST_CHANGES));
    return {
      alias: near?.form ?? null,
      endings: printed.split(' ').flatMap((word, index) => word.slice(near?.shared[index] ?? word.length) || []),
      cues: mention.because.includes('cue')
        ? cuesNear(entity, mention, text, new Set([printed, ...(near === null ? [] : [foldText(near.form)])]))
        : [],
      chain,
      distance: mention.spelling === 'differs' ? Math.min(...distances) : null,
    };
  });
}
