import { toutiaoIdOf } from './toutiao';

/** What the last or first lines of a copy say of where it is from. */
export type Marker = {
  /** The address it names, as printed. */
  readonly url: string;
  /** Indexes of the lines that are marker and no article. */
  readonly lines: readonly number[];
};

// The line forms of copies: the label says nothing certain, the address behind it decides.
const ADDRESS_LINE =
  /^[\s>*-]*(?:original|source|url source|原文(?:链接|地址)?|链接|来源|转载自|оригинал|источник|түпнұсқа|дереккөз)\s*[:：]\s*(\S+)/i;
const COMPANION_LINE =
  /^[\s>*-]*(?:statement|disclaimer|声明|免责声明|著作权归|作者|来源|发布时间|published|published time|文章来源|本文转载自|直接转载)\s*[:：]?/i;
const EDGE_LINES = 6; // markers stand in the first or last lines, never inside

/**
 * Find the syndication marker among the lines of a text: one Toutiao address near its head or tail, behind a label.
 *
 * @returns null without one, and where several articles are named: that is a list, not a copy.
 */
export function findMarker(lines: readonly string[]): Marker | null {
  const filled = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.trim() !== '');
  const edge = filled.filter((_, at) => at < EDGE_LINES || at >= filled.length - EDGE_LINES);
  const named = edge.flatMap(({ line, index }) => {
    const url = ADDRESS_LINE.exec(line)?.[1];
    const id = url === undefined ? null : toutiaoIdOf(url);
    return url === undefined || id === null ? [] : [{ url, id, index }];
  });
  const first = named[0];
  if (first === undefined || named.some(({ id }) => id !== first.id)) return null;
  const companions = edge.filter(
    ({ line, index }) => index !== first.index && COMPANION_LINE.test(line) && line.length < 160,
  );
  // Only the companions beside the address line: "作者：" far from it is the article's own.
  const near = companions.filter(
    ({ index }) =>
      Math.abs(
        filled.findIndex((each) => each.index === index) - filled.findIndex((each) => each.index === first.index),
      ) <= 4,
  );
  return {
    url: first.url,
    lines: [...named.map(({ index }) => index), ...near.map(({ index }) => index)].sort((a, b) => a - b),
  };
}
