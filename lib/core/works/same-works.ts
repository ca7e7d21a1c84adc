/** What a work is known by, as far as telling works apart needs. */
type Known = { readonly keys: readonly string[] };

const schemeOf = (key: string): string => key.slice(0, key.indexOf(':'));
const isAddress = (key: string): boolean => schemeOf(key) === 'url';

/** Whether `one` and `other` have ids of one kind and share none: two articles, whatever address they share. */
function areTwo(one: readonly string[], other: readonly string[]): boolean {
  const ids = one.filter((key) => !isAddress(key));
  return ids.some((id) => {
    const others = other.filter((key) => schemeOf(key) === schemeOf(id));
    return others.length > 0 && !ids.some((each) => others.includes(each));
  });
}

/**
 * Those of `works` that a page known by `keys` shows, the best first.
 *
 * An id decides: works that share one are the page's, works whose ids differ are not. An address says as much only while
 * no two articles are known under it: one that always shows the latest names none of them.
 *
 * @param works - All works that are known by any of `keys`.
 */
export function findSameWorks<W extends Known>(keys: readonly string[], works: readonly W[]): W[] {
  const hasId = (known: readonly string[]): boolean => known.some((key) => !isAddress(key));
  const namesOne = (address: string): boolean => {
    const under = works.filter((work) => work.keys.includes(address));
    return !under.some((work, at) =>
      [keys, ...under.slice(0, at).map((each) => each.keys)].some((other) => areTwo(work.keys, other)),
    );
  };
  const decides = (key: string, work: W): boolean =>
    work.keys.includes(key) && (!isAddress(key) || namesOne(key) || (!hasId(keys) && !hasId(work.keys)));
  const rankOf = (work: W): number => keys.findIndex((key) => decides(key, work));
  return works
    .map((work) => ({ work, rank: areTwo(keys, work.keys) ? -1 : rankOf(work) }))
    .filter(({ rank }) => rank !== -1)
    .sort((a, b) => a.rank - b.rank)
    .map(({ work }) => work);
}
