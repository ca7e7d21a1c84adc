import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorQuote, describeQuote } from '../../../lib/core/annotation/quote';

const spanOf = (text: string, exact: string, from = 0) => {
  const start = text.indexOf(exact, from);
  return { start, end: start + exact.length };
};
/** Where `exact` of `before` is found in `after`: its state and what stands there, or null. */
function follow(before: string, exact: string, after: string, from = 0) {
  const anchored = anchorQuote(after, describeQuote(before, spanOf(before, exact, from)));
  return anchored === null ? null : [anchored.state, after.slice(anchored.start, anchored.end), anchored.start];
}

const EN =
  'Trade between the two countries reached $4.2 billion last year. The minister said trade would grow again.\nExports of oil grew by 3 per cent. Exports of grain fell by 3 per cent, the ministry said.';
const ZH = '双边贸易额去年达到42亿美元。部长表示，贸易额还将增长。\n石油出口增长百分之三，粮食出口下降百分之三。';
const RU = 'Товарооборот двух стран достиг 4,2 млрд долларов. Министр заявил, что товарооборот вырастет.';
const KK = 'Екі елдің тауар айналымы 4,2 млрд долларға жетті. Министр тауар айналымы өсетінін айтты.';

describe('quotes', () => {
  it('keep 48 units each side, fewer at the edges', () => {
    const { exact, prefix, suffix, start } = describeQuote(EN, spanOf(EN, 'minister'));
    expect([exact, prefix.length, suffix.length, start]).toEqual(['minister', 48, 48, EN.indexOf('minister')]);
    expect(describeQuote(EN, spanOf(EN, 'Trade')).prefix).toBe('');
  });

  it('cut no character of the context in half', () => {
    const text = `${'😀'.repeat(40)} a quote ${'😀'.repeat(40)}`;
    const { prefix, suffix } = describeQuote(text, spanOf(text, 'quote'));
    expect(prefix).not.toMatch(/^[\udc00-\udfff]/);
    expect(suffix).not.toMatch(/[\ud800-\udbff]$/);
  });
});

describe('anchoring', () => {
  it.each([
    ['the same text', EN, 'trade would grow', EN, 'found'],
    ['a paragraph put before it', EN, 'trade would grow', `A note from the editor, added later.\n${EN}`, 'moved'],
    ['Chinese', ZH, '贸易额还将增长', `更新：\n${ZH}`, 'moved'],
    ['Russian', RU, 'товарооборот вырастет', `Обновлено. ${RU}`, 'moved'],
    ['Kazakh', KK, 'тауар айналымы өсетінін', `Жаңартылды. ${KK}`, 'moved'],
    ['another width and case of the same letters', ZH, '42亿美元', ZH.replace('42', '４２'), 'changed'],
    ['other quotation marks', 'He said "trade" grew fast.', '"trade" grew', 'He said “trade” grew fast.', 'changed'],
    ['a sentence changed before its own', EN, 'trade would grow', EN.replace('$4.2', '$4.3'), 'found'],
  ] as const)('follows a quote through %s', (_, before, exact, after, state) => {
    expect(follow(before, exact, after)?.[0]).toBe(state);
  });

  it.each([
    ['the second of two alike', EN, '3 per cent', EN.indexOf('fell'), `New first line.\n${EN}`, 'fell by 3 per cent'],
    ['the first of two alike', EN, '3 per cent', 0, `New first line.\n${EN}`, 'grew by 3 per cent'],
    ['the second in Chinese', ZH, '百分之三', ZH.indexOf('粮食'), `新的一段。\n${ZH}`, '下降百分之三'],
  ] as const)('tells places apart by their surroundings: %s', (_, before, exact, from, after, around) => {
    const found = follow(before, exact, after, from);
    expect(found?.[2]).toBe(after.indexOf(around) + around.length - exact.length);
  });

  it.each([
    [
      'the sentence is gone and the word stands elsewhere',
      EN,
      '3 per cent',
      'Growth of wages was 3 per cent in a survey of firms in the north, the bank said.',
    ],
    [
      'a short name in another article',
      EN,
      'minister',
      'A minister from a far country opened the new museum of natural history on Sunday.',
    ],
    ['one letter of the quote has changed', EN, '$4.2 billion', EN.replace('$4.2 billion', '$4.3 billion')],
    // Its sister sentence would read just like that.
    ['a word beside it in its sentence has changed', EN, 'trade would grow', EN.replace('minister', 'official')],
    ['the text is empty', EN, 'minister', ''],
    ['the quote is white space', 'one  two', '  ', 'one  two'],
    ['a Chinese name in another article', ZH, '部长', '昨天，一位部长在另一个国家为新的自然博物馆揭幕，许多人到场。'],
  ])('says "not found" when %s', (_, before, exact, after) => {
    expect(follow(before, exact, after)).toBeNull();
  });

  it('chooses among rows that are alike only the very place it was made at', () => {
    const row = 'Almaty 12 per cent; Astana 14 per cent; Shymkent 9 per cent; the same in all quarters of the year. ';
    const table = row.repeat(6);
    const from = row.length * 3;
    expect(follow(table, '14 per cent', table, from)).toEqual([
      'found',
      '14 per cent',
      table.indexOf('14 per cent', from),
    ]);
    expect(follow(table, '14 per cent', `A line more. ${table}`, from)).toBeNull();
  });

  it('finds a long quote with one of its neighbours, and a very long one wherever its paragraph went', () => {
    const long = 'Exports of grain fell by 3 per cent, the ministry said, and will fall again next year.';
    const before = `First.\n${long}\nThe last paragraph follows it here.`;
    const story = 'Other words of another story. '.repeat(9);
    expect(follow(before, long, `${story}\n${long}\nThe last paragraph follows it here. ${story}`)?.[0]).toBe('moved');
    expect(follow(before, long, `${story}\n${long}\n${story}`)).toBeNull();
    const longer = `${long} ${long.replace('grain', 'rice')}`;
    expect(follow(`First.\n${longer}\nLast.`, longer, `${story}\n${longer}\n${story}`)?.[0]).toBe('moved');
  });

  it('takes the same words at another place of a text of a few words for another place', () => {
    expect(follow('In Almaty.', 'Almaty', 'The fair was held. In Almaty. The end.')).toBeNull();
    expect(follow('In Almaty.', 'Almaty', 'In Almaty.')).toEqual(['found', 'Almaty', 3]);
  });

  it('is quick where a quote of one letter stands everywhere', () => {
    expect(follow('的'.repeat(3_000), '的', '的'.repeat(3_000), 100)).toEqual(['found', '的', 100]);
    expect(follow('的'.repeat(3_000), '的', '的'.repeat(2_000), 2_500)).toBeNull();
  });

  it('finds every stretch of an unchanged text at its place or not at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const anchored = anchorQuote(text, describeQuote(text, { start, end }));
        expect(anchored === null || (anchored.start === start && anchored.end === end)).toBe(true);
      }),
    );
  });
});
