/* What stands in 《》: laws, treaties and declarations are documents; in the title of a work nothing is named. */
import { overlapping } from '../text/sorted-spans';
import type { Article } from './article';
import type { Draft } from './draft';
import type { HanBody } from './han-tails';

const TITLE = /《([^《》\n]{2,40})》/g;
const DOCUMENT =
  /(?:[^语书想说做看办手疗算魔方]法|法案|条例|协定|协议|条约|公约|宪章|宪法|法典|宣言|声明|战略|构想|规划|计划|纲要|备忘录|议定书|章程|决议|修正案|公报|白皮书)$/;

/** What stands in 《》: a law, a treaty or a declaration, or else a work, inside whose title nothing is named. */
export function findTitles({ folded }: Article, drafts: readonly Draft[]): HanBody[] {
  return Array.from(folded.matchAll(TITLE), ({ index, 1: title = '' }): HanBody[] => {
    const span = { start: index + 1, end: index + 1 + title.length };
    const listed = overlapping(drafts, span);
    if (listed?.start === span.start && listed.end === span.end) return [];
    const isDocument = DOCUMENT.test(title);
    return [{ ...span, kind: 'document', place: null, isSilent: !isDocument }];
  }).flat();
}
