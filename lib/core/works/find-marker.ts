import { isToutiaoAddress, toutiaoIdOf } from './toutiao';

/** What lines near the head or the tail of a copy say of where it is from. */
export type Marker = {
  /** The address it names, as printed, or as linked where it is not printed. */
  readonly url: string;
  /** Indexes of the lines that are marker and no article. */
  readonly lines: readonly number[];
};

// Any host behind a scheme, but without one just those that toutiaoIdOf knows: no word is looked at from its middle.
const ADDRESS =
  /(?:(?:https?:)?\/\/(?:[a-z0-9-]+\.)*|(?<![a-z0-9./-])(?:www\.|m\.)?)(?:toutiao|toutiaocdn|zjurl)\.(?:com|cn|net)(?:[/?][^\s"'<>()（）【】「」，。；、]*)?/gi;

// The line forms of copies (shared facts: 22 of them). The label says nothing certain, the address behind it decides.
const NAMES_SOURCE = [
  '(?:url |original )?source(?: url| link)?|original(?: article| post| link| text)?|link(?: to (?:the )?original)?',
  '原文(?:链接|鏈接|連結|地址|网址|網址|出处|出處)?|(?:原始|原|本文|文章)?(?:链接|鏈接|連結)|(?:文章|信息|资料|直接转载|转载|轉載)?(?:来源|來源)(?:链接|連結)?|出处|出處',
  'оригинал(?: статьи| текста| материала)?|(?:перво)?источник|ссылка(?: на (?:оригинал|источник|статью))?',
  'түпнұсқа(?:сы)?(?: сілтемесі)?|(?:бастапқы )?дерек ?көз(?:і)?|сілтеме(?:сі)?',
].join('|');
const SAYS_COPIED = [
  '(?:originally |first )?published (?:at|on|in|by)|(?:republished|reposted|reprinted|copied|translated) from|read the (?:original|full)|via ',
  '(?:本文)?(?:转载|轉載|转|轉)自|(?:查看|阅读|閱讀)原文|点击.{0,6}原文',
  'перепечатано (?:с|из)|(?:впервые )?опубликовано (?:на|в)|читать (?:оригинал|в оригинале)|по материалам',
  'көшіріп басылған|алғаш жарияланған|түпнұсқасын оқу',
].join('|');
// Said beside the address: by whom, when, and that nobody answers for it.
const SAYS_MORE = [
  'author|published(?: time| at| on)?|date|platform|editor',
  '作者|编辑|編輯|责编|责任编辑|发布时间|發布時間|发布日期|发表时间|平台',
  'автор|дата(?: публикации)?|опубликовано|редактор',
  'авторы?|жарияланған(?: күні| уақыты)?|күні|редакторы?',
].join('|');
const DISCLAIMS = [
  'statement|disclaimer|copyright(?: notice)?',
  '(?:免责|免責|版权|版權|特别|郑重)?(?:声明|聲明)',
  'заявление|отказ от ответственности|оговорка',
  'мәлімдеме|жауапкершіліктен бас тарту',
].join('|');

const BULLET = '[\\s>*•·#|\\-–—\\[【(（「"“]*';
const COLON = '[\\]】)）」]?\\s*[:：]';
const rule = (pattern: string): RegExp => new RegExp(pattern, 'iu');
// Behind a full stop too: "来源：…。原文链接：https://…" is one line of a copy.
const SOURCE_LABEL = rule(`(?:^|[.。;；!！|｜])${BULLET}(?:(?:${NAMES_SOURCE})(?:${COLON}|\\s*$)|(?:${SAYS_COPIED}))`);
const BESIDE_LABEL = rule(`^${BULLET}(?:${NAMES_SOURCE}|${SAYS_MORE})(?:${COLON}|\\s*$)`);
const BESIDE_PHRASE = rule(`^${BULLET}(?:${SAYS_COPIED})`);
const DISCLAIMER = rule(`^${BULLET}(?:(?:${DISCLAIMS})${COLON}|著作权归|著作權歸|未经授权|未經授權)`);
// Toutiao's own line of time and name, pasted with the text: "2023-10-04 13:38·百姓评车".
const META_LINE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}\s*·\s*\S+$/;

const LONGEST_LABEL = 160; // units beside the address: more is a sentence of the article
const LONGEST_BESIDE = 80;
const LONGEST_PHRASE = 40; // without an address: "published in …" may well begin a sentence of the article
const LONGEST_DISCLAIMER = 500;
const EDGE_SHARE = 0.15; // of the text, at its head and at its tail
const EDGE_LINES = 6; // and as many lines at least
const NEAR_LINES = 4; // between the address and what is said beside it

type Named = { readonly url: string; readonly id: string };
type Line = {
  readonly index: number;
  readonly text: string;
  /** Without the addresses in it. */
  readonly rest: string;
  readonly isLabelled: boolean;
  readonly printed: readonly Named[];
};

const toNamed = (urls: readonly string[]): Named[] =>
  urls.flatMap((printed) => {
    const url = printed.replace(/(?<![.,:;!?\]])[.,:;!?\]]+$/, ''); // of the sentence it stands in
    const id = toutiaoIdOf(url);
    return id === null ? [] : [{ url, id }];
  });

