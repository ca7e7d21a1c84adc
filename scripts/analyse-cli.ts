/* The engine on the command line: for pack authors, bug reports and tests. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../lib/core/analysis/analyse';
import type { Analysis } from '../lib/core/analysis/analysis';
import type { Check } from '../lib/core/context/check';
import type { Dataset } from '../lib/core/dataset/dataset';
import { explainMentions } from '../lib/core/entities/explain-mention';
import { LANGUAGES, type Language } from '../lib/core/text/language';
import { printerFor } from '../lib/core/wording/printer-for';
import { openPacks } from './load-packs';
import { type InputArticle, InputError, readInput } from './read-input';

const USAGE =
  'Usage: npm run -s analyse -- [--language en|zh|ru|kk] [--published YYYY-MM-DD] [--json] [--packs FOLDER] FILE   (FILE may be - for standard input)';

const COLOURS = {
  entity: '34',
  unlinked: '90',
  consistent: '32',
  differs: '31',
  'not-comparable': '33',
  figure: '36',
  date: '90',
} as const;
type Colour = keyof typeof COLOURS;

/** A year, a month or a day that the calendar has. */
const isDate = (said: string): boolean =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(said) && new Date(said).toJSON()?.startsWith(said) === true;

/** The article with its marks in colour, or in brackets where there is no colour. */
function printMarked(text: string, analysis: Analysis, hasColour: boolean): string {
  const checks = new Map(analysis.checks.map((check) => [check.figureId, check]));
  const colourOf = (answer: Check['answer'] | undefined): Colour =>
    answer === 'consistent' || answer === 'differs' || answer === 'not-comparable' ? answer : 'figure';
  const marks = [
    ...analysis.mentions.map((mention) => ({
      ...mention,
      colour: (mention.entityId === null ? 'unlinked' : 'entity') as Colour,
      label: mention.entityId ?? mention.localId ?? '?',
    })),
    ...analysis.figures.map((figure) => ({
      ...figure,
      colour:
        figure.kind === 'date' || figure.kind === 'period'
          ? ('date' as const)
          : colourOf(checks.get(figure.id)?.answer),
      label:
        'lowDecimal' in figure
          ? `${figure.lowDecimal}..${figure.highDecimal} ${figure.unit ?? ''}`
          : `${'decimal' in figure ? figure.decimal : figure.value} ${figure.unit ?? ''}`,
    })),
  ].sort((a, b) => a.start - b.start);
  let printed = '';
  let at = 0;
  for (const mark of marks) {
    const surface = text.slice(mark.start, mark.end);
    printed += text.slice(at, mark.start);
    printed += hasColour
      ? `\u001b[4;${COLOURS[mark.colour]}m${surface}\u001b[0m`
      : `[${surface} = ${mark.label.trim()}]`;
    at = mark.end;
  }
  return printed + text.slice(at);
}

/** The checks, a line each with its reason. */
export function printChecks(analysis: Analysis, dataset: Dataset, language: Language): string {
  const printer = printerFor(language);
  const { checks } = printer.words;
  const series = new Map(dataset.series.map((each) => [each.id, each]));
  return analysis.checks
    .map((check) => {
      const figure = analysis.figures.find(({ id }) => id === check.figureId);
      const surface = figure?.surfaceForm ?? check.figureId;
      if (check.answer === 'no-reference') return `${surface}: ${checks.noReference} ${checks.without[check.because]}`;
      if (check.answer === 'arithmetic') return `${surface}: ${checks.arithmetic(check.holds)}`;
      if (check.answer === 'trend') return `${surface}: ${checks.trend(check.trend.rises, check.trend.holds)}`;
      const print = (id: string, value: string, period: string | null): string =>
        `${printer.seriesValue(value, series.get(id)?.unit ?? '')} (${id}, ${period ?? printer.words.card.noPeriod})`;
      if (check.answer === 'not-comparable') {
        const beside = check.references
          .map(({ seriesId, point }) => print(seriesId, point.value, point.period))
          .join('; ');
        return `${surface}: ${checks.notComparable} ${check.because.map((reason) => checks.because[reason]).join(' ')} ${beside}`;
      }
      const { seriesId, point } = check.reference;
      const also = check.alsoSee.map((each) => print(each.seriesId, each.point.value, each.point.period)).join('; ');
      const title = check.answer === 'consistent' ? checks.consistent : checks.differs;
      return `${surface}: ${title} ${print(seriesId, point.value, point.period)} × ${printer.factor(check.ratio)}${also === '' ? '' : `; ${printer.words.card.alsoSee}: ${also}`}`;
    })
    .join('\n');
}

/** What the file says of its article, each with how it is known: null for what a text file does not say. */
const toFacts = ({ title, byline = null, publishedAt, language = null, knownFrom }: InputArticle) => ({
  title: { value: title, from: knownFrom?.title ?? null },
  byline: { value: byline, from: knownFrom?.byline ?? null },
  publishedAt: { value: publishedAt, from: knownFrom?.publishedAt ?? null },
  language: { value: language, from: knownFrom?.language ?? null },
});

/** Run the command; resolves its exit code: 0, or 2 with one sentence on standard error. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        language: { type: 'string' },
        published: { type: 'string' },
        json: { type: 'boolean' },
        packs: { type: 'string' },
      },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new InputError(USAGE);
    const language = LANGUAGES.find((each) => each === values.language) ?? null;
    if (values.language !== undefined && language === null)
      throw new InputError(`--language is one of ${LANGUAGES.join(', ')}.`);
    if (values.published !== undefined && !isDate(values.published))
      throw new InputError('--published is a date such as 2025-11-06.');
    const input = readInput(file);
    const dataset = openPacks(values.packs ?? join(process.cwd(), 'public', 'packs'));
    const analysis = analyse(input.text, {
      language,
      publishedAt: values.published ?? input.publishedAt,
      title: input.title,
      workKeys: input.workKeys,
      dataset,
    });
    if (values.json) {
      const why = explainMentions(analysis.mentions, input.text, dataset);
      const mentions = analysis.mentions.map((mention, index) => ({ ...mention, why: why[index] }));
      process.stdout.write(`${JSON.stringify({ ...analysis, mentions, article: toFacts(input) }, null, 2)}\n`);
    } else {
      const hasColour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
      process.stdout.write(
        `${printMarked(input.text, analysis, hasColour)}\n\n${printChecks(analysis, dataset, 'en')}\n`,
      );
    }
    return 0;
  } catch (error) {
    const isUsage = error instanceof TypeError && /^Unknown option|argument missing|Unexpected/.test(error.message);
    if (!(error instanceof InputError) && !isUsage) throw error;
    process.stderr.write(`${error.message}${isUsage ? `\n${USAGE}` : ''}\n`);
    return 2;
  }
}
