import type { IsoPeriod } from '../text/iso-date';
import type { Sense } from './check';
import { isChangeStart } from './find-period';
import { findWord, hasWord } from './find-word';
import { isAfter } from './period';
import type { Place } from './surroundings';

const FAR = 60; // units before a figure in which a cue is looked for
const NEAR = 12; // an approximator may stand between a cue and its number: "rose by about 5 %"
const BEHIND = 24;

const CHANGE_TO = { sense: 'change-to' as const };

/** "41 млрд доллардан 43,8 млрд долларға өсті": behind the level a change began at stands the one it came to. */
function endsChange({ around, lexicon, figure, previous }: Place): boolean {
  if (previous === null || previous.kind !== figure.kind || previous.unit !== figure.unit) return false;
  const before = around.folded.slice(0, previous.end);
  return lexicon.changeFrom.endings.some((ending) => before.endsWith(ending));
}

/** In which sense the figure is said: the cue nearest before it decides, then one just behind, then a goal. */
export function findSense(place: Place, period: IsoPeriod | null): Sense {
  const { around, lexicon, figure, segment } = place;
  const lead = around.folded.slice(Math.max(segment.start, figure.start - FAR), figure.start);
  const tail = around.folded.slice(figure.end, Math.min(segment.end, figure.end + BEHIND)).trimStart();
  let best: { sense: Sense; at: number } = { sense: 'level', at: -1 };
  for (const { sense, words } of lexicon.senses) {
    for (const word of words) {
      const at = findWord(lead, word, true);
      if (at !== -1 && at + word.length > best.at) best = { sense, at: at + word.length };
    }
  }
  // "up from $3.1 billion" says where it stood, not by how much it rose.
  const isNear = best.at !== -1 && !isChangeStart(place) && lead.length - best.at <= NEAR;
  // Of things counted the noun stands between: 500 мың *адамға* артты.
  const noun = figure.kind === 'count' ? (/^\p{L}+ /u.exec(tail)?.[0].length ?? 0) : 0;
  const said = lexicon.sensesAfter.find(({ words }) =>
    words.some((word) => {
      const at = findWord(tail, word);
      return at !== -1 && (at <= 1 || at === noun);
    }),
  );
  const behind = said?.sense === 'change-by' && endsChange(place) ? CHANGE_TO : said;
  if (behind?.sense === 'change-by' || (isNear && best.sense === 'change-by' && behind === undefined))
    return 'change-by';
  const goal = lexicon.senses.find(
    ({ sense, words }) =>
      (sense === 'target' || sense === 'forecast') && (hasWord(lead, words) || hasWord(tail, words)),
  );
  if (goal !== undefined) return goal.sense;
  if (period !== null && around.publishedAt !== null && isAfter(period, around.publishedAt)) return 'target';
  if (behind !== undefined) return behind.sense;
  return isNear ? best.sense : 'level';
}
