import { describe, expect, it } from 'vitest';
import { toCodePoints, toUnits } from '../../../lib/core/annotation/code-points';
import { changeAnnotation, createAnnotation, noteOf, quoteOf } from '../../../lib/core/annotation/web-annotation';

const TEXT = '𠮷野家在阿拉木图开业😀。Trade grew.';
const make = (exact: string, note = '') => {
  const start = TEXT.indexOf(exact);
  return createAnnotation({
    id: 'urn:uuid:0',
    at: '2025-11-06T08:00:00.000Z',
    source: 'https://www.toutiao.com/article/1848019825008652/',
    text: TEXT,
    textModel: 1,
    span: { start, end: start + exact.length },
    colour: 'yellow',
    note,
  });
};

describe('code points', () => {
  it.each([
    ['a😀b', 3, 2],
    ['a😀b', 4, 3],
    ['\ud83da', 1, 1], // an unpaired half counts as one
    ['', 0, 0],
  ])('%j: %d units are %d code points, and back', (text, units, points) => {
    expect(toCodePoints(text, units)).toBe(points);
    expect(toUnits(text, points)).toBe(units);
  });
});

describe('an annotation', () => {
  it('is W3C JSON whose positions count code points', () => {
    const annotation = make('Trade');
    const [quote, position] = annotation.target.selector;
    expect(Array.from(TEXT).slice(position.start, position.end).join('')).toBe('Trade');
    expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: 'Trade', suffix: ' grew.' });
    expect(position.conformsTo).toBe('urn:sidelight:text-model:1');
    expect(annotation).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'highlighting',
      target: { type: 'SpecificResource', styleClass: 'yellow' },
    });
    expect(annotation).not.toHaveProperty('body');
    expect(JSON.parse(JSON.stringify(annotation))).toEqual(annotation);
  });

  it('gives its quote back in units of the text', () => {
    expect(quoteOf(make('Trade'), TEXT).start).toBe(TEXT.indexOf('Trade'));
  });

  it('carries a note as a plain text body, and none when it is taken back', () => {
    const noted = make('Trade', '<b>见</b> above');
    expect(noted).toMatchObject({ motivation: 'commenting', body: { format: 'text/plain', value: '<b>见</b> above' } });
    const later = '2025-11-07T08:00:00.000Z';
    const bare = changeAnnotation(noted, { note: '' }, later);
    expect(bare).not.toHaveProperty('body');
    expect([bare.motivation, bare.modified, bare.created, noteOf(bare)]).toEqual([
      'highlighting',
      later,
      noted.created,
      '',
    ]);
    expect(changeAnnotation(noted, { colour: 'blue' }, later)).toMatchObject({
      body: noted.body,
      target: { styleClass: 'blue' },
    });
  });
});
