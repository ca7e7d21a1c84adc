/*
 * What packs of three sizes cost in Node: compiling their names, opening them, and the memory they take. Each is held
 * against the plainest thing that could be done with as much: a `Map` filled with the same names, a copy of the same bytes.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readNames, writeNames } from '../../lib/core/dataset/compiled-names';
import { findNames } from '../../lib/core/dataset/gazetteer';
import { compileNames } from '../../lib/core/dataset/name-table';
import { openDataset } from '../../lib/core/dataset/open-dataset';
import type { Pack } from '../../lib/core/dataset/pack';
import { foldText } from '../../lib/core/text/folding';
import { createSyntheticPack } from './synthetic-pack';

type Row = { readonly name: string; readonly value: string; readonly ratio: string };

const SIZES = [300, 3_000, 100_000];
const ROUNDS = 11;

const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const printCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Median time of `work` in ms. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((one, other) => one - other);
  return times[Math.floor(ROUNDS / 2)] ?? 0;
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes that what `work` gives back keeps in memory, after a forced collection. */
function heapOf(work: () => unknown): number {
  const inUse = (): number => {
    // Buffers are given back some time after what held them was collected.
    for (let round = 0; round < 8; round += 1) collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = inUse();
  const kept = [work()];
  const after = inUse();
  kept.length = 0;
  return after - before;
}

/** The same names in a Map. */
function fillMap(pack: Pack): Map<string, number> {
  const map = new Map<string, number>();
  pack.entities.forEach(({ names }, index) => {
    for (const forms of Object.values(names)) for (const form of forms) map.set(foldText(form), index);
  });
  return map;
}

/** Open `pack` with its compiled names, and look one of them up. */
function openAndAsk(pack: Pack, bytes: Uint8Array) {
  const read = readNames(bytes);
  if (!read.ok) throw new Error(read.error);
  const dataset = openDataset([pack], read.value.names);
  const [hit] = findNames(foldText(pack.entities[0]?.names.en?.[0] ?? ''), dataset.gazetteer);
  if (hit === undefined || dataset.aliasOf(hit.value) === undefined) throw new Error('The first name is not found');
  return dataset;
}

function benchSize(aliases: number): Row[] {
  const json = JSON.stringify(createSyntheticPack(aliases));
  const pack: Pack = JSON.parse(json);
  const bytes = writeNames({ packs: [], names: compileNames([pack]) });
  const label = `a pack of ${printCount(aliases)} names`;
  const row = (name: string, value: string, share: number, floor: string): Row => ({
    name: `${label}: ${name}`,
    value,
    ratio: `${share.toFixed(1)} × ${floor}`,
  });
  const [compiling, filling] = [timeOf(() => compileNames([pack])), timeOf(() => fillMap(pack))];
  const [opening, copying] = [timeOf(() => openAndAsk(pack, bytes)), timeOf(() => bytes.slice())];
  const parsing = timeOf(() => JSON.parse(json));
  const openFresh = () => {
    const own: Pack = JSON.parse(json);
    return openAndAsk(own, bytes.slice());
  };
  const [opened, parsed] = [heapOf(openFresh), heapOf(() => JSON.parse(json))];
  const mapped = heapOf(() => fillMap(JSON.parse(json)));
  return [
    row('compiled', ms(compiling), compiling / filling, 'a Map filled with its names'),
    row(`opened, first name looked up (${mb(bytes.length)})`, ms(opening), opening / copying, 'a copy of its bytes'),
    row('the same with JSON.parse of its file', ms(opening + parsing), (opening + parsing) / parsing, 'JSON.parse'),
    row('memory when opened', mb(opened), opened / mapped, `a Map of its names (the parsed file alone: ${mb(parsed)})`),
  ];
}

/** Rows on packs of 300, 3 000 and 100 000 names. */
export const benchPacks = (): Row[] => SIZES.flatMap(benchSize);
