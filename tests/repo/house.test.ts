/* Rules of the repository that no compiler holds. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { highlightName, PAINTS } from '../../lib/page/highlight/highlight-names';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);

describe('the manifest', () => {
  const config = read('wxt.config.ts');

  it('asks for no permission beyond the list', () => {
    const asked = /permissions: \[([\s\S]*?)\],\n\s*host_permissions/
      .exec(config)?.[1]
      ?.match(/'[a-zA-Z]+'/g)
      ?.map((name) => name.slice(1, -1));
    expect(asked?.filter((name) => name !== 'firefox')).toEqual([
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'sidePanel',
    ]);
  });

  it('shares no file with pages and lets its own pages load nothing from outside', () => {
    expect(config).not.toContain('web_accessible_resources');
    expect(config).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'",
    );
  });

  it('runs the tiny look just on the hosts it may read', () => {
    const hosts = (source: string): string[] =>
      [...new Set(source.match(/'https:\/\/[^']*\/\*'/g))].filter((host) => host !== "'https://*/*'").sort();
    expect(hosts(read('entrypoints/detect.content.ts'))).toEqual(hosts(config));
  });

  it('says the same things in each language', () => {
    const keys = ['en', 'zh_CN', 'ru', 'kk'].map((locale) =>
      Object.keys(JSON.parse(read(`public/_locales/${locale}/messages.json`))),
    );
    for (const each of keys) expect(each).toEqual(keys[0]);
  });
});

describe('the marks', () => {
  it('have a rule for every paint on light and on dark pages, and no other', () => {
    const rules = [...read('lib/page/highlight/marks.css').matchAll(/::highlight\(([^)]+)\)/g)]
      .map((found) => found[1])
      .sort();
    const names = (['light', 'dark'] as const)
      .flatMap((shade) => PAINTS.map((paint) => highlightName(paint, shade)))
      .sort();
    expect(rules).toEqual(names);
  });
});

describe('the repository', () => {
  it('has no address of a registry in the lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
  });

  it('names no path of a machine', () => {
    const paths = new RegExp(`/(?:${['wo' + 'rk', 'ro' + 'ot', 'ho' + 'me', 'Use' + 'rs'].join('|')})/[a-z]`);
    const texts = tracked.filter(
      (path) =>
        /\.(?:ts|tsx|mjs|json|md|css|html|txt)$|run$/.test(path) &&
        path !== 'package-lock.json' &&
        !path.startsWith('public/packs/'),
    );
    expect(texts.filter((path) => paths.test(read(path)))).toEqual([]);
  });

  it('keeps generated bundles out', () => {
    expect(tracked.filter((path) => /^(?:\.output|\.wxt|node_modules|dist)\//.test(path))).toEqual([]);
  });
});
