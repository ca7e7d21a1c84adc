/* Texts no editor would let through: the answer keeps its offsets, and nothing is thrown. */
import { describe, expect, it } from 'vitest';
import { compileGazetteer, findNames } from '../../../lib/core/dataset/gazetteer';
import { foldText } from '../../../lib/core/text/folding';

const gazetteer = compileGazetteer([
  { folded: 'kazakhstan', value: 0, inflection: null },
  { folded: 'казахстан', value: 1, inflection: 'ru' },
  { folded: '哈萨克斯坦', value: 2, inflection: null },
  { folded: 'new york city hall', value: 3, inflection: null },
]);

const spellings = (text: string): string[] =>
  findNames(foldText(text), gazetteer).map(({ start, end }) => text.slice(start, end));

describe('names in bad input', () => {
  it('stand where they stood behind lone surrogates and beside mixed directions', () => {
    expect(spellings('\ud800 Kazakhstan \udc00\ud83d 哈萨克斯坦')).toEqual(['Kazakhstan', '哈萨克斯坦']);
    expect(spellings('\u202bשלום Kazakhstan\u202c عالم Казахстана')).toEqual(['Kazakhstan', 'Казахстана']);
  });

  it('are found in headlines all in capitals', () => {
    expect(spellings('KAZAKHSTAN SIGNS; КАЗАХСТАНОМ ПОДПИСАН')).toEqual(['KAZAKHSTAN', 'КАЗАХСТАНОМ']);
  });

  it('are not found inside a text of one word', () => {
    expect(spellings(`${'a'.repeat(500_000)}kazakhstan`)).toEqual([]);
  });

  it('are found behind many repetitions of their beginning', () => {
    expect(spellings(`${'New York City '.repeat(70_000)}Hall`)).toEqual(['New York City Hall']);
    expect(spellings(`${'哈萨克'.repeat(300_000)}斯坦`)).toEqual(['哈萨克斯坦']);
  });
});
