import { describe, expect, it } from 'vitest';
import { findMarker } from '../../../lib/core/works/find-marker';
import { dateOfToutiaoId, timeOfToutiaoId, toutiaoIdOf } from '../../../lib/core/works/toutiao';
import { keysOfPage, normaliseUrl, workKeysOf } from '../../../lib/core/works/work-keys';

describe('toutiaoIdOf', () => {
  it.each([
    ['https://www.toutiao.com/article/1848019825008652/', '1848019825008652'],
    ['www.toutiao.com/article/1848019825008652/', '1848019825008652'], // a marker line has no scheme
    ['http://toutiao.com/a6283784300173443329/', '6283784300173443329'],
    ['https://www.toutiao.com/i6991699407423160868/?group_id=6991699407423160868', '6991699407423160868'],
    ['https://m.toutiao.com/group/7638094131415368226/', '7638094131415368226'],
    ['https://www.toutiao.com/w/1861995257675019/?log_from=x', '1861995257675019'],
    ['https://m.toutiaocdn.com/x?group_id=7638094131415368226&a=b', '7638094131415368226'],
    ['https://www.toutiao.com/video/7638094131415368226/', null],
    ['https://www.toutiao.com/c/user/token/abc/', null],
    ['https://www.toutiao.com/', null],
    ['https://m.toutiao.com/is/iYSgcfwq/', null],
    ['https://example.org/article/1848019825008652/', null],
    ['https://www.toutiao.com.evil.example/article/1848019825008652/', null],
  ])('reads %s as %s', (url, id) => {
    expect(toutiaoIdOf(url)).toBe(id);
  });
});

describe('the time inside an id', () => {
  it.each([
    ['7626707383988847156', '2026-04-09T10:39:49.000Z', '2026-04-09'],
    ['7670229608075199014', '2026-08-04T17:28:16.000Z', '2026-08-05'], // the next day in Beijing
    ['1861995257675019', '2026-04-09T12:17:34.000Z', '2026-04-09'],
    ['1848019825008652', '2025-11-06T06:04:03.000Z', '2025-11-06'],
  ])('%s was made at %s', (id, time, day) => {
    expect(new Date(timeOfToutiaoId(id) * 1_000).toISOString()).toBe(time);
    expect(dateOfToutiaoId(id)).toBe(day);
  });

  it('is none in an id of zeros', () => {
    expect(dateOfToutiaoId('0000000000000000')).toBeNull();
  });
});

describe('findMarker', () => {
  const article = Array.from({ length: 12 }, (_, index) => `Paragraph ${index} of the text.`);

  it('reads the form of the seed and keeps both lines out', () => {
    const lines = [
      ...article,
      'Original: www.toutiao.com/article/1848019825008652/',
      'Statement: The views are of the author.',
    ];
    expect(findMarker(lines)).toEqual({ url: 'www.toutiao.com/article/1848019825008652/', lines: [12, 13] });
  });

  it.each([
    '原文：https://www.toutiao.com/a6836923553401537028/?channel=',
    '原文链接：https://www.toutiao.com/i6883341782835266055/',
    '> Source: https://www.toutiao.com/article/7608121275038384655/?wid=1',
  ])('reads %j', (line) => {
    expect(findMarker([...article, line])?.lines).toEqual([12]);
  });

  it('takes no link inside the text, no other site and no list for a marker', () => {
    expect(
      findMarker(['a', 'b', ...article.slice(0, 5), 'Original: www.toutiao.com/article/1848019825008652/', ...article]),
    ).toBeNull();
    expect(findMarker([...article, '原文：https://qazinform.com/news/x'])).toBeNull();
    expect(
      findMarker([
        ...article,
        '原文：https://www.toutiao.com/article/1848019825008652/',
        '原文：https://www.toutiao.com/article/7608121275038384655/',
      ]),
    ).toBeNull();
  });
});

describe('workKeysOf', () => {
  it('puts the id first, then the addresses without what is no identity', () => {
    const url = 'https://www.toutiao.com/w/1848019825008652/?utm_source=x#top';
    expect(
      workKeysOf({ url, canonicalUrl: 'https://www.toutiao.com/article/1848019825008652/', markerUrl: null }),
    ).toEqual([
      'toutiao:1848019825008652',
      'url:toutiao.com/w/1848019825008652',
      'url:toutiao.com/article/1848019825008652',
    ]);
    expect(normaliseUrl('https://www.Example.org/a/?b=2&a=1')).toBe('example.org/a?a=1&b=2');
  });

  it('takes the id of its own address, whatever an older canonical address says', () => {
    expect(
      workKeysOf({
        url: 'https://www.toutiao.com/article/1848019825008652/',
        canonicalUrl: 'https://www.toutiao.com/article/7570900343552986389/',
        markerUrl: null,
      }),
    ).toEqual(['toutiao:1848019825008652', 'url:toutiao.com/article/1848019825008652']);
  });

  it('takes no canonical address on another site, and a marker only for its id', () => {
    expect(
      workKeysOf({
        url: 'https://copies.example/a',
        canonicalUrl: 'https://www.toutiao.com/article/1848019825008652/',
        markerUrl: null,
      }),
    ).toEqual(['url:copies.example/a']);
    expect(
      workKeysOf({
        url: 'https://copies.example/a',
        canonicalUrl: 'https://m.copies.example/a?id=1',
        markerUrl: 'www.toutiao.com/article/1848019825008652/',
      }),
    ).toEqual(['toutiao:1848019825008652', 'url:copies.example/a', 'url:m.copies.example/a?id=1']);
  });
});

describe('keysOfPage', () => {
  it("keeps ids and the addresses of the page's own site", () => {
    const keys = [
      'toutiao:1848019825008652',
      'url:copies.example/a',
      'url:elsewhere.example/b',
      'url:copies.example.evil/a',
    ];
    expect(keysOfPage(keys, 'https://www.copies.example/a#x')).toEqual([
      'toutiao:1848019825008652',
      'url:copies.example/a',
    ]);
  });
});
