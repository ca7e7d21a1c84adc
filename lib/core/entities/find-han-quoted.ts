/* Names in Chinese quotation marks, of the kind the noun beside them says: “南风乳业”公司. */
import type { Article } from './article';
import { type HanBody, isHanAt, LONGEST_QUOTED, tailAt } from './han-tails';
import { QUOTED_KINDS } from './lexicon/han';

const FIGURE_OF_SPEECH =
  /^(?:网红|独角兽|僵尸|黑马|夫妻店|小巨人|专精特新|灯塔|瞪羚|隐形冠军|龙头|皮包|空壳|影子|明星|百年老店|老字号|头部|链主|领头羊|领头雁|样板|标杆|示范|放心|爱心|无人|智慧|绿色|零碳|数字|共享|互联网\+|扶贫|黑心|良心|巧手|拳头|王牌|冠军|草根|老赖|双一流|三好)/;

// “南风乳业”: a name of two characters or more before a trade.
const FIRM_OF_TRADE = /..[乳药矿实置钢铝铜纸酒茶糖盐渔牧]业$/;

/** Names in quotation marks, of the kind the noun behind or before them says. */
export function findQuoted({ folded }: Article): HanBody[] {
  const found: HanBody[] = [];
  for (let open = folded.indexOf('"'); open !== -1; open = folded.indexOf('"', open + 1)) {
    const close = folded.indexOf('"', open + 1);
    if (close === -1) break;
    if (close - open - 1 < 2 || close - open - 1 > LONGEST_QUOTED || !isHanAt(folded, open + 1)) continue;
    const inside = folded.slice(open + 1, close);
    if (/[，。、；：！？,.!?;:\n]/.test(inside)) continue;
    // “独角兽”企业, “快递小哥”队伍: a figure of speech, and no team.
    if (FIGURE_OF_SPEECH.test(inside) || folded.startsWith('队伍', close + 1)) continue;
    const kind = QUOTED_KINDS.find(([, nouns]) => nouns.some((noun) => folded.startsWith(noun, close + 1)))?.[0];
    const own = tailAt(folded, close);
    const isBody =
      (own?.kind === 'company' || own?.kind === 'organisation') &&
      own.tail.length > 1 &&
      inside.length > own.tail.length;
    if (kind !== undefined || isBody || FIRM_OF_TRADE.test(inside))
      found.push({ start: open + 1, end: close, kind: kind ?? own?.kind ?? 'company', place: null });
    open = close;
  }
  return found;
}
