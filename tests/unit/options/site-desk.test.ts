import { describe, expect, it } from 'vitest';
import { createSiteDesk } from '../../../entrypoints/options/site-desk';
import { isCovered } from '../../../lib/extension/match-pattern';
import type { HostPermissions } from '../../../lib/extension/permissions';
import { siteOf } from '../../../lib/extension/site-names';

const KNOWN = ['https://www.toutiao.com/*'];
const LAST_READ = 'https://copies.example/news/central-asia';

/** A browser whose reader answers `answer` to every question; headless browsers do not answer at all. */
function browserThat(answer: boolean | 'fails') {
  let granted = [...KNOWN];
  const asked: (readonly string[])[] = [];
  const permissions: HostPermissions = {
    request(origins) {
      asked.push(origins);
      if (answer === 'fails') return Promise.reject(new Error('no user gesture'));
      if (answer) granted = [...new Set([...granted, ...origins])];
      return Promise.resolve(answer);
    },
    remove(origins) {
      if (origins.some((origin) => KNOWN.includes(origin))) return Promise.reject(new Error('required permission'));
      granted = granted.filter((origin) => !origins.includes(origin));
      return Promise.resolve(true);
    },
    load: () => Promise.resolve(granted),
  };
  const lastRead = async (allowed: readonly string[]) => (isCovered(LAST_READ, allowed) ? null : siteOf(LAST_READ));
  let shown = 0;
  const desk = createSiteDesk({ permissions, known: KNOWN, lastRead, onChange: () => (shown += 1) });
  return { desk, asked, granted: () => granted, shown: () => shown };
}

const names = (desk: ReturnType<typeof createSiteDesk>) => desk.allowed()?.sites.map(({ name }) => name);

describe('the desk of allowed sites', () => {
  it('lists a site the reader allows, and forgets it when it is removed', async () => {
    const { desk, granted } = browserThat(true);
    await desk.allowTyped('news.example');
    expect(desk.event()).toMatchObject({ type: 'allowed', site: { name: 'news.example' } });
    expect(names(desk)).toEqual(['news.example']);
    const site = desk.allowed()?.sites[0];
    if (site !== undefined) await desk.remove(site);
    expect(desk.event()?.type).toBe('removed');
    expect(names(desk)).toEqual([]);
    expect(granted()).toEqual(KNOWN);
  });

  it('lists nothing and says so when the reader says no', async () => {
    const { desk, granted, shown } = browserThat(false);
    await desk.allowTyped('news.example');
    expect(desk.event()?.type).toBe('refused');
    expect(names(desk)).toEqual([]);
    expect(granted()).toEqual(KNOWN);
    expect(shown()).toBe(1);
  });

  it('asks in the same turn as the click, as browsers demand', () => {
    const { desk, asked } = browserThat(true);
    void desk.allowTyped('news.example');
    expect(asked).toHaveLength(1);
    void desk.allowEverywhere();
    expect(asked[1]).toEqual(['https://*/*', 'http://*/*']);
  });

  it('asks nothing for what is no site', async () => {
    const { desk, asked } = browserThat(true);
    await desk.allowTyped('chrome://extensions');
    expect(asked).toEqual([]);
    expect(desk.event()).toEqual({ type: 'no-site' });
  });

  it('offers the site of the tab last read until it is allowed, alone or with all', async () => {
    for (const way of ['site', 'everywhere'] as const) {
      const { desk } = browserThat(true);
      await desk.refresh();
      const offered = desk.offered();
      expect(offered?.name).toBe('copies.example');
      if (offered !== null) await (way === 'site' ? desk.allow(offered) : desk.allowEverywhere());
      expect(desk.offered()).toBeNull();
    }
  });

  it('says all sites apart from the single ones, and gives them up alone', async () => {
    const { desk } = browserThat(true);
    await desk.allowTyped('news.example');
    await desk.allowEverywhere();
    expect(names(desk)).toEqual(['news.example']);
    const everywhere = desk.allowed()?.everywhere;
    expect(everywhere).not.toBeNull();
    if (everywhere != null) await desk.remove(everywhere);
    expect(desk.allowed()?.everywhere).toBeNull();
    expect(names(desk)).toEqual(['news.example']);
  });

  it('says so when the browser cannot ask, or keeps a permission', async () => {
    const { desk } = browserThat('fails');
    await desk.allowTyped('news.example');
    expect(desk.event()).toEqual({ type: 'failed' });
    await desk.remove({ name: 'www.toutiao.com', origins: KNOWN });
    expect(desk.event()?.type).toBe('kept');
  });
});
