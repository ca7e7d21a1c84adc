import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, multiplyDecimals, shiftDecimal, toDecimal } from '../../../lib/core/text/decimal-arithmetic';
import { foldText, latinReadings } from '../../../lib/core/text/folding';
import { hashText } from '../../../lib/core/text/hash';
import { detectLanguage } from '../../../lib/core/text/language';
import { findSentences } from '../../../lib/core/text/sentences';
import { overlapping, spansWithin } from '../../../lib/core/text/sorted-spans';

describe('foldText', () => {
  it.each([
    ['Ｃ５＋１', 'c5+1'],
    ['АҚШ\u00a0Ёлка', 'ақш елка'],
    ['哈薩克斯坦總統', '哈萨克斯坦总统'],
    ['阿利谢尔•塔斯', '阿利谢尔·塔斯'],
    ['“C5+1” – ‘x’', '"c5+1" - \'x\''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('never moves an offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(text).length === text.length));
  });
});

describe('latinReadings', () => {
  it.each([
    ['alyshер', ['alysher', 'alyshep']], // by sound, by look
    ['кazinform', ['kazinform']],
  ])('reads %j as %j', (word, readings) => {
    expect(latinReadings(word)).toEqual(readings);
  });
});

describe('findSentences', () => {
  it.each([
    ['He came. She left.', ['He came.', 'She left.']],
    ['The U.S. officials said so. Then 4.2 billion.', ['The U.S. officials said so.', 'Then 4.2 billion.']],
    ['Mr. Rubio met J. Biden at inform.kz today.', ['Mr. Rubio met J. Biden at inform.kz today.']],
    ['“Stop.” He went on.', ['“Stop.”', 'He went on.']],
    ['他来了。她走了！“好。”他说。', ['他来了。', '她走了！', '“好。”', '他说。']],
    ['В 2024 г. составил 4,2 млрд. тенге. Это много.', ['В 2024 г. составил 4,2 млрд. тенге.', 'Это много.']],
    ['A headline\n\nA line', ['A headline', 'A line']],
    ['', []],
  ])('parts %j', (text, sentences) => {
    expect(findSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });
});

describe('detectLanguage', () => {
  it.each([
    ['The minister said that trade had grown.', 'en'],
    ['哈萨克斯坦总统在Washington表示，贸易额增长。', 'zh'],
    ['Министр сообщил, что торговля выросла.', 'ru'],
    ['Министр сауда көлемі артқанын және өскенін айтты.', 'kk'],
    ['12 345', null],
    ['', null],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('exact decimals', () => {
  it.each([
    ['1.10', '1.1'],
    ['007', '7'],
    ['-0.0', '0'],
    ['1e3', null],
    ['', null],
  ])('%j is %j in canonical form', (printed, decimal) => {
    expect(toDecimal(printed)).toBe(decimal);
  });

  it('keeps what floating point loses', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(multiplyDecimals('1.1', '1.1')).toBe('1.21');
    expect(shiftDecimal('4.2', 9)).toBe('4200000000');
    expect(shiftDecimal('130000000', -6)).toBe('130');
  });

  it('shifts there and back', () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.integer({ min: -20, max: 20 }),
        (whole, power) => shiftDecimal(shiftDecimal(String(whole), power), -power) === String(whole),
      ),
    );
  });
});

describe('spans in order', () => {
  const spans = [
    { start: 0, end: 2 },
    { start: 4, end: 6 },
    { start: 6, end: 9 },
  ];
  it('finds those within, and the one that overlaps', () => {
    expect(spansWithin(spans, { start: 3, end: 9 })).toEqual(spans.slice(1));
    expect(spansWithin(spans, { start: 5, end: 9 })).toEqual(spans.slice(2));
    expect(overlapping(spans, { start: 2, end: 4 })).toBeUndefined();
    expect(overlapping(spans, { start: 5, end: 7 })).toEqual(spans[1]);
  });
});

describe('hashText', () => {
  it('has a fixed length and tells texts apart', () => {
    expect(hashText('')).toHaveLength(13);
    expect(hashText('哈萨克斯坦')).not.toBe(hashText('哈萨克斯坦 '));
    expect(hashText('a')).toBe(hashText('a'));
  });
});
