/*
 * A page of no known site: the element that holds most of its prose, and of that the blocks from the first to the last
 * that are prose. The scoring is Readability's idea (paragraphs give to their holders, links take away), done on live
 * nodes, without its lower bounds for Latin text: a Han character weighs two and a half letters.
 */
import { mayBeMarker } from '../../core/works/find-marker';
import { endsSentence, isNoText, isRelatedHeading } from './line-kinds';
import { isForScreenReaders, PageBlock, pageBlocksOf } from './page-blocks';
import { readPageFacts } from './page-facts';
import { type Branch, isInside, nameOf } from './page-tree';
import type { SitePage } from './site';
import type { Source } from './text-model';

const SHORTEST_ARTICLE = 120; // weight of prose
const SHORTEST_PROSE = 25; // weight of a block that counts for its holder
const MOST_LINKED = 0.5; // share of a block's weight
const HOLDERS_UP = 5; // elements above a block that its score is given to, ever less of it
const CLIMB = 5; // elements the body may grow by, where an article is cut into several
const BODY_NAME =
  /(?:^|[\s_-])(?:article|story|post|entry|news|main|single|content)(?:__|-|_)?(?:body|content|text|detail|main|copy)(?:$|[\s_-])|(?:^|\s)(?:articlebody|article|content|post|entry|story|text|detail|正文)(?:$|\s)/i;
const MOST_BESIDE = 8; // blocks before the body, and behind it, that may say where it is from
const FOOTER = 'footer,[role="contentinfo"]';
const NAMES_TOUTIAO = /toutiao|zjurl/i;

/** A page of no known site, with the blocks around its article that may say where it is from. */
export type AnyPage = SitePage & {
  /** Those of `sources` that are no article: links, lines of a footer. */
  readonly beside: ReadonlySet<Source>;
};

const LEAD = 60; // weight of a heading that is a sentence: many sites print the first paragraph as one
/** Whether a block heads what follows; a whole sentence in large letters is text. */
const isHeading = (block: PageBlock): boolean =>
  block.role === 'heading' &&
  !(block.weight >= LEAD && block.stops > 0 && endsSentence(block.text) && !/[?？]\s*$/.test(block.text));
const isLinked = ({ weight, linked }: PageBlock): boolean => linked > weight * MOST_LINKED;

/** Whether a block is prose: long enough, not of links, not apart, and not a line of its own kind. */
const isProse = (block: PageBlock): boolean =>
  block.apart === null &&
  block.weight >= SHORTEST_PROSE &&
  !isLinked(block) &&
  !isHeading(block) &&
  !isNoText(block.text);

const scoreOf = ({ weight, linked, stops }: PageBlock): number =>
  (1 + Math.min(stops, weight / 12) + Math.min(weight / 100, 3)) * (1 - linked / weight);

const isCalledBody = (element: Element): boolean =>
  /(?:^|\s)articleBody(?:$|\s)/i.test(
    `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`,
  );