function toLine(text: string, index: number): Line {
  const rest = text.replace(ADDRESS, ' ').trim();
  return {
    index,
    text,
    rest,
    isLabelled: rest.length <= LONGEST_LABEL && SOURCE_LABEL.test(rest),
    printed: toNamed(text.match(ADDRESS) ?? []),
  };
}

const isDisclaimer = ({ rest }: Line): boolean => rest.length <= LONGEST_DISCLAIMER && DISCLAIMER.test(rest);
const saysMore = ({ rest }: Line): boolean =>
  META_LINE.test(rest) ||
  (rest.length <= LONGEST_BESIDE && BESIDE_LABEL.test(rest)) ||
  (rest.length <= LONGEST_PHRASE && BESIDE_PHRASE.test(rest));
const isBeside = (line: Line): boolean => isDisclaimer(line) || saysMore(line);

/** Which lines stand near the head or the tail of the text. */
function isEdge(lines: readonly Line[]): (at: number) => boolean {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  let sum = 0;
  const starts = lines.map(({ text }) => {
    sum += text.length;
    return sum - text.length;
  });
  return (at) =>
    at < EDGE_LINES ||
    at >= lines.length - EDGE_LINES ||
    (starts[at] ?? 0) <= total * EDGE_SHARE ||
    (starts[at] ?? 0) >= total * (1 - EDGE_SHARE);
}

/** Whether a line outside the text may be of a marker: a label, a disclaimer, an address of Toutiao. */
export function mayBeMarker(text: string, links: readonly string[]): boolean {
  const line = toLine(text.trim(), 0);
  return line.printed.length > 0 || isBeside(line) || links.some(isToutiaoAddress);
}

/**
 * Find the syndication marker among the lines of a text: one Toutiao article named near its head or tail, behind a label
 * or beside lines that have one.
 *
 * @param linksOf - The addresses that the line with this index links to.
 * @returns null without one, and where several articles are named: that is a list, not a copy.
 */
export function findMarker(
  texts: readonly string[],
  linksOf: (index: number) => readonly string[] = () => [],
): Marker | null {
  const lines = texts.map((text, index) => toLine(text.trim(), index)).filter(({ text }) => text !== '');
  const isAtEdge = isEdge(lines);
  const isNear = (at: number, other: number): boolean => Math.abs(at - other) <= NEAR_LINES;
  const labels = lines.flatMap((line, at) => (isBeside(line) ? [at] : []));
  const named = lines.flatMap((line, at) => {
    // A line that is an address and no more has its label in another; what is printed counts before what is linked.
    const isBare = line.rest.replace(/[\s>*•·\-–—]/gu, '') === '' && labels.some((label) => isNear(label, at));
    if (!line.isLabelled && !isBare) return [];
    const ids = line.printed.length > 0 ? line.printed : toNamed(linksOf(line.index));
    return ids.map(({ url, id }) => ({ url, id, at }));
  });
  if (new Set(named.map(({ id }) => id)).size !== 1) return null;
  const edge = named.filter(({ at }) => isAtEdge(at));
  const [first] = edge;
  if (first === undefined) return null;
  const isOfMarker = (line: Line, at: number): boolean => {
    if (edge.some((each) => each.at === at)) return true;
    // A disclaimer may stand at the other end of the text.
    return labels.includes(at) && isAtEdge(at) && (isDisclaimer(line) || edge.some((each) => isNear(each.at, at)));
  };
  return { url: first.url, lines: lines.filter(isOfMarker).map(({ index }) => index) };
}
