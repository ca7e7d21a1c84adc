import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/core/analysis/analyse';
import type { Language } from '../../../lib/core/text/language';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());

/** The answers of a text: 'surface: answer reference'. */
function answers(text: string, language: Language, publishedAt = '2025-11-06'): string[] {
  const analysis = analyse(text, { language, publishedAt, dataset });
  return analysis.checks.map((check) => {
    const surface = analysis.figures.find(({ id }) => id === check.figureId)?.surfaceForm;
    const reference = check.answer === 'consistent' || check.answer === 'differs' ? ` ${check.reference.seriesId}` : '';
    return `${surface}: ${check.answer}${reference}`;
  });
}

describe('checks', () => {
  it.each([
    [
      'Bilateral trade between Kazakhstan and the US reached $4.2 billion in 2024.',
      'en',
      ['$4.2 billion: consistent trade-kz-us-kzstat'],
    ],
    [
      'In 2024 bilateral trade between Kazakhstan and the US was $42 billion.',
      'en',
      ['$42 billion: differs trade-kz-us-kzstat'],
    ],
    ['Wabtec and KTZ signed a deal worth $4.2 billion.', 'en', ['$4.2 billion: consistent deal-wabtec-2025']],
    ['Trade between Kazakhstan and Germany reached $4.2 billion in 2024.', 'en', ['$4.2 billion: no-reference']],
    ['A farmer near Astana sold 4.2 billion tenge of wheat.', 'en', ['4.2 billion tenge: no-reference']],
    ['2024年，哈美双边贸易额达到42亿美元。', 'zh', ['42亿美元: consistent trade-kz-us-kzstat']],
    ['到2030年，阿克套港和库雷克港的吞吐能力将提高到1.3亿吨。', 'zh', ['1.3亿吨: differs ports-kz-capacity']],
    [
      'В 2024 году товарооборот Казахстана и США составил 4,2 млрд долларов.',
      'ru',
      ['4,2 млрд долларов: consistent trade-kz-us-kzstat'],
    ],
    [
      'К 2030 году пропускная способность портов Актау и Курык достигнет 130 млн тонн.',
      'ru',
      ['130 млн тонн: differs ports-kz-capacity'],
    ],
    [
      '2024 жылы Қазақстан мен АҚШ арасындағы тауар айналымы 4,2 млрд долларға жетті.',
      'kk',
      ['4,2 млрд долларға: consistent trade-kz-us-kzstat'],
    ],
  ] as const)('%s (%s)', (text, language, expected) => {
    expect(answers(text, language)).toEqual(expected);
  });

  it('recognises a slip by a power of ten', () => {
    const analysis = analyse('In 2024 bilateral trade between Kazakhstan and the US was $42 billion.', {
      language: 'en',
      publishedAt: '2025-11-06',
      dataset,
    });
    const [check] = analysis.checks;
    expect(check?.answer === 'differs' && check.slip).toBe('x10');
  });

  it('never takes the article, a copy or its original for a reference', () => {
    const pack = JSON.parse(JSON.stringify(readPack()));
    const series = pack.series.find(({ id }: { id: string }) => id === 'trade-kz-us-kzstat');
    const original = pack.sources.find(({ copyOf }: { copyOf?: string }) => copyOf === 'toutiao:1848019825008652');
    series.points.push({ period: '2015', stated: null, value: '1.9', confidence: 'seen', sourceId: original.id });
    const text = 'In 2015 bilateral trade between Kazakhstan and the US was $1.9 billion.';
    const own = analyse(text, { language: 'en', workKeys: ['toutiao:1848019825008652'], dataset: openPack(pack) });
    expect(own.checks).toMatchObject([{ answer: 'no-reference', because: 'only-this-article' }]);
    const another = analyse(text, {
      language: 'en',
      workKeys: ['toutiao:7570900343552986389'],
      dataset: openPack(pack),
    });
    expect(another.checks).toMatchObject([{ answer: 'consistent' }]);
  });

  it('gives the same answer to the same text', () => {
    const text =
      'Bilateral trade between Kazakhstan and the US reached $4.2 billion in 2024, up from $3.1 billion in 2022.';
    expect(analyse(text, { dataset })).toEqual(analyse(text, { dataset }));
  });
});