/** How much likelier its names make an element the body. */
function likelihoodOf({ element, name }: Branch): number {
  if (isCalledBody(element)) return 1.5;
  if (name === 'ARTICLE') return 1.25;
  return BODY_NAME.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`) ? 1.25 : 1;
}

/** The element that holds most of the page's prose and little else; null where there is hardly any. */
function findBody(blocks: readonly PageBlock[], prose: readonly PageBlock[]): Branch | null {
  if (prose.reduce((sum, { weight, linked }) => sum + weight - linked, 0) < SHORTEST_ARTICLE) return null;
  const scores = new Map<Branch, number>();
  for (const block of prose) {
    const score = scoreOf(block);
    let holder: Branch | null = block.holder;
    for (let up = 0; up < HOLDERS_UP && holder !== null; up += 1) {
      scores.set(holder, (scores.get(holder) ?? 0) + score / (up === 0 ? 1 : up === 1 ? 1.6 : 2 * up));
      holder = holder.parent;
    }
  }
  let body: Branch | null = null;
  let best = 0;
  for (const [branch, score] of scores) {
    const likely = score * likelihoodOf(branch);
    if (likely > best) {
      best = likely;
      body = branch;
    }
  }
  const isGood = new Set(prose);
  const within = (outer: Branch): { good: number; bad: number } => {
    let good = 0;
    let bad = 0;
    for (const block of blocks) {
      if (block.apart !== null || !isInside(block.branch, outer)) continue;
      if (isGood.has(block)) good += block.weight - block.linked;
      else bad += block.weight;
    }
    return { good, bad };
  };
  if (body === null) return null;
  let inside = within(body);
  let outer: Branch | null = body.parent;
  for (let up = 0; up < CLIMB && outer !== null; up += 1) {
    // Beyond an <article> begin other articles.
    if (body.name === 'ARTICLE' && outer.name !== 'ARTICLE') break;
    const around = within(outer);
    const more = around.good - inside.good;
    const chaff = around.bad - inside.bad;
    // Much more prose, or some and next to nothing else: a last section, a paragraph behind an advertisement.
    if ((more > inside.good * 0.2 && more > 2 * chaff) || (more > inside.good * 0.02 && more > 4 * chaff)) {
      body = outer;
      inside = around;
    }
    outer = outer.parent;
  }
  return body;
}

/** The innermost <article> around a block. */
function articleAround({ holder }: PageBlock): Branch | null {
  let each: Branch | null = holder;
  while (each !== null && each.name !== 'ARTICLE') each = each.parent;
  return each;
}

/** Blocks without those of other articles: a page that goes on with the next one is titled with one of its headlines. */
function ofOneArticle(blocks: readonly PageBlock[], headline: string | null): readonly PageBlock[] {
  const headlines = blocks.filter(({ branch }) => branch.name === 'H1');
  if (headlines.length < 2 || headline === null) return blocks;
  const own = headlines.find(({ text }) => text === headline);
  const article = own === undefined ? null : articleAround(own);
  if (article === null) return blocks;
  const others = headlines
    .map(articleAround)
    .filter((each): each is Branch => each !== null && !isInside(article, each) && !isInside(each, article));
  return blocks.filter(({ branch }) => !others.some((other) => isInside(branch, other)));
}

/** Of the blocks inside the body, those that are article, in order. */
function articleBlocksOf(inBody: readonly PageBlock[], title: string | null): PageBlock[] {
  const sameAsTitle = (text: string): boolean => title !== null && text === title;
  const isFirm = (block: PageBlock): boolean =>
    isProse(block) && (block.weight >= 100 || (endsSentence(block.text) && block.stops > 0));
  const first = inBody.findIndex(isFirm);
  if (first < 0) return inBody.filter(isProse);
  const last = inBody.findLastIndex(isFirm);
  const holders = new Set(inBody.filter(isFirm).map(({ holder }) => holder));
  const kept: PageBlock[] = [];
  let related = false;
  for (const [at, block] of inBody.entries()) {
    if (block.apart !== null || sameAsTitle(block.text)) continue;
    if (isHeading(block)) {
      related = isRelatedHeading(block.text) && at > first;
      if (!related && at > first && at < last && !isLinked(block) && !isNoText(block.text)) kept.push(block);
      continue;
    }
    if (related || isNoText(block.text)) continue;
    const isLong = block.weight >= 80 && block.stops > 1 && block.linked < block.weight * 0.8;
    if (isLinked(block) && !isLong) continue;
    // A short line before or behind the prose is text where it stands among the paragraphs and ends as a sentence does.
    const isAmong = at >= first && at <= last;
    if (isAmong || isFirm(block) || (holders.has(block.holder) && endsSentence(block.text))) kept.push(block);
  }
  while (kept.length > 0 && isHeading(kept.at(-1) as PageBlock)) kept.pop();
  return kept;
}

/** The addresses that a block of a page links to. */
function linksOf({ element, nodes = [element] }: Source): string[] {
  const elements = nodes.filter((node): node is Element => node.nodeType === 1);
  const outer = element.closest('a');
  return [outer, ...elements.flatMap((each) => [each, ...Array.from(each.querySelectorAll('a'))])].flatMap(
    (link) => link?.getAttribute('href') ?? [],
  );
}

/**
 * Blocks near the article that are none of it and may say where it is from; none where nothing here names Toutiao, as on
 * most pages.
 */
function besideOf(body: HTMLElement, blocks: readonly PageBlock[], article: ReadonlySet<PageBlock>): PageBlock[] {
  const first = blocks.findIndex((block) => article.has(block));
  const last = blocks.findLastIndex((block) => article.has(block));
  const near = blocks.filter((block, at) => {
    if (block.apart === 'menu' || block.apart === 'comments') return false;
    const isNear = at >= first - MOST_BESIDE && at <= last + MOST_BESIDE;
    return isNear || (block.run.said.apart === 'aside' && block.branch.element.closest(FOOTER) !== null);
  });
  const isNamed =
    near.some(({ text }) => NAMES_TOUTIAO.test(text)) ||
    body.querySelector('a[href*="toutiao"],a[href*="zjurl"]') !== null;
  return isNamed ? near.filter((block) => !article.has(block) && mayBeMarker(block.text, linksOf(block.source))) : [];
}

/** Read a page of no known site; null where it shows no article. */
export function readAnyPage(document: Document): AnyPage | null {
  const { body } = document;
  // XML has none, and an image named "body" stands in its place where there is one.
  if (!body || nameOf(body) !== 'BODY') return null;
  const said = readPageFacts(document);
  let blocks = ofOneArticle(pageBlocksOf(body), said.headline);
  let holder = findBody(blocks, blocks.filter(isProse));
  if (holder === null) {
    // Names that say "beside" on everything there is say nothing.
    blocks = blocks.map((block) => (block.apart === 'aside' ? new PageBlock(block.run, null) : block));
    holder = findBody(blocks, blocks.filter(isProse));
  }
  if (holder === null) return null;
  const container = holder;
  const facts = said.factsOf(container.element);
  const article = articleBlocksOf(
    blocks.filter(({ branch }) => isInside(branch, container)),
    facts.title?.value ?? null,
  );
  if (article.reduce((sum, { weight }) => sum + weight, 0) < SHORTEST_ARTICLE) return null;
  const beside = besideOf(body, blocks, new Set(article));
  const all = new Set([...article, ...beside]);
  return {
    ...facts,
    sources:
      beside.length === 0
        ? article.map(({ source }) => source)
        : blocks.filter((block) => all.has(block)).map(({ source }) => source),
    beside: new Set(beside.map(({ source }) => source)),
    isLeftOut: isForScreenReaders,
  };
}
