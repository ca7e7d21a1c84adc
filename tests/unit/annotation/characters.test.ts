import { describe, expect, it } from 'vitest';
import { widenToCharacters } from '../../../lib/core/annotation/characters';

describe('whole characters', () => {
  it.each([
    ['a😀b', 2, 3, '😀'], // the second half of an emoji
    ['a😀b', 1, 2, '😀'],
    ['x👩‍👩‍👧y', 3, 4, '👩‍👩‍👧'], // one family of three
    ['🇰🇿 news', 0, 2, '🇰🇿'],
    ['Алматы', 0, 3, 'Алм'],
    ['й нового', 0, 1, 'й'], // и and a combining breve
    ['哈萨克', 1, 2, '萨'],
  ])('%j %d–%d is widened to %j', (text, start, end, expected) => {
    const span = widenToCharacters(text, { start, end });
    expect(text.slice(span.start, span.end)).toBe(expected);
  });
});
