import { ALL_ORIGINS } from './match-pattern';

/** A site the reader can allow: what it is called, and the match patterns that are asked for. */
export type Site = { readonly name: string; readonly origins: readonly string[] };

/** What the reader has allowed beyond the sites we know. */
export type AllowedSites = {
  readonly sites: readonly Site[];
  /** The permission for every site; null where it is not given. */
  readonly everywhere: Site | null;
};

/** Every site, to be asked for. */
export const EVERYWHERE: Site = { name: '*', origins: ALL_ORIGINS };

const withoutWww = (host: string): string => host.replace(/^www\.(?=[^.]+\.)/, '');
const isAddressNumber = (host: string): boolean => /^\[|^\d+(?:\.\d+){3}$/.test(host);

function toSite(host: string, schemes: readonly string[], isWide = false): Site {
  const name = isWide ? `*.${host}` : withoutWww(host);
  // `www.` in front is the same site to a reader, and another host to a browser.
  const hosts = isWide || isAddressNumber(host) || !host.includes('.') ? [name] : [name, `www.${name}`];
  return { name, origins: schemes.flatMap((scheme) => hosts.map((each) => `${scheme}://${each}/*`)) };
}

/** The site an address belongs to, by both schemes; null where it is no address on the web. */
export function wholeSiteOf(url: string): Site | null {
  const site = siteOf(url);
  return site === null ? null : toSite(new URL(url).hostname, ['https', 'http']);
}

/** The site an address belongs to, by its own scheme alone; null where it is no address on the web. */
export function siteOf(url: string): Site | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? toSite(hostname, [protocol.slice(0, -1)]) : null;
}

/**
 * The site a reader typed: 'example.org', 'https://www.example.org/news/1', '*.example.org' for all hosts under it.
 * Without a scheme both are meant. Null where it is no site.
 */
export function parseSite(typed: string): Site | null {
  const [, scheme, wide, rest = ''] = /^(?:(https?):\/\/)?(\*\.)?(.*)$/is.exec(typed.trim()) ?? [];
  // Neither another scheme nor words: a host has a dot, or is this machine.
  if (/^[a-z][\w+.-]*:(?!\d)/i.test(rest) || /\s/.test(rest) || !URL.canParse(`https://${rest}`)) return null;
  const hostname = new URL(`https://${rest}`).hostname.replace(/\.$/, '');
  if (/[*%]/.test(hostname) || hostname.startsWith('.') || /\.\./.test(hostname)) return null;
  if (hostname !== 'localhost' && !isAddressNumber(hostname) && !/[^.]\.[^.]/.test(hostname)) return null;
  if (wide !== undefined && isAddressNumber(hostname)) return null;
  return toSite(hostname, scheme === undefined ? ['https', 'http'] : [scheme.toLowerCase()], wide !== undefined);
}

const isForAll = (origin: string): boolean => origin === '<all_urls>' || /^[^/]*:\/\/\*\//.test(origin);

/** Gather the match patterns a browser has granted into sites, by name; those of `known` are left out. */
export function groupOrigins(origins: readonly string[], known: readonly string[]): AllowedSites {
  const given = origins.filter((origin) => !known.includes(origin));
  const forAll = given.filter(isForAll);
  const sites = new Map<string, string[]>();
  for (const origin of given) {
    const host = /:\/\/([^/]+)\//.exec(origin)?.[1];
    if (host === undefined || isForAll(origin)) continue;
    const name = withoutWww(host);
    sites.set(name, [...(sites.get(name) ?? []), origin]);
  }
  return {
    sites: [...sites].map(([name, each]) => ({ name, origins: each })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    everywhere: forAll.length === 0 ? null : { ...EVERYWHERE, origins: forAll },
  };
}
