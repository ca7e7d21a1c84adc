import { kazinformIdOf } from './kazinform';
import { isToutiaoAddress, toutiaoIdOf } from './toutiao';

/** The addresses a page says it has. */
export type PageAddresses = {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly markerUrl: string | null;
};

const TRACKING = /^(?:utm_\w+|gclid|fbclid)$/;
// Seen on Toutiao's links only. Elsewhere `source` or `from` may well say which article it is.
const TOUTIAO_TRACKING =
  /^(?:from|source|channel|timestamp|share_\w+|tt_from|wid|app|log_from|req_id|iid|use_new_style|upstream_biz|category_new|module_name|wxshare_count|isappinstalled)$/;
/** A fragment that an app in the page reads as a path. */
const ROUTE = /^!|^\//;

/** An address in the parts that are its identity. */
type Address = {
  readonly host: string;
  readonly path: string;
  readonly query: readonly string[];
  /** '#/article/1'; empty where the fragment only names a place in the page. */
  readonly route: string;
};

function parseAddress(url: string): Address | null {
  const found = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?/i.exec(url.trim());
  if (found === null) return null;
  const isTracking = (name: string): boolean =>
    TRACKING.test(name) || (isToutiaoAddress(url) && TOUTIAO_TRACKING.test(name));
  const fragment = (found[4] ?? '').replace(/(?<!\/)\/+$/, '');
  return {
    host: (found[1] ?? '').toLowerCase().replace(/^www\./, ''),
    path: (found[2] ?? '').replace(/(?<!\/)\/+$/, ''),
    query: (found[3] ?? '')
      .split('&')
      .filter((pair) => pair !== '' && !isTracking(pair.split('=')[0] ?? ''))
      .sort(),
    route: ROUTE.test(fragment) ? `#${fragment}` : '',
  };
}

/** An address without what is no identity: scheme, `www.`, tracking, the last slash, a fragment that is no route. */
export function normaliseUrl(url: string): string {
  const address = parseAddress(url);
  if (address === null) return url.trim();
  const { host, path, query, route } = address;
  return `${host}${path}${query.length === 0 ? '' : `?${query.join('&')}`}${route}`;
}

/** What tells the page at `url` from all others: an article's id on Toutiao, whose addresses are many; else the address. */
export function pageOf(url: string): string {
  const id = toutiaoIdOf(url);
  return id === null ? normaliseUrl(url) : `toutiao:${id}`;
}

const siteOf = (url: string): string => parseAddress(url)?.host.replace(/^(?:m|amp|mobile)\./, '') ?? normaliseUrl(url);

/** Whether two addresses are of one site: the same host, but for `www.`, `m.`, `amp.` and `mobile.` before it. */
export const isSameSite = (one: string, other: string): boolean => siteOf(one) === siteOf(other);

// Parameters that often say which article it is, and last parts of a path that do.
const NAMING = /^(?:\w*id|p|n|no|num|page|article|news|story|post|key|slug|code|doc|source|from)$/i;
const NAMES_ARTICLE = /\d|-|[^/]{16}/;
const OTHER_FORM = /^\/(?:amp|print)$/;

/** Whether `stem` is only the beginning of `address`: many pages of a site that was set up wrongly give it as their own. */
function isStem(stem: Address, address: Address): boolean {
  if (stem.query.length > 0 || stem.route !== '') return false;
  if (stem.path !== address.path)
    return address.path.startsWith(`${stem.path}/`) && !OTHER_FORM.test(address.path.slice(stem.path.length));
  if (address.route !== '') return true;
  const last = stem.path.slice(stem.path.lastIndexOf('/') + 1);
  return address.query.some((pair) => NAMING.test(pair.split('=')[0] ?? '') || !NAMES_ARTICLE.test(last));
}

/** Whether `canonicalUrl`, which the page at `url` gives as its own, can be. */
function isCanonicalOf(canonicalUrl: string, url: string): boolean {
  const [canonical, address] = [parseAddress(canonicalUrl), parseAddress(url)];
  if (canonical === null || address === null || !isSameSite(canonicalUrl, url)) return false;
  // An address with an id decides alone: after a step inside a page, the canonical address is the last article's.
  const [toutiaoId, kazinformId] = [toutiaoIdOf(url), kazinformIdOf(url)];
  if (toutiaoId !== null && toutiaoIdOf(canonicalUrl) !== toutiaoId) return false;
  if (kazinformId !== null && kazinformIdOf(canonicalUrl) !== kazinformId) return false;
  return !isStem(canonical, address);
}

/**
 * Keys of the work a page shows, best first: the Toutiao id, of its own address or, on other sites, of a syndication
 * marker; Kazinform's id; then the addresses themselves.
 *
 * A canonical address on another site is no key: any page could name any other there. Nor is one that is only the
 * beginning of the page's own.
 */
export function workKeysOf({ url, canonicalUrl, markerUrl }: PageAddresses): string[] {
  const own = canonicalUrl !== null && isCanonicalOf(canonicalUrl, url) ? [url, canonicalUrl] : [url];
  // One id at most: what is a copy of another article on Toutiao itself has an id, and is a work, of its own.
  const id = isToutiaoAddress(url) ? toutiaoIdOf(url) : markerUrl === null ? null : toutiaoIdOf(markerUrl);
  const kazinform = own.flatMap((each) => kazinformIdOf(each) ?? []);
  return [
    ...new Set([
      ...(id === null ? [] : [`toutiao:${id}`]),
      ...kazinform.map((each) => `kazinform:${each}`),
      ...own.map((each) => `url:${normaliseUrl(each)}`),
    ]),
  ];
}

/**
 * Those of `keys` that the page at `url` may speak for: the id of its own address on Toutiao and Kazinform, one id that a
 * marker may name elsewhere, and addresses of its own site. A page that was taken over could otherwise ask for the notes
 * of any other.
 */
export function keysOfPage(keys: readonly string[], url: string): string[] {
  const isToutiao = isToutiaoAddress(url);
  const ownId = toutiaoIdOf(url);
  const marked = keys.find((key) => key.startsWith('toutiao:'));
  return keys.filter((key) => {
    const said = key.slice(key.indexOf(':') + 1);
    if (key.startsWith('toutiao:')) return isToutiao ? said === ownId : key === marked;
    if (key.startsWith('kazinform:')) return said === kazinformIdOf(url);
    const address = `https://${said}`;
    return key.startsWith('url:') && isSameSite(address, url) && (!isToutiao || toutiaoIdOf(address) === ownId);
  });
}
