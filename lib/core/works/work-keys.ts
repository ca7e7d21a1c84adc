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

/**
 * Keys of the work a page shows, best first: the Toutiao id of its own address, of its canonical address, of a
 * syndication marker; then the addresses themselves. Two pages that share a key show the same work.
 */
export function workKeysOf({ url, canonicalUrl, markerUrl }: PageAddresses): string[] {
  const addresses = [url, canonicalUrl, markerUrl].filter((each): each is string => each !== null);
  const ids = addresses.map(toutiaoIdOf).filter((id): id is string => id !== null);
  return [...new Set([...ids.map((id) => `toutiao:${id}`), ...addresses.map((each) => `url:${normaliseUrl(each)}`)])];
}
