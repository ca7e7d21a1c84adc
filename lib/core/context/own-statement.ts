import type { Dataset } from '../dataset/dataset';
import type { Point } from '../dataset/pack';

/**
 * Whether a point repeats the article, a copy of it or its original.
 *
 * @param workKeys - Keys of the work the article is a copy of.
 */
export function isOwnStatement(dataset: Dataset, point: Point, workKeys: readonly string[]): boolean {
  const seen = new Set<string>();
  let source = dataset.sources.get(point.sourceId);
  while (source !== undefined && !seen.has(source.id)) {
    seen.add(source.id);
    if (workKeys.includes(`url:${source.url}`)) return true;
    if (source.copyOf === undefined) return false;
    if (workKeys.includes(source.copyOf)) return true;
    source = dataset.sources.get(source.copyOf);
  }
  return false;
}
