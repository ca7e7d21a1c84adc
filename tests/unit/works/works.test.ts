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

  // The forms of real copies (shared facts, toutiao-pages.md, 6): their lines at the end of an article, the id they name.
  it.each<[string[], string | null]>([
    [
      [
        'Original: www.toutiao.com/article/1848019825008652/',
        'Statement: The article represents the views of the author himself.',
      ],
      '1848019825008652',
    ],
    [['原文：https://www.toutiao.com/a6836923553401537028/?channel=&source=search_tab'], '6836923553401537028'],
    [['原文：https://www.toutiao.com/i6991699407423160868/?group_id=6991699407423160868'], '6991699407423160868'],
    [['- 作者：行运设计师', '- 原文：https://www.toutiao.com/article/7690894754007106111/'], '7690894754007106111'],
    [['原文链接：https://www.toutiao.com/i6883341782835266055/'], '6883341782835266055'],
    [['原文链接：https://www.toutiao.com/a7056330666471883275/?channel=&source=search_tab'], '7056330666471883275'],
    [
      [
        '直接转载来源：今日头条百芯EMA说DFM。原文链接：https://www.toutiao.com/article/7213208830396809763/',
        '声明：本号对所有原创、转载文章的陈述与观点均保持中立。',
      ],
      '7213208830396809763',
    ],
    [
      [
        '文章来源：张工谈DFM',
        '原文链接：https://www.toutiao.com/article/7229601324906889784/',
        '声明：本号对所有原创、转载文章的陈述与观点均保持中立。',
      ],
      '7229601324906889784',
    ],
    [
      [
        '来源：今日头条',
        '作者：某人',
        '发布时间：2026-04-09 18:41',
        '原文链接：https://www.toutiao.com/article/7626707383988847156',
      ],
      '7626707383988847156',
    ],
    [['来源：今日头条（微头条）', 'https://www.toutiao.com/w/1861995257675019'], '1861995257675019'],
    [['来源：今日头条技术博客', '原文链接：http://m.toutiao.com/group/7638094131415368226/'], '7638094131415368226'],
    [
      [
        '作者：头条号 / 雷锋网',
        '链接：http://toutiao.com/a6283784300173443329/',
        '来源：头条号（今日头条旗下创作平台）',
        '著作权归作者所有。商业转载请联系作者获得授权。',
      ],
      '6283784300173443329',
    ],
    [['作者：头条号 / 企业基地', '链接：http://toutiao.com/a6295572021523431682/'], '6295572021523431682'],
    [['source: https://www.toutiao.com/article/7620298373296128547/', 'platform: 今日头条'], '7620298373296128547'],
    [['Source: https://www.toutiao.com/w/1816468029643780/'], '1816468029643780'],
    [
      ['> Source: https://www.toutiao.com/article/7608121275038384655/?wid=1775989077748', '> Published: 2026-02-18'],
      '7608121275038384655',
    ],
    [['URL Source: https://www.toutiao.com/article/7670229608075199014/', 'Published Time:'], '7670229608075199014'],
    [
      ['2026-08-05 01:28·新华社国际', '原文：https://www.toutiao.com/article/7670229608075199014/'],
      '7670229608075199014',
    ],
    [['Источник: https://www.toutiao.com/article/7608121275038384655/.', 'Автор: А. Б.'], '7608121275038384655'],
    [['Дереккөз: https://www.toutiao.com/article/7608121275038384655/'], '7608121275038384655'],
    [['Republished from www.toutiao.com/article/7608121275038384655/'], '7608121275038384655'],
  ])('reads %j', (lines, id) => {
    for (const [all, from] of [
      [[...article, ...lines], article.length],
      [['标题', ...lines, ...article], 1],
    ] as const) {
      const marker = findMarker(all);
      expect(marker === null ? null : toutiaoIdOf(marker.url)).toBe(id);
      expect(marker?.lines).toEqual(lines.map((_, index) => from + index));
    }
  });

  it('reads the address that a label links to', () => {
    const line = '* 转载自今日头条，点击跳转至原文链接';
    const links = ['https://www.toutiao.com/article/7608121275038384655/'];
    expect(findMarker([...article, line], (index) => (index === article.length ? links : []))).toEqual({
      url: links[0],
      lines: [article.length],
    });
  });

  it.each([
    ['本文转载自今日头条！！'],
    ['source: https://m.toutiao.com/is/GC6g0Ft4Oao/'],
    ['2023-10-04 13:38·百姓评车'],
    ['转自头条号：'],
    ['сообщает Lada.kz со ссылкой на Tengrinews.kz'],
    ['（哈萨克国际通讯社讯）'],
    ['reports a Qazinform News Agency correspondent'],
    ['https://www.toutiao.com/article/7608121275038384655/'], // an address that nothing says is the source
  ])('finds no article named in %j', (line) => {
    expect(findMarker([...article, line])).toBeNull();
  });

  it('finds one within the last seventh of a long text, and leaves its prose alone', () => {
    const long = Array.from({ length: 100 }, (_, index) => `Paragraph ${index} of a long text.`);
    const lines = [...long];
    lines.splice(90, 0, 'Original: www.toutiao.com/article/1848019825008652/');
    lines.splice(92, 0, 'Published in the journal of that institute in May, the study says nothing of it at all.');
    expect(findMarker(lines)?.lines).toEqual([90]);
    const early = [...long];
    early.splice(50, 0, 'Original: www.toutiao.com/article/1848019825008652/');
    expect(findMarker(early)).toBeNull();
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

  it.each([
    ['https://site.example/news/1', 'https://site.example/', ['url:site.example/news/1']],
    ['https://site.example/news/1', 'https://site.example/news', ['url:site.example/news/1']],
    ['https://site.example/read?id=1', 'https://site.example/read', ['url:site.example/read?id=1']],
    ['https://app.example/#/article/1', 'https://app.example/', ['url:app.example#/article/1']],
    ['https://bob.blogspot.com/a', 'https://blogspot.com/shared', ['url:bob.blogspot.com/a']],
    [
      'https://site.example/2025/trade-grew/amp',
      'https://www.site.example/2025/trade-grew/',
      ['url:site.example/2025/trade-grew/amp', 'url:site.example/2025/trade-grew'],
    ],
    [
      'https://site.example/trade-grew-fast?ref=home',
      'https://site.example/trade-grew-fast',
      ['url:site.example/trade-grew-fast?ref=home', 'url:site.example/trade-grew-fast'],
    ],
    [
      'https://amp.site.example/a/trade',
      'https://site.example/trade',
      ['url:amp.site.example/a/trade', 'url:site.example/trade'],
    ],
  ])('of %s with the canonical address %s are %j', (url, canonicalUrl, keys) => {
    expect(workKeysOf({ url, canonicalUrl, markerUrl: null })).toEqual(keys);
  });

  it.each([
    ['https://s.example/read?source=17&utm_source=x&gclid=1', 's.example/read?source=17'],
    ['https://www.toutiao.com/article/1848019825008652/?source=17&from=share', 'toutiao.com/article/1848019825008652'],
    ['https://app.example/#!article/1', 'app.example#!article/1'],
    ['https://app.example/a#comments', 'app.example/a'],
  ])('name %s as %s', (url, normalised) => {
    expect(normaliseUrl(url)).toBe(normalised);
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
  it("keeps one id and the addresses of the page's own site", () => {
    const keys = [
      'toutiao:1848019825008652',
      'toutiao:7570900343552986389',
      'kazinform:cn.inform.kz/3e6121',
      'url:copies.example/a',
      'url:elsewhere.example/b',
      'url:copies.example.evil/a',
      'url:other.copies.example/a',
    ];
    expect(keysOfPage(keys, 'https://www.copies.example/a#x')).toEqual([
      'toutiao:1848019825008652',
      'url:copies.example/a',
    ]);
  });

  it("keeps on Toutiao and on Kazinform the page's own id alone", () => {
    const keys = [
      'toutiao:1848019825008652',
      'url:toutiao.com/article/1848019825008652',
      'toutiao:7570900343552986389',
      'url:m.toutiao.com/w/7570900343552986389',
      'kazinform:cn.inform.kz/3e6121',
    ];
    expect(keysOfPage(keys, 'https://www.toutiao.com/article/7570900343552986389/')).toEqual(keys.slice(2, 4));
    expect(keysOfPage(keys, 'https://www.toutiao.com/')).toEqual([]);
    expect(keysOfPage(keys, 'https://cn.inform.kz/news/x-3e6121/')).toEqual([keys[0], keys[4]]);
  });
});
