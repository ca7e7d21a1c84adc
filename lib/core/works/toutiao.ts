/*
 * Toutiao's addresses. One article has many: /article/ID/, /aID/, /iID/, /group/ID/, /item/ID/, /w/ID/, on the desktop
 * and mobile hosts and in app share links; the id alone is its identity. A 16-digit id is a micro-post's.
 */

const HOST = /^(?:www\.|m\.)?toutiao\.com$|^m\.toutiaocdn\.(?:com|cn|net)$|^m\.zjurl\.cn$/;
const ARTICLE_PATH = /^\/(?:article\/|a|i|group\/|item\/|w\/)(\d{16}|\d{19})(?:\/|$)/;
const SITE = /^https?:\/\/(?:[a-z0-9-]+\.)*(?:toutiao|toutiaocdn|zjurl)\.(?:com|cn|net)(?:[:/?#]|$)/i;
const OTHER_PATH = /^\/(?:video|wenda|trending|topic|c\/user|ch|search)(?:\/|$)/;

/** The id of the article `url` is an address of, or null. The query is read only where the path has none. */
export function toutiaoIdOf(url: string): string | null {
  // Marker lines print the host without a scheme; a parser would take it for a path.
  const found = /^(?:https?:)?(?:\/\/)?([a-z0-9.-]+)(\/[^?#\s]*)?(?:\?([^#\s]*))?/i.exec(url.trim());
  const host = found?.[1]?.toLowerCase() ?? '';
  if (!HOST.test(host)) return null;
  const path = found?.[2] ?? '/';
  if (OTHER_PATH.test(path)) return null;
  const inPath = ARTICLE_PATH.exec(path)?.[1];
  return inPath ?? /(?:^|&)group_id=(\d{16}|\d{19})(?:&|$)/.exec(found?.[3] ?? '')?.[1] ?? null;
}

/** Whether `url` is an address of Toutiao's own, an article's or not. */
export const isToutiaoAddress = (url: string): boolean => SITE.test(url.trim());

/**
 * When the post with this id was made, in seconds since 1970: the id holds the time, 19 digits above bit 32, 16 digits
 * above bit 20. Publication follows within the hour.
 */
export const timeOfToutiaoId = (id: string): number => Number(BigInt(id) >> (id.length === 19 ? 32n : 20n));

const BEIJING_SECONDS = 8 * 3_600; // Toutiao prints dates in UTC+8

/** The day, in Beijing, on which the post with this id was made: '2025-11-06'. */
export function dateOfToutiaoId(id: string): string | null {
  const seconds = timeOfToutiaoId(id);
  // Before 2010 there was no Toutiao; after 2100 it is no time.
  if (seconds < 1_262_304_000 || seconds > 4_102_444_800) return null;
  return toIsoDay(Math.floor((seconds + BEIJING_SECONDS) / 86_400));
}

/** ISO date of a day counted from 1970. Source: Hinnant, "chrono-compatible low-level date algorithms". */
function toIsoDay(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
