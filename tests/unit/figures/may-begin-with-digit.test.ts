import { describe, expect, it } from 'vitest';
import { mayBeginWithDigit } from '../../../lib/core/figures/may-begin-with-digit';

describe('mayBeginWithDigit', () => {
  it.each([
    ['(\\d{1,2})(?:st|nd)? (?:may|june)', true],
    ['(first|second|1st|2nd)[- ]half', true],
    ['(?:(?:monday|mon\\.),? )?(\\d{1,2}) (may)', true], // the weekday may be left out
    ['[12]h', true],
    ['(?!x)y', true], // not read further
    ['x?1', true],
    ['(may|(?:jun|jul)\\b\\.?) (\\d{4})', false],
    ['(?:(?:monday|mon\\.),? )?(may) (\\d{1,2})', false],
    ['q([1-4]) ?(\\d{4})', false],
    ['(?:қаңтар|ақпан)|наурыз', false],
    ['наурыз|\\d', true],
  ])('says of %s: %s', (source, expected) => {
    expect(mayBeginWithDigit(source)).toBe(expected);
  });
});
