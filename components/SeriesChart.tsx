import type { ReferenceCard } from '../lib/core/context/card-data';
import type { Chart, ChartPoint } from '../lib/core/context/create-chart';
import type { Printer } from '../lib/core/wording/printer';

type Props = {
  readonly chart: Chart;
  /** Of the verdict: the article's own point has its colour. */
  readonly tone: string;
  /** The figure as its card prints it. */
  readonly own: string;
  readonly references: readonly ReferenceCard[];
  readonly printer: Printer;
};

const MOST_LETTERS = 6; // of a number in the drawing; the table has all of it

/** The published series with the article's own point on it, as a drawing and as a table of the same numbers. */
export function SeriesChart({ chart, tone, own, references, printer }: Props) {
  const { card, confidence } = printer.words;
  const named = ({ seriesId }: ChartPoint): ReferenceCard | undefined =>
    references.find((reference) => reference.seriesId === seriesId);
  const printed = (point: ChartPoint): string =>
    point.look === 'own' ? own : printer.seriesValue(point.value, named(point)?.unit ?? '');
  const whenOf = ({ look, period }: ChartPoint): string =>
    [look === 'own' ? card.thisArticle : '', period === null ? '' : printer.period(period)]
      .filter(Boolean)
      .join(', ') || card.noPeriod;
  return (
    <>
      <svg
        class="chart"
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={chart.points.map((point) => `${whenOf(point)}: ${printed(point)}`).join('; ')}
      >
        <path class="axis" d={`M0 ${chart.zero}H${chart.width}`} />
        <path class="line" d={chart.path} />
        {chart.points.map(({ x, y, look }, index) =>
          look === 'other' ? (
            <path key={index} class={look} d={`M${x} ${y - 5}l5 5-5 5-5-5z`} />
          ) : (
            <circle
              key={index}
              class={look === 'own' ? `own ${tone}` : look}
              cx={x}
              cy={y}
              r={look === 'own' ? 5 : 3.5}
            />
          ),
        )}
        {chart.points
          .filter(({ isLabelled }) => isLabelled)
          .map((point) => (
            <g key={point.x} text-anchor="middle">
              <text x={point.x} y={point.y - 8}>
                {point.value.length > MOST_LETTERS ? printer.factor(point.value) : printer.number(point.value)}
              </text>
              <text x={point.x} y={chart.height - 4}>
                {point.look === 'own'
                  ? card.thisArticle
                  : (point.period?.slice(0, 4) ?? (point.look === 'target' ? confidence.target : '–'))}
              </text>
            </g>
          ))}
      </svg>
      <details class="numbers">
        <summary>{card.numbers}</summary>
        <table>
          {chart.points.map((point, index) => (
            <tr key={index}>
              <th scope="row">
                {whenOf(point)}
                {point.look === 'other' && ` · ${Object.values(named(point)?.names ?? {})[0] ?? ''}`}
                {point.look === 'target' && ` · ${confidence.target}`}
              </th>
              <td>{printed(point)}</td>
            </tr>
          ))}
        </table>
      </details>
    </>
  );
}
