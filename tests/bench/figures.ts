/*
 * Speed of the figure reader: MB/s of UTF-8 on the four languages of the gold's rules half (denser in figures than news
 * is) and on the demo articles, and what five times the text costs. CPU time, so that a busy machine changes little.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFigures } from '../../lib/core/figures/find-figures';
import { LANGUAGES, type Language } from '../../lib/core/text/language';
import { loadGold } from '../gold/load-gold';

type Row = { readonly name: string; readonly value: string; readonly ratio: string };

const UNITS = 400_000;
const WARM = 6;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

function median(work: () => unknown, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const from = cpuMs();
    work();
    return cpuMs() - from;
  }).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? 0;
}

function measure(name: string, article: string, language: Language): Row {
  const text = article.repeat(Math.ceil(UNITS / article.length)).slice(0, UNITS);
  for (let round = 0; round < WARM; round += 1) findFigures(text, language);
  const once = median(() => findFigures(text, language), 7);
  const five = text.repeat(5);
  const times = median(() => findFigures(five, language), 3) / once;
  const rate = Buffer.byteLength(text) / 1_000 / once;
  return { name, value: `${rate.toFixed(1)} MB/s`, ratio: `five times the text: ${times.toFixed(1)} ×` };
}

/** Measure the reader on every language under `root`. */
export function benchFigures(root: string): Row[] {
  const gold = LANGUAGES.map((language) => {
    const articles = loadGold(root, language).filter(({ half }) => half === 'rules');
    return measure(`figures, gold ${language}`, articles.map(({ text }) => text).join('\n'), language);
  });
  const demo = (['en', 'zh'] as const).map((language) =>
    measure(
      `figures, demo ${language}`,
      readFileSync(join(root, 'tests', 'fixtures', 'demo', `${language}.txt`), 'utf8'),
      language,
    ),
  );
  return [...gold, ...demo];
}
