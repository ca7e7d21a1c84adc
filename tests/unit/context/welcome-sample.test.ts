import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/core/analysis/analyse';
import { openDataset } from '../../../lib/core/dataset/open-dataset';
import { parsePack } from '../../../lib/core/dataset/parse-pack';
import { LANGUAGES } from '../../../lib/core/text/language';
import { pageWordsFor } from '../../../lib/core/wording/pages/page-words-for';
import { readPack } from '../../support/shared';

const parsed = parsePack(readPack());
if (!parsed.ok) throw new Error(parsed.error);
const dataset = openDataset([parsed.value]);

// The welcome page says that one figure of its sentence is wrong on purpose; it knows no day of publication.
describe('the sentence of the welcome page', () => {
  it.each(LANGUAGES)('has one figure that differs and one that agrees, in %s', (language) => {
    const text = pageWordsFor(language).welcome.sample;
    const { checks, figures } = analyse(text, { language, dataset });
    const answers = checks.map(({ figureId, answer }) => {
      const figure = figures.find(({ id }) => id === figureId);
      return [figure?.kind === 'quantity' || figure?.kind === 'money' ? figure.decimal : null, answer];
    });
    expect(answers).toEqual([
      ['130000000', 'differs'],
      ['4200000000', 'consistent'],
    ]);
  });
});
