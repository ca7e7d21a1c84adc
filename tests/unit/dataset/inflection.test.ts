import { describe, expect, it } from 'vitest';
import { isKazakhSuffix } from '../../../lib/core/dataset/inflection';

describe('isKazakhSuffix', () => {
  it.each([
    ['дың', '', true], // Қазақстан+дың
    ['лар', '', true], // a plural alone
    ['ы', '', true], // a possessive alone
    ['ымыздағы', '', true], // Қазақстан+ымыз+дағы: possessive and case
    ['дарының', '', true], // plural, possessive and case
    ['ларымыз', '', true], // plural and possessive
    ['ымен', '', true], // possessive, then an instrumental of its own
    ['ыбен', '', false], // … and not the one of a word without it
    ['ылар', '', false], // the plural comes first
    ['дыңдың', '', false], // one case
    ['дық', '', false], // қазақстан+дық is another word
    ['', '', false],
    ['нда', 'алматы облысы', true], // the name ends in a possessive itself
    ['нда', 'алматы', true],
    ['нда', 'қазақстан', false],
  ])('of %j behind %j says %j', (suffix, stem, expected) => {
    expect(isKazakhSuffix(suffix, stem)).toBe(expected);
  });
});
