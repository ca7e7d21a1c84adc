import { browser } from 'wxt/browser';
import { isCovered } from './match-pattern';
import { siteOf } from './site-names';

/** Match patterns of the hosts we run on by ourselves. */
export function knownOrigins(): string[] {
  // Where the tiny look is in the manifest; a host may be there as a permission without it.
  const { content_scripts } = browser.runtime.getManifest();
  return (content_scripts ?? []).flatMap(({ matches }) => matches ?? []);
}

/** Hosts we run on by ourselves, as the manifest names them: 'www.toutiao.com', '*.inform.kz'. */
export const knownSites = (): string[] =>
  knownOrigins().map((pattern) => pattern.replace(/^\w+:\/\//, '').replace(/\/\*$/, ''));

/**
 * The site of the tab last in view whose address the browser lets us see: where the reader pressed our button. Null where
 * there is none, or we run there anyway. A private window's is never offered: what is allowed is written down.
 */
export async function lastPressedSite(allowed: readonly string[]) {
  const tabs = (await browser.tabs.query({})).filter(({ url, incognito }) => !incognito && /^https?:/.test(url ?? ''));
  const [latest] = tabs.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
  return latest?.url === undefined || isCovered(latest.url, allowed) ? null : siteOf(latest.url);
}
