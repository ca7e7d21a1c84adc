import type { Figure } from '../figures/figure';
import type { IsoDate } from '../text/iso-date';

/** Fill in the year a date leaves out: the last one before the publication date in which the date had come. */
function resolve(value: string, publishedAt: IsoDate): string | null {
  if (/^\d{4}/.test(value)) return value;
  const month = /^--(\d{2})(?:-(\d{2}))?$/.exec(value);
  const year = Number(publishedAt.slice(0, 4));
  if (!Number.isInteger(year)) return null;
  if (month !== null) {
    const tail = value.slice(2);
    const published = publishedAt.slice(5);
    // News speaks of days near its own: a month more than half a year ahead was last year's.
    const ahead = published === '' ? 0 : Number(tail.slice(0, 2)) - Number(published.slice(0, 2));
    return `${ahead > 6 ? year - 1 : ahead < -6 ? year + 1 : year}-${tail}`;
  }
  return /^---\d{2}$/.test(value) && publishedAt.length >= 7 ? `${publishedAt.slice(0, 7)}-${value.slice(3)}` : null;
}

/** Settle the dates among `figures` that leave their year or month out, by the publication date where it is known. */
export function resolveDates(figures: readonly Figure[], publishedAt: IsoDate | null): Figure[] {
  return figures.map((figure): Figure => {
    if (figure.kind !== 'date' && figure.kind !== 'period') return figure;
    const resolved =
      publishedAt === null ? (/^\d{4}/.test(figure.value) ? figure.value : null) : resolve(figure.value, publishedAt);
    return figure.kind === 'date' ? { ...figure, resolved } : { ...figure, resolved };
  });
}
