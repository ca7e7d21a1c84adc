import { kazinformIdOf } from './kazinform';
import { toutiaoIdOf } from './toutiao';

/** The addresses a page says it has. */
export type PageAddresses = {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly markerUrl: string | null;
};

const TRACKING =
  /^(?:utm_\w+|from|source|channel|timestamp|share_\w+|tt_from|wid|app|log_from|req_id|gclid|fbclid|iid)$/;

/** An address without what is no identity: scheme, `www.`, fragment, tracking, the last slash. */
export function normaliseUrl(url: string): string {
  const found = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(url.trim());
  if (found === null) return url.trim();
  const host = (found[1] ?? '').toLowerCase().replace(/^www\./, '');
  const path = (found[2] ?? '').replace(/\/+$/, '');
  const query = (found[3] ?? '')
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''))
    .sort()
    .join('&');
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}

const hostOf = (url: string): string => normaliseUrl(url).split(/[/?]/, 1)[0] ?? '';

/** Whether two addresses are of one site: the same host, or a host under it (`m.example.org`, `example.org`). */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [hostOf(one), hostOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/**
 * Keys of the work a page shows, best first: the Toutiao id of its own address, of its canonical address, of a
 * syndication marker; Kazinform's id; then the addresses themselves. Two pages that share a key show the same work.
 *
 * A canonical address on another site is no key: any page could name any other there.
 */
export function workKeysOf({ url, canonicalUrl, markerUrl }: PageAddresses): string[] {
  // An address with an id decides alone: after a step inside a page, the canonical address is the last article's.
  const ownId = toutiaoIdOf(url);
  const isOwn = (each: string): boolean => isSameSite(each, url) && (ownId === null || toutiaoIdOf(each) === ownId);
  const own = [url, canonicalUrl].filter((each): each is string => each !== null && isOwn(each));
  const ids = [...own, markerUrl].flatMap((each) => (each === null ? [] : (toutiaoIdOf(each) ?? [])));
  const kazinform = own.flatMap((each) => kazinformIdOf(each) ?? []);
  return [
    ...new Set([
      ...ids.map((id) => `toutiao:${id}`),
      ...kazinform.map((id) => `kazinform:${id}`),
      ...own.map((each) => `url:${normaliseUrl(each)}`),
    ]),
  ];
}

/**
 * Those of `keys` that the page at `url` may speak for: addresses only of its own site. A page that was taken over could
 * otherwise ask for the notes of any other.
 */
export const keysOfPage = (keys: readonly string[], url: string): string[] =>
  keys.filter((key) => !key.startsWith('url:') || isSameSite(`https://${key.slice('url:'.length)}`, url));
