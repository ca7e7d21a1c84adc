import { describe, expect, it } from 'vitest';
import { endsWithWord, findWord, hasWord } from '../../../lib/core/context/find-word';

describe('findWord', () => {
  it.each([
    ['trade rose by 5', 'rose by', 6],
    ['prose by', 'rose by', -1], // within another word
    ['upward', 'up', -1],
    ['the total is planned', 'plan*', 13],
    ['запланировано', 'план*', -1], // a beginning must begin a word
    ['预计将达到', '将', 2], // Han words stand anywhere
    ['', 'up', -1],
  ])('in %j finds %j at %i', (text, word, at) => {
    expect(findWord(text, word)).toBe(at);
  });

  it('takes the last occurrence when asked', () => {
    expect(findWord('up and up', 'up', true)).toBe(7);
    expect(findWord('upward', 'up', true)).toBe(-1);
  });
});

describe('hasWord and endsWithWord', () => {
  it('sees one of several words', () => {
    expect(hasWord('ожидается рост', ['план*', 'ожида*'])).toBe(true);
    expect(hasWord('рост', ['план*', 'ожида*'])).toBe(false);
  });

  it('sees how a stretch ends, white space aside', () => {
    expect(endsWithWord('$4.2 billion in ', ['in'])).toBe(true);
    expect(endsWithWord('within', ['in'])).toBe(false);
    expect(endsWithWord('自', ['自', '从'])).toBe(true);
    expect(endsWithWord('', ['in'])).toBe(false);
  });
});
