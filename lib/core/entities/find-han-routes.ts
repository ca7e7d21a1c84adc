/* Regions and routes that are put together of places: 北哈萨克斯坦, 多斯特克—莫因特铁路. */
import { isHanWord } from '../text/han-boundaries';
import type { Article } from './article';
import type { HanBody } from './han-tails';
import { BARE_BODIES, BREAKS, TRANSLITERATING, TRANSLITERATING_INSIDE } from './lexicon/han';

const REGION = /[东西南北](?:哈萨克斯坦)(?![州的]?[州])/g;

/** 北哈萨克斯坦: a region said without its rank. */
export function findRegions({ folded }: Article): HanBody[] {
  return Array.from(folded.matchAll(REGION), ({ index, 0: name }): HanBody => {
    return { start: index, end: index + name.length, kind: 'place', place: null, fullName: `${name}州` };
  }).filter(({ start }) => !isHanWord(folded, start - 1) && !/[东西南北以之向]/.test(folded[start - 1] ?? ''));
}

const ROUTE =
  /[\u3400-\u9fff]{2,8}(?:-[\u3400-\u9fff]{2,8}?){1,3}(?:铁路|公路|高速公路|高铁|输油管道|天然气管道|管道|班列)/g;

/** 多斯特克—莫因特铁路: places joined by dashes, and what joins them. */
export function findRoutes({ folded }: Article): HanBody[] {
  return Array.from(folded.matchAll(ROUTE), ({ index, 0: route }): HanBody => {
    // The first place begins behind the last word that is none: a rendering, or two to four characters after a break.
    const dash = route.indexOf('-');
    let start = dash;
    while (
      start > 0 &&
      !BREAKS.has(route[start - 1] ?? '') &&
      (TRANSLITERATING.has(route[start - 1] ?? '') || TRANSLITERATING_INSIDE.has(route[start - 1] ?? ''))
    )
      start -= 1;
    return {
      start: index + (dash - start >= 2 ? start : Math.max(0, dash - 2)),
      end: index + route.length,
      kind: 'route',
      place: null,
    };
  });
}

export const bareByFirst: ReadonlyMap<string, readonly string[]> = (() => {
  const filed = new Map<string, string[]>();
  for (const body of BARE_BODIES) filed.set(body[0] ?? '', [...(filed.get(body[0] ?? '') ?? []), body]);
  return filed;
})();
