import type { FigureCard, ReferenceCard } from '../lib/core/context/card-data';
import type { Check } from '../lib/core/context/check';
import type { Language } from '../lib/core/text/language';
import type { Printer } from '../lib/core/wording/printer';
import type { CardModel } from './card-model';
import { LANGUAGE_TAGS, namesInOrder } from './names';
import { SeriesChart } from './SeriesChart';
import { SourceLink } from './SourceLink';

type Props = {
  readonly model: Extract<CardModel, { kind: 'figure' }>;
  readonly printer: Printer;
  readonly onReveal: (figureId: string) => void;
};

const TONES: Readonly<Record<Exclude<Check['answer'], 'arithmetic' | 'trend'>, string>> = {
  consistent: 'agrees',
  differs: 'differs',
  'not-comparable': 'unsure',
  'no-reference': 'none',
};
function toneOf(check: Check): string {
  if (check.answer === 'trend') return TONES[check.trend.holds ? 'consistent' : 'differs'];
  return TONES[check.answer === 'arithmetic' ? (check.holds ? 'consistent' : 'differs') : check.answer];
}

/** When a reference is of: its period, or the day it was stated, or that it names none. */
function whenOf({ point }: ReferenceCard, printer: Printer): string {
  const { card } = printer.words;
  const parts = [point.period === null ? card.noPeriod : printer.period(point.period)];
  if (point.stated !== null && point.stated !== point.period) parts.push(card.stated(printer.period(point.stated)));
  return parts.join(', ');
}

const nameOf = (reference: ReferenceCard, language: Language): string =>
  namesInOrder(reference.names, language)[0]?.text ?? reference.seriesId;

function verdictOf(
  check: Check,
  references: readonly ReferenceCard[],
  printer: Printer,
): { title: string; text: string } {
  const { checks } = printer.words;
  switch (check.answer) {
    case 'no-reference':
      return { title: checks.noReference, text: checks.without[check.because] };
    case 'arithmetic':
      return { title: check.holds ? checks.consistent : checks.differs, text: checks.arithmetic(check.holds) };
    case 'trend':
      return {
        title: check.trend.holds ? checks.consistent : checks.differs,
        text: checks.trend(check.trend.rises, check.trend.holds),
      };
    case 'not-comparable':
      return { title: checks.notComparable, text: check.because.map((reason) => checks.because[reason]).join(' ') };
    default: {
      const first = references[0];
      const value = first === undefined ? '' : printer.seriesValue(first.point.value, first.unit);
      const isTarget = check.reference.point.confidence === 'target';
      if (check.answer === 'consistent') return { title: checks.consistent, text: checks.agreesWith(value, isTarget) };
      const ratio = Number(check.ratio);
      const said = checks.differsFrom(value, printer.factor(check.ratio), ratio >= 1, isTarget);
      return {
        title: checks.differs,
        text: check.slip === null ? said : `${said} ${printer.slip(check.slip.slice(1))}`,
      };
    }
  }
}

function Reference({ reference, printer }: { reference: ReferenceCard; printer: Printer }) {
  const { words } = printer;
  const { point } = reference;
  return (
    <li>
      <span class="ref-value">{printer.seriesValue(point.value, reference.unit)}</span>{' '}
      <span>
        {nameOf(reference, words.language)}, {whenOf(reference, printer)}
        {point.confidence !== 'seen' && <span class="sure">{words.confidence[point.confidence]}</span>}{' '}
        <SourceLink source={reference.source} printer={printer} />
        {reference.source.sameAgency && <span class="sure">{words.card.sameAgency}</span>}
      </span>
    </li>
  );
}

/** What the text counts, in the words of the concept, whose and when. */
function Subject({ card, check, printer }: { card: FigureCard | null; check: Check | null; printer: Printer }) {
  const { words } = printer;
  const concept =
    card?.concept === null || card?.concept === undefined
      ? null
      : (namesInOrder(card.concept, words.language)[0]?.text ?? null);
  const subjects = (card?.subjects ?? []).flatMap((names) => namesInOrder(names, words.language)[0]?.text ?? []);
  const parts = [
    concept,
    concept === null || subjects.length === 0 ? null : subjects.join(', '),
    check?.about.period == null ? null : printer.period(check.about.period),
  ];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : <> · {said.join(' · ')}</>;
}

/** What a figure says, and whether it agrees with the record. */
export function FigureCardView({ model, printer, onReveal }: Props) {
  const { words } = printer;
  const { figure, check, card } = model;
  const isDate = figure.kind === 'date' || figure.kind === 'period';
  const references = card?.references ?? [];
  const tone = check === null ? 'none' : toneOf(check);
  const main = check?.answer === 'consistent' || check?.answer === 'differs' ? references.slice(0, 1) : [];
  const beside = references.slice(main.length);
  const first = main[0];
  const own = first?.definition[words.language];
  const verdict = check === null ? null : verdictOf(check, references, printer);
  return (
    <>
      <p class="kind">
        <span class={`swatch ${tone === 'none' ? 'figure' : tone}`} aria-hidden="true" />
        <span>
          {isDate ? words.card.date : words.card.figure}
          <Subject card={card} check={check} printer={printer} />
        </span>
      </p>
      <h2 class="name value">{printer.figure(figure)}</h2>
      <p class="other">
        <q class="printed">{figure.surfaceForm}</q>
        {namesInOrder(model.inOthers, words.language).map(({ language, text }) => (
          <span key={language}>
            {' · '}
            <span lang={LANGUAGE_TAGS[language]}>{text}</span>
          </span>
        ))}
      </p>
      {card?.conversion != null && (
        <p class="other">
          {words.card.atRateOf(printer.figure(card.conversion.amount), card.conversion.year)} ·{' '}
          {card.conversion.sources.map((source) => (
            <SourceLink key={source.url} source={source} printer={printer} />
          ))}
        </p>
      )}
      {verdict !== null && (
        <p class={`verdict ${tone}`}>
          <strong>{verdict.title}</strong> {verdict.text}
          {model.withFigures.map(({ id, surfaceForm }) => (
            <button type="button" class="with" key={id} onClick={() => onReveal(id)}>
              {surfaceForm}
            </button>
          ))}
        </p>
      )}
      {check?.trend !== undefined && check.answer !== 'trend' && (
        <p class="other">{words.checks.trend(check.trend.rises, check.trend.holds)}</p>
      )}
      {card?.chart != null && (
        <SeriesChart
          chart={card.chart}
          tone={tone}
          own={printer.figure(figure)}
          references={references}
          printer={printer}
        />
      )}
      {first !== undefined && (
        <p class="definition">
          <strong>{nameOf(first, words.language)}.</strong> {words.card.definition}:{' '}
          <span lang={own === undefined ? 'en' : words.tag}>{own ?? first.definition.en}</span> ·{' '}
          {whenOf(first, printer)}
          {first.point.confidence !== 'seen' && <span class="sure">{words.confidence[first.point.confidence]}</span>} ·{' '}
          <SourceLink source={first.source} printer={printer} />
        </p>
      )}
      {first?.source.sameAgency === true && <p class="hint">{words.card.sameAgency}</p>}
      {beside.length > 0 && (
        <section class="beside">
          {main.length > 0 && <h3>{words.card.alsoSee}</h3>}
          <ul>
            {beside.map((reference) => (
              <Reference
                key={`${reference.seriesId} ${reference.point.period} ${reference.point.value}`}
                reference={reference}
                printer={printer}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
