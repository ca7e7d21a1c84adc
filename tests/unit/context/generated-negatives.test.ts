/*
 * Every value of every series, put into sentences about something else: another concept, other subjects, another year,
 * another unit, a part of the quantity. None of them may get a verdict. The cases are drawn evenly, the same in each run.
 */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/core/analysis/analyse';
import { isAfter, isSamePeriod, isWithin } from '../../../lib/core/context/period';
import type { Series } from '../../../lib/core/dataset/pack';
import { parseSeriesUnit } from '../../../lib/core/dataset/series-unit';
import { LANGUAGES, type Language } from '../../../lib/core/text/language';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());
const PUBLISHED = '2026-03-01';
const ENOUGH = 5_000; // issue 6

type Words = {
  readonly and: string;
  readonly million: string;
  readonly units: Readonly<Record<string, string>>;
  readonly mark: string;
  /** Whole sentences; the subject stands first so that it needs no case. */
  readonly frames: readonly ((subjects: string, concept: string, year: string, value: string) => string)[];
  /** Parts of a quantity, said before and behind its name. */
  readonly parts: readonly ((concept: string) => string)[];
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    and: ' and ',
    million: ' million',
    units: { USD: ' dollars', EUR: ' euros', CNY: ' yuan', percent: '%', t: ' tons', TEU: ' TEU', count: '' },
    mark: '.',
    frames: [
      (subjects, concept, year, value) => `${subjects}: in ${year}, ${concept} was ${value}.`,
      (subjects, concept, year, value) => `${concept} of ${subjects} reached ${value} in ${year}.`,
    ],
    parts: [
      (concept) => `food ${concept}`,
      (concept) => `${concept} of wheat`,
      (concept) => `${concept} by state firms`,
    ],
  },
  zh: {
    and: '和',
    million: '百万',
    units: { USD: '美元', EUR: '欧元', CNY: '元', percent: '%', t: '吨', TEU: '标箱', count: '' },
    mark: '.',
    frames: [
      (subjects, concept, year, value) => `${year}年${subjects}${concept}为${value}。`,
      (subjects, concept, year, value) => `${subjects}方面，${year}年，${concept}达到${value}。`,
    ],
    parts: [(concept) => `食品${concept}`, (concept) => `农村${concept}`],
  },
  ru: {
    and: ' и ',
    million: ' млн',
    units: { USD: ' долларов', EUR: ' евро', CNY: ' юаней', percent: '%', t: ' тонн', TEU: ' ДФЭ', count: '' },
    mark: ',',
    frames: [
      (subjects, concept, year, value) => `${subjects}: в ${year} году ${concept} – ${value}.`,
      (subjects, concept, year, value) => `${subjects}: ${concept} составил ${value} в ${year} году.`,
    ],
    parts: [(concept) => `продовольственная ${concept}`, (concept) => `${concept} зерна`],
  },
  kk: {
    and: ' және ',
    million: ' млн',
    units: { USD: ' доллар', EUR: ' еуро', CNY: ' юань', percent: ' пайыз', t: ' тонна', TEU: ' ДФЭ', count: '' },
    mark: ',',
    frames: [
      (subjects, concept, year, value) => `${subjects}: ${year} жылы ${concept} ${value} болды.`,
      (subjects, concept, year, value) => `${subjects} бойынша ${year} жылы ${concept} ${value} құрады.`,
    ],
    parts: [(concept) => `азық-түлік ${concept}`, (concept) => `ауылдық ${concept}`],
  },
};

const SUBJECT_SETS: readonly (readonly string[])[] = [
  ...new Map(dataset.series.map(({ subjects }) => [[...subjects].sort().join(), subjects])).values(),
  ['azerbaijan'],
  ['russia', 'china'],
  ['kazakhstan', 'turkmenistan'],
].filter((subjects) => subjects.length > 0 && subjects.length <= 3);
const YEARS = ['1999', '2009', '2014', '2016', '2019', '2020', '2022', '2023', '2024', '2025'];

