/*
 * Addresses of the Kazinform platform (cn., en. and www.inform.kz, qazinform.com). An article is known by the end of its
 * slug: six hexadecimal digits, or in older addresses `_a` and seven digits; its AMP page has the same one.
 */

const HOST = /^(?:(?:www|cn|en|ru|kaz|lat|qz|kz)\.)?inform\.kz$|^(?:www\.)?qazinform\.com$/;
const SLUG = /-([0-9a-f]{6})(?:\/|$)|_(a\d{7})(?:\/|$)/;

function partsOf(url: string): { readonly host: string; readonly path: string } {
  const found = /^(?:https?:)?\/\/([a-z0-9.-]+)(\/[^?#]*)?/i.exec(url.trim());
  return { host: found?.[1]?.toLowerCase() ?? '', path: (found?.[2] ?? '').replace(/\/amp\/?$/, '') };
}

/** Whether `url` is an address of the platform, an article's or not. */
export const isKazinformAddress = (url: string): boolean => HOST.test(partsOf(url).host);

/** 'cn.inform.kz/3e6121': the article `url` is an address of, or null. Languages are pages of their own. */
export function kazinformIdOf(url: string): string | null {
  const { host, path } = partsOf(url);
  if (!HOST.test(host)) return null;
  const slug = SLUG.exec(path);
  const id = slug?.[1] ?? slug?.[2];
  return id === undefined ? null : `${host.replace(/^www\./, '')}/${id}`;
}
