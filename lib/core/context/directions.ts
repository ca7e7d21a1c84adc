import type { Series } from '../dataset/pack';
import type { FoundAbout } from './find-about';

/**
 * Whether goods or money flow in the text the way `series` counts them.
 *
 * The first subject of a series of exports or imports is the country that trades, of investment the one that receives.
 * What A sends to B is not what B books as coming from A: routing and valuation differ.
 */
export function flowsLike(series: Series, { flow, roles }: FoundAbout): boolean {
  const [first, second] = series.subjects;
  if (flow === null || first === undefined) return true;
  const has = (id: string | undefined, role: 'to' | 'from' | 'in'): boolean =>
    id !== undefined && (roles.get(id)?.includes(role) ?? false);
  if (series.subjects.length > 2) return true;
  switch (flow) {
    case 'exports':
      return second === undefined ? !has(first, 'to') : has(second, 'to') && !has(first, 'to');
    case 'imports':
      return second === undefined ? !has(first, 'from') : has(second, 'from') && !has(first, 'from');
    case 'investment':
      return second === undefined
        ? !has(first, 'from')
        : !has(first, 'from') && (has(first, 'in') || has(first, 'to') || has(second, 'from'));
    default:
      return true;
  }
}