/** Concepts that are another between two countries: what their name says is in the record of that other. */
const PAIRS: Readonly<Record<string, { readonly conceptId: string; readonly subjects: readonly string[] }>> = {
  'trade-turnover-kz-us': { conceptId: 'trade-turnover', subjects: ['kazakhstan', 'united-states'] },
};

/** Whether the record has a value for just this: then a verdict is no mistake. */
function isAnswerable(conceptId: string, subjects: readonly string[], unit: string, year: string): boolean {
  const pair = PAIRS[conceptId];
  if (pair !== undefined) return isAnswerable(pair.conceptId, pair.subjects, unit, year);
  return dataset.series.some((series) => {
    if (series.conceptId !== conceptId || parseSeriesUnit(series.unit)?.unit !== unit) return false;
    const isSame =
      series.subjects.every((id) => subjects.includes(id)) ||
      // A facility or a company named goes without its country.
      subjects.every((id) => series.subjects.includes(id) && dataset.entities.get(id)?.kind !== 'place');
    return (
      isSame &&
      series.points.some(
        ({ period }) =>
          period !== null && (isSamePeriod(period, year) || isWithin(period, year) || isAfter(period, PUBLISHED)),
      )
    );
  });
}

type Case = { readonly text: string; readonly language: Language };

function* cases(): Generator<Case> {
  let turn = 0;
  for (const series of dataset.series) {
    const parsed = parseSeriesUnit(series.unit);
    if (parsed === null || parsed.kind === 'rate') continue;
    for (const point of series.points) {
      for (let step = 0; step < 12; step += 1) {
        turn += 1;
        const made = caseOf(
          series,
          parsed.unit,
          parsed.kind,
          Number(parsed.scale) * Number(point.value),
          point.period,
          turn,
        );
        if (made !== null) yield made;
      }
    }
  }
}

const conceptIds = [...dataset.concepts.keys()];
const pick = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T;

function caseOf(
  series: Series,
  unit: string,
  kind: string,
  amount: number,
  period: string | null,
  turn: number,
): Case | null {
  const language = pick(LANGUAGES, turn);
  const words = WORDS[language];
  const change = pick(['concept', 'subjects', 'year', 'unit', 'part'] as const, Math.floor(turn / 4));
  const round = Math.floor(turn / 20) * 7 + turn;
  const conceptId = change === 'concept' ? pick(conceptIds, round) : series.conceptId;
  const subjects = change === 'subjects' ? pick(SUBJECT_SETS, round) : series.subjects;
  const year = change === 'year' ? pick(YEARS, round) : (period ?? '2025').slice(0, 4);
  const own = kind === 'count' ? 'count' : unit;
  const printedUnit = change === 'unit' ? pick(['USD', 'EUR', 'CNY', 'percent', 't', 'TEU'], round) : own;
  if (words.units[printedUnit] === undefined) return null;
  if (change !== 'part' && isAnswerable(conceptId, subjects, printedUnit === 'count' ? unit : printedUnit, year))
    return null;
  const names = subjects.map((id) => dataset.entities.get(id)?.names[language]?.[0]);
  const [concept] = dataset.concepts.get(conceptId)?.names[language] ?? [];
  if (concept === undefined || names.length === 0 || names.some((name) => name === undefined)) return null;
  const isLarge = Math.abs(amount) >= 1e6;
  const digits = String(Number((isLarge ? amount / 1e6 : amount).toPrecision(6))).replace('.', words.mark);
  const value = `${digits}${isLarge ? words.million : ''}${words.units[printedUnit]}`;
  const named = change === 'part' ? pick(words.parts, round)(concept) : concept;
  return {
    text: pick(words.frames, round)(names.join(words.and), named, year, value),
    language,
  };
}

describe('a published value in a sentence about something else', () => {
  it('gets no verdict', () => {
    let count = 0;
    const wrong: string[] = [];
    for (const { text, language } of cases()) {
      count += 1;
      for (const check of analyse(text, { language, publishedAt: PUBLISHED, dataset }).checks)
        if (check.answer === 'consistent' || check.answer === 'differs')
          wrong.push(`${check.answer} ${check.reference.seriesId} ${check.reference.point.period} | ${text}`);
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(ENOUGH);
  }, 60_000);
});
