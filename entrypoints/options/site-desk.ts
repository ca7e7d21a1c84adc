import type { HostPermissions } from '../../lib/extension/permissions';
import { type AllowedSites, EVERYWHERE, groupOrigins, parseSite, type Site } from '../../lib/extension/site-names';

/** What the last press of a button came to; words are chosen where it is shown. */
export type SiteEvent =
  | { readonly type: 'allowed' | 'removed' | 'refused' | 'kept'; readonly site: Site }
  | { readonly type: 'no-site' | 'failed' };

/** What a site desk works with. */
type Parts = {
  readonly permissions: HostPermissions;
  /** Match patterns of the hosts we run on by ourselves. */
  readonly known: readonly string[];
  /** The site of the tab last read, unless one of the match patterns covers it. */
  readonly lastRead: (allowed: readonly string[]) => Promise<Site | null>;
  /** There is something else to show. */
  readonly onChange: () => void;
};

/** What a reader does about the sites we may run on: allow one, or all; take that back. */
export function createSiteDesk({ permissions, known, lastRead, onChange }: Parts) {
  let allowed: AllowedSites | null = null;
  let offered: Site | null = null;
  let event: SiteEvent | null = null;

  /** Look again at what is allowed, whoever changed it. */
  async function refresh(): Promise<void> {
    const origins = await permissions.load();
    allowed = groupOrigins(origins, known);
    offered = await lastRead(origins);
    onChange();
  }

  async function say(next: SiteEvent): Promise<void> {
    event = next;
    await refresh();
  }

  /** Nothing may be awaited before the question: the reader's click counts only in its own moment. */
  const allow = (site: Site): Promise<void> =>
    permissions
      .request(site.origins)
      .then((isAllowed) => say({ type: isAllowed ? 'allowed' : 'refused', site }))
      .catch((error: unknown) => {
        console.error('Sidelight: a site could not be allowed', error);
        return say({ type: 'failed' });
      });

  return {
    /** Null until the browser has said it. */
    allowed: () => allowed,
    /** The site of the tab last read, where it is not allowed yet. */
    offered: () => offered,
    event: () => event,
    refresh,
    allow,
    allowEverywhere: () => allow(EVERYWHERE),

    allowTyped(typed: string): Promise<void> {
      const site = parseSite(typed);
      return site === null ? say({ type: 'no-site' }) : allow(site);
    },

    async remove(site: Site): Promise<void> {
      const isRemoved = await permissions.remove(site.origins).catch((error: unknown) => {
        console.error('Sidelight: a site could not be taken back', error);
        return false;
      });
      await say({ type: isRemoved ? 'removed' : 'kept', site });
    },
  };
}

/** What a reader does about the sites we may run on. */
export type SiteDesk = ReturnType<typeof createSiteDesk>;
