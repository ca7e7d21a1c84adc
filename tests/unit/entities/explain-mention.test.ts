import { describe, expect, it } from 'vitest';
import { openDataset } from '../../../lib/core/dataset/open-dataset';
import { explainMentions, type MentionExplanation } from '../../../lib/core/entities/explain-mention';
import { findMentions } from '../../../lib/core/entities/find-mentions';
import type { Language } from '../../../lib/core/text/language';
import { smallEntity, smallPack } from '../../support/small-pack';

const dataset = openDataset([
  smallPack('test', [
    smallEntity('kasym', { en: ['Bolat Kasymov'], ru: ['Болат Касымов'] }, { kind: 'person' }),
    smallEntity('river-works', { en: ['River Works'] }),
    smallEntity(
      'orion-firm',
      { en: ['Orion'] },
      { cues: [{ alias: 'Orion', language: 'en', use: 'with-cue', words: ['shares', 'drilling'] }] },
    ),
    smallEntity('port-city', { en: ['Marteka'] }, { kind: 'place', misspellings: { en: ['Martheka'] } }),
  ]),
]);

/** What the mention printed as `surface` rests on. */
function explain(text: string, surface: string, language: Language = 'en'): MentionExplanation | undefined {
  const mentions = findMentions(text, language, dataset);
  return explainMentions(mentions, text, dataset)[mentions.findIndex(({ surfaceForm }) => surfaceForm === surface)];
}

describe('what a mention rests on', () => {
  it('is the listed name', () => {
    expect(explain('The men left River Works today.', 'River Works')).toMatchObject({
      alias: 'River Works',
      endings: [],
    });
  });

  it('is the listed name and its case', () => {
    expect(explain('Об этом сообщил директор Болата Касымова вчера.', 'Болата Касымова', 'ru')).toMatchObject({
      alias: 'Болат Касымов',
      endings: ['а', 'а'],
    });
  });

  it('names the cues of its paragraph, not those of another', () => {
    const text = 'Investors sold Orion shares in the morning.\nThe drilling began a year ago.';
    expect(explain(text, 'Orion')?.cues).toEqual(['shares']);
  });

  it('leads from a short form to the mention that introduced the name', () => {
    const text = 'Minister Bolat Kasymov met the press. Kasymov said that work goes on.';
    const mentions = findMentions(text, 'en', dataset);
    const short = explainMentions(mentions, text, dataset).at(-1);
    expect(short?.chain).toEqual([mentions[0]?.id]);
  });

  it('counts the letters of a spelling that differs', () => {
    expect(explain('The road to Martheka is open.', 'Martheka')).toMatchObject({ alias: 'Martheka', distance: 1 });
    expect(explain('The road to Marteka is open.', 'Marteka')).toMatchObject({ distance: null });
  });

  it('is nothing for what no pack lists', () => {
    expect(explain('Aigul Serikova, chief analyst at the institute, said so.', 'Aigul Serikova')).toEqual({
      alias: null,
      endings: [],
      cues: [],
      chain: [],
      distance: null,
    });
  });
});
