import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCovered } from '../../../lib/extension/match-pattern';
import { EVERYWHERE, groupOrigins, parseSite, siteOf } from '../../../lib/extension/site-names';

describe('isCovered', () => {
  it.each([
    ['https://copies.example/news/1', 'https://copies.example/*', true],
    ['https://copies.example:8443/news/1', 'https://copies.example/*', true],
    ['http://copies.example/news/1', 'https://copies.example/*', false],
    ['http://copies.example/news/1', '*://copies.example/*', true],
    ['https://www.copies.example/', 'https://copies.example/*', false],
    ['https://www.copies.example/', 'https://*.copies.example/*', true],
    ['https://copies.example/', 'https://*.copies.example/*', true],
    ['https://evilcopies.example/', 'https://*.copies.example/*', false],
    ['https://evil.example/?https://copies.example/', 'https://copies.example/*', false],
    ['https://copies.example@evil.example/', 'https://copies.example/*', false],
    ['https://anything.example/', 'https://*/*', true],
    ['http://anything.example/', 'https://*/*', false],
    ['https://anything.example/', '<all_urls>', true],
    ['chrome://extensions/', 'https://*/*', false],
    ['about:blank', '*://*/*', false],
  ])('%s under %s: %s', (url, pattern, covered) => {
    expect(isCovered(url, [pattern])).toBe(covered);
  });
});

describe('parseSite', () => {
  it.each([
    ['copies.example', 'copies.example'],
    ['  WWW.Copies.Example/news/1?a=b#c ', 'copies.example'],
    ['https://copies.example:8443/news', 'copies.example'],
    ['copies.example.', 'copies.example'],
    ['copies。example', 'copies.example'], // as a Chinese keyboard types it
    ['*.copies.example', '*.copies.example'],
    ['новости.қаз', 'xn--b1amnebsh.xn--80ao21a'],
    ['127.0.0.1:8080', '127.0.0.1'],
    ['localhost', 'localhost'],
  ])('%j is the site %j', (typed, name) => {
    expect(parseSite(typed)?.name).toBe(name);
  });

  it.each([
    '',
    ' ',
    'news',
    'two words.example',
    'chrome://extensions',
    'file:///tmp/a.html',
    'javascript:alert(1)',
    'mailto:a@b.example',
    '*',
    '*.*',
    '*.com.*',
    'https://',
    '://x.example',
    '.example',
    'example..org',
    '*.127.0.0.1',
    '<all_urls>',
    'ftp://copies.example/',
  ])('%j is no site', (typed) => {
    expect(parseSite(typed)).toBeNull();
  });

  it('asks for both schemes and the name with www., unless the reader said which', () => {
    expect(parseSite('www.copies.example')?.origins).toEqual([
      'https://copies.example/*',
      'https://www.copies.example/*',
      'http://copies.example/*',
      'http://www.copies.example/*',
    ]);
    expect(parseSite('https://copies.example')?.origins).toEqual([
      'https://copies.example/*',
      'https://www.copies.example/*',
    ]);
    expect(parseSite('http://*.copies.example/x')?.origins).toEqual(['http://*.copies.example/*']);
  });

  it('does not widen a name to what it is under', () => {
    expect(parseSite('bob.blogs.example')?.origins).not.toContain('https://blogs.example/*');
    expect(parseSite('www.example')?.name).toBe('www.example'); // www. before a top-level name is part of the name
  });

  it('never asks for more than one site, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        for (const origin of parseSite(typed)?.origins ?? [])
          expect(origin).toMatch(/^https?:\/\/(?:\*\.)?[^/*?#\s]+\/\*$/);
      }),
    );
  });
});

describe('siteOf', () => {
  it('takes the scheme of the address alone', () => {
    expect(siteOf('https://www.copies.example/news/1')).toEqual({
      name: 'copies.example',
      origins: ['https://copies.example/*', 'https://www.copies.example/*'],
    });
  });

  it.each(['chrome://extensions', 'about:blank', 'not an address'])('gives none for %j', (url) => {
    expect(siteOf(url)).toBeNull();
  });
});

describe('groupOrigins', () => {
  it('gathers the origins of a site, leaves the known ones out and keeps every site apart', () => {
    const known = ['https://www.toutiao.com/*'];
    const origins = [...known, 'https://www.b.example/*', 'https://*/*', 'https://a.example/*', 'http://b.example/*'];
    expect(groupOrigins(origins, known)).toEqual({
      sites: [
        { name: 'a.example', origins: ['https://a.example/*'] },
        { name: 'b.example', origins: ['https://www.b.example/*', 'http://b.example/*'] },
      ],
      everywhere: { name: '*', origins: ['https://*/*'] },
    });
  });

  it('has nothing where nothing was allowed', () => {
    expect(groupOrigins(['https://www.toutiao.com/*'], ['https://www.toutiao.com/*'])).toEqual({
      sites: [],
      everywhere: null,
    });
  });

  it('finds what parseSite asked for again under the same name', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        const site = parseSite(domain);
        if (site !== null) expect(groupOrigins(site.origins, []).sites.map(({ name }) => name)).toEqual([site.name]);
      }),
    );
    expect(groupOrigins(EVERYWHERE.origins, []).everywhere?.origins).toEqual(EVERYWHERE.origins);
  });
});
