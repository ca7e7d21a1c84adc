/*
 * Speed of the engine in Node, as ratios against a floor in the same run: one pass of `charCodeAt` over the same text.
 * Prints rows `name | value | floor ratio`; scripts/bench.mjs gathers them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../lib/core/analysis/analyse';
import { readNames, writeNames } from '../../lib/core/dataset/compiled-names';
import { compileGazetteer, findNames } from '../../lib/core/dataset/gazetteer';
import { compileNames } from '../../lib/core/dataset/name-table';
import { openDataset } from '../../lib/core/dataset/open-dataset';
import { parsePack } from '../../lib/core/dataset/parse-pack';
import { findFigures } from '../../lib/core/figures/find-figures';
import { foldText } from '../../lib/core/text/folding';
import { BUNDLED_PACK_IDS } from '../../lib/extension/bundled-pack-ids';

type Row = { readonly name: string; readonly value: string; readonly ratio: string };

const rows: Row[] = [];
const ms = (time: number): string => `${time.toFixed(time < 1 ? 3 : 1)} ms`;

/** Median time of `work` in ms over `rounds`. */
function median(work: () => unknown, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? 0;
}

function once<T>(name: string, work: () => T): T {
  const from = performance.now();
  const result = work();
  rows.push({ name, value: ms(performance.now() - from), ratio: '' });
  return result;
}

const floorOf = (text: string): number =>
  median(() => {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
    return sum;
  }, 21);

/** Measure everything on `article` (the seed, or the demo where there is no seed). */
export function bench(root: string, article: string, label: string): Row[] {
  const sources = BUNDLED_PACK_IDS.map((id) => readFileSync(join(root, 'public', 'packs', `${id}.json`), 'utf8'));
  const jsons = once('fresh process: JSON.parse of the bundled packs', () => sources.map((each) => JSON.parse(each)));
  const packs = once('fresh process: parsePack', () =>
    jsons.map((json) => {
      const parsed = parsePack(json);
      if (!parsed.ok) throw new Error(parsed.error);
      return parsed.value;
    }),
  );
  const bytes = writeNames({ packs: [], names: compileNames(packs) });
  const read = once('fresh process: compiled names read', () => readNames(bytes, true));
  if (!read.ok) throw new Error(read.error);
  const dataset = once('fresh process: openDataset', () => openDataset(packs, read.value.names));
  once(`fresh process: first analysis of ${label}`, () => analyse(article, { publishedAt: '2025-11-06', dataset }));
  for (let round = 0; round < 20; round += 1) analyse(article, { publishedAt: '2025-11-06', dataset });
  const floor = floorOf(article);
  const against = (name: string, time: number, base: number): void =>
    void rows.push({ name, value: ms(time), ratio: `${(time / base).toFixed(1)} ×` });
  against(
    `warm: whole analysis of ${label} (${article.length} units)`,
    median(() => analyse(article, { publishedAt: '2025-11-06', dataset }), 41),
    floor,
  );
  against(
    `warm: figures of ${label}`,
    median(() => findFigures(article, 'en'), 41),
    floor,
  );

  const mix = article.repeat(Math.ceil(1_048_576 / article.length)).slice(0, 1_048_576);
  const mixFloor = floorOf(mix);
  rows.push({ name: 'floor: charCodeAt over 1 MB', value: ms(mixFloor), ratio: '1 ×' });
  const folded = foldText(mix);
  against(
    '1 MB: fold',
    median(() => foldText(mix), 5),
    mixFloor,
  );
  against(
    `1 MB: gazetteer pass, ${dataset.nameCount} names with endings`,
    median(() => findNames(folded, dataset.gazetteer), 5),
    mixFloor,
  );
  // Names no text holds, to see that the cost does not grow with their number.
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const invented = Array.from({ length: 100_000 }, (_, index) => {
    let word = '';
    for (let rest = index + 1; rest > 0; rest = Math.floor(rest / 26)) word += letters[rest % 26];
    return { folded: `${word}qx ${word}`, value: index, inflection: null };
  });
  const large = once('100 000 names more compiled, once', () =>
    compileGazetteer([
      ...Array.from({ length: dataset.nameCount }, (_, value) => ({
        folded: dataset.aliasOf(value)?.folded ?? '',
        value,
        inflection: null,
      })),
      ...invented,
    ]),
  );
  against(
    '1 MB: gazetteer pass, 100 000 names more',
    median(() => findNames(folded, large), 5),
    mixFloor,
  );
  against(
    '1 MB: figures',
    median(() => findFigures(mix, 'en'), 3),
    mixFloor,
  );
  against(
    '1 MB: whole analysis',
    median(() => analyse(mix, { dataset }), 3),
    mixFloor,
  );
  return rows;
}
