import type { ReferenceCard } from '../lib/core/context/card-data';
import type { Check } from '../lib/core/context/check';
import type { Figure } from '../lib/core/figures/figure';
import type { Printer } from '../lib/core/wording/printer';

type Props = {
  readonly figure: Figure;
  readonly references: readonly ReferenceCard[];
  readonly check: Check | null;
  readonly printer: Printer;
};

const HEIGHT = 64; // px of the tallest bar
const WIDTH = 326;
const BAR = 34;
const MOST_BARS = 3;

type Bar = {
  readonly value: number;
  readonly number: string;
  readonly label: string;
  readonly under: string;
  readonly look: 'seen' | 'target' | 'own';
};

/** The figure beside the published values of the same series: drawn only where it differs, so that the eye sees by how much. */
export function ReferenceBars({ figure, references, check, printer }: Props) {
  const first = references[0];
  if (
    check?.answer !== 'differs' ||
    first === undefined ||
    figure.kind === 'range' ||
    !('value' in figure) ||
    typeof figure.value !== 'number'
  )
    return null;
  const scale = figure.value / (Number(check.ratio) * Number(first.point.value)); // whole units in one unit of the series
  const ofSeries = references.filter(({ seriesId }) => seriesId === first.seriesId).slice(0, MOST_BARS);
  const inOrder = [...ofSeries].sort((a, b) => (a.point.period ?? '9999').localeCompare(b.point.period ?? '9999'));
  const { words } = printer;
  const bars: Bar[] = [
    ...inOrder.map(
      ({ point, unit }): Bar => ({
        value: Number(point.value) * scale,
        number: printer.number(point.value),
        label: printer.seriesValue(point.value, unit),
        under: point.period === null ? words.confidence[point.confidence] : point.period.slice(0, 4),
        look: point.confidence === 'seen' ? 'seen' : 'target',
      }),
    ),
    {
      value: figure.value,
      number: printer.factor(String(figure.value / scale)),
      label: printer.figure(figure),
      under: words.card.thisArticle,
      look: 'own',
    },
  ];
  const most = Math.max(...bars.map(({ value }) => value));
  const step = WIDTH / bars.length;
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${WIDTH} 108`}
      role="img"
      aria-label={bars.map(({ label, under }) => `${under}: ${label}`).join('; ')}
    >
      <line x1="0" x2={WIDTH} y1="88" y2="88" class="axis" />
      {bars.map(({ value, number, label, under, look }, index) => {
        const height = Math.max(2, (value / most) * HEIGHT);
        const middle = step * index + step / 2;
        return (
          <g key={`${under} ${label}`}>
            <rect x={middle - BAR / 2} y={88 - height} width={BAR} height={height} rx="2" class={`bar ${look}`} />
            <text x={middle} y={88 - height - 5} text-anchor="middle">
              {number}
            </text>
            <text x={middle} y="103" text-anchor="middle">
              {under}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
