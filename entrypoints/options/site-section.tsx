import { WhereItRuns } from '../../components/WhereItRuns';
import { assertNever } from '../../lib/core/assert-never';
import type { PageWords } from '../../lib/core/wording/pages/page-words';
import { EVERYWHERE, type Site } from '../../lib/extension/site-names';
import { knownSites } from '../../lib/extension/sites';
import type { SiteDesk, SiteEvent } from './site-desk';

function wordsOf(event: SiteEvent, { sites }: PageWords['options']): string {
  const nameOf = ({ name }: Site): string => (name === EVERYWHERE.name ? sites.everywhere : name);
  switch (event.type) {
    case 'allowed':
      return sites.said.allowed(nameOf(event.site));
    case 'removed':
      return sites.said.removed(nameOf(event.site));
    case 'refused':
      return sites.said.refused;
    case 'kept':
      return sites.said.kept(nameOf(event.site));
    case 'no-site':
      return sites.said.noSite;
    case 'failed':
      return sites.said.failed;
    default:
      return assertNever(event);
  }
}

/** The section of the settings about where we run. */
export function siteSection(desk: SiteDesk, pageWords: PageWords) {
  const event = desk.event();
  const allowed = desk.allowed();
  const { sites, everywhere } = allowed ?? { sites: [], everywhere: null };
  const offered = desk.offered();
  // The button that was pressed may be gone with what it was about.
  const act = async (done: Promise<void>): Promise<void> => {
    await done;
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('#where-title')?.focus();
  };
  const remove = (site: Site | null | undefined): void => {
    if (site != null) void act(desk.remove(site));
  };
  return (
    <WhereItRuns
      pageWords={pageWords}
      known={knownSites()}
      allowed={allowed === null ? null : sites.map(({ name }) => name)}
      isEverywhere={everywhere !== null}
      offered={offered?.name ?? null}
      status={
        event === null
          ? null
          : { text: wordsOf(event, pageWords.options), isFault: event.type !== 'allowed' && event.type !== 'removed' }
      }
      onAllow={(typed) => void act(desk.allowTyped(typed))}
      onAllowOffered={() => {
        if (offered !== null) void act(desk.allow(offered));
      }}
      onAllowEverywhere={() => void act(desk.allowEverywhere())}
      onRemove={(name) => remove(sites.find((site) => site.name === name))}
      onRemoveEverywhere={() => remove(everywhere)}
    />
  );
}
