/*
 * The engine beside what a page could load instead, on the same text in one run: a bare loop over its units (the floor),
 * the Aho-Corasick automata of npm, one RegExp of all names, and compromise. The peers find the names as they are
 * spelt; the gazetteer also reads endings and word boundaries. CPU time, so that a busy machine changes little.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import nlp from 'compromise';
import { compileGazetteer, findNames, type GazetteerEntry } from '../../lib/core/dataset/gazetteer';
import { openDataset } from '../../lib/core/dataset/open-dataset';
import type { Pack } from '../../lib/core/dataset/pack';
import { parsePack } from '../../lib/core/dataset/parse-pack';
import { findMentions } from '../../lib/core/entities/find-mentions';
import { findFigures } from '../../lib/core/figures/find-figures';
import { foldText } from '../../lib/core/text/folding';
import { LANGUAGES, type Language } from '../../lib/core/text/language';
import { BUNDLED_PACK_IDS } from '../../lib/extension/bundled-pack-ids';
import { loadGold } from '../gold/load-gold';

type Row = { readonly name: string; readonly value: string; readonly ratio: string };

const UNITS = 1_000_000;
const COUNTS = [300, 3_000, 100_000];
const MOST_REGEXP_NAMES = 3_000; // with 100 000 one pass takes minutes
const REGEXP_UNITS = 100_000; // of the text: its time is scaled up
const ENGLISH_UNITS = 50_000; // for compromise, which takes a second for them

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** The least time of `work` in ms over `rounds`, after one that warms it: what else the machine does only adds. */
function least(work: () => unknown, rounds: number): number {
  work();
  let time = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const from = cpuMs();
    work();
    time = Math.min(time, cpuMs() - from);
  }
  return time;
}

const ms = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;

function bareLoop(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

const repeated = (text: string, units: number): string => text.repeat(Math.ceil(units / text.length)).slice(0, units);

/** Paragraphs of the rules half, a language after the other in turn, until `units` are reached. */
function mixOf(texts: Readonly<Record<Language, string>>, units: number): string {
  const paragraphs = LANGUAGES.map((language) => texts[language].split('\n').filter((line) => line !== ''));
  const most = Math.max(...paragraphs.map(({ length }) => length));
  const turns = Array.from({ length: most }, (_, at) => paragraphs.map((lines) => lines[at % lines.length]).join('\n'));
  return repeated(`${turns.join('\n')}\n`, units);
}

const SYLLABLES = [
  ['ka', 'be', 'ta', 'ur', 'ma', 'no', 'zh', 'sa', 'ry', 'an', 'ol', 'in', 'de', 'lo', 'ti', 'er'],
  ['ка', 'бе', 'та', 'ур', 'ма', 'но', 'жа', 'са', 'ры', 'ан', 'ол', 'ин', 'де', 'ло', 'ти', 'ер'],
] as const;

/** A name that is nobody's but looks like one; another for each `index`, every other in Cyrillic letters. */
function inventName(index: number): { readonly name: string; readonly isCyrillic: boolean } {
  const isCyrillic = index % 2 === 1;
  let name = '';
  for (let rest = (index >> 1) + 4_096; rest > 0; rest >>= 4) name += SYLLABLES[isCyrillic ? 1 : 0][rest % 16];
  return { name, isCyrillic };
}

/** The first `count` names of the packs, and invented ones of the same letters where there are not so many. */
function namesOf(packs: readonly Pack[], count: number): GazetteerEntry[] {
  const folded = new Map<string, 'ru' | 'kk' | null>();
  for (const { entities } of packs)
    for (const { names } of entities)
      for (const language of LANGUAGES)
        for (const printed of names[language] ?? []) {
          const name = foldText(printed);
          const inflection = language === 'ru' || language === 'kk' ? language : null;
          if (folded.size < count && name.length > 1 && !folded.has(name)) folded.set(name, inflection);
        }
  for (let index = 0; folded.size < count; index += 1) {
    const { name, isCyrillic } = inventName(index);
    if (!folded.has(name)) folded.set(name, isCyrillic ? 'ru' : null);
  }
  return [...folded].map(([name, inflection], value) => ({ folded: name, value, inflection }));
}

const escapeName = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Measure the engine and its peers on `article` (the seed, or the demo) and on the gold's rules half under `root`. */
export function benchPeers(root: string, article: string, label: string): Row[] {
  const rows: Row[] = [];
  const add = (name: string, time: number, floor: number): void =>
    void rows.push({ name, value: ms(time), ratio: times(time / floor) });
  const packs = BUNDLED_PACK_IDS.map((id) => {
    const parsed = parsePack(JSON.parse(readFileSync(join(root, 'public', 'packs', `${id}.json`), 'utf8')));
    if (!parsed.ok) throw new Error(parsed.error);
    return parsed.value;
  });
  const dataset = openDataset(packs);

  const from = cpuMs();
  findMentions(article, 'en', dataset);
  const cold = cpuMs() - from;
  for (let round = 0; round < 40; round += 1) findMentions(article, 'en', dataset);
  const articleFloor = least(() => bareLoop(article), 200);
  add(`mentions of ${label} (${article.length} units), first call`, cold, articleFloor);
  add(
    `mentions of ${label}, warm`,
    least(() => findMentions(article, 'en', dataset), 30),
    articleFloor,
  );
  for (let round = 0; round < 40; round += 1) findFigures(article, 'en');
  add(
    `figures of ${label}, warm`,
    least(() => findFigures(article, 'en'), 30),
    articleFloor,
  );

  const texts = Object.fromEntries(
    LANGUAGES.map((language) => {
      const articles = loadGold(root, language).filter(({ half }) => half === 'rules');
      return [language, articles.map(({ text }) => text).join('\n')];
    }),
  ) as Readonly<Record<Language, string>>;
  const mix = mixOf(texts, UNITS);
  const folded = foldText(mix);
  const floor = least(() => bareLoop(folded), 20);
  rows.push({ name: 'bare loop over 1 M units of the four-language mix', value: ms(floor), ratio: '1 ×' });
  for (const count of COUNTS) {
    const entries = namesOf(packs, count);
    const names = entries.map((entry) => entry.folded);
    const trie = compileGazetteer(entries);
    const own = least(() => findNames(folded, trie), 25);
    add(`gazetteer with endings, ${count} names`, own, floor);
    const beside = (name: string, time: number): void =>
      void rows.push({
        name: `${name}, ${count} names`,
        value: ms(time),
        ratio: `${times(time / floor)}, ours ${times(time / own)} faster`,
      });
    const double = new DoubleArray(names);
    beside(
      '@monyone/aho-corasick (fast)',
      least(() => double.matchInText(folded), 3),
    );
    const automaton = new AhoCorasick(names);
    beside(
      'ahocorasick',
      least(() => automaton.search(folded), 3),
    );
    if (count > MOST_REGEXP_NAMES) continue;
    const any = new RegExp(
      names
        .sort((a, b) => b.length - a.length)
        .map(escapeName)
        .join('|'),
      'g',
    );
    const part = folded.slice(0, REGEXP_UNITS);
    beside('RegExp alternation', least(() => part.match(any), 1) * (UNITS / REGEXP_UNITS));
  }
  const english = repeated(texts.en, ENGLISH_UNITS);
  const ownEnglish = least(() => findMentions(english, 'en', dataset), 3);
  const theirs = least(() => nlp(english).topics().json(), 1);
  rows.push({ name: 'mentions, 50 000 units of English', value: ms(ownEnglish), ratio: '1 ×' });
  rows.push({ name: 'compromise, the same', value: ms(theirs), ratio: `ours ${times(theirs / ownEnglish)} faster` });

  const five = mix.repeat(5);
  const grows = (name: string, read: (text: string) => unknown): void => {
    const [once, fifth] = [least(() => read(mix), 3), least(() => read(five), 2)];
    const rate = `${(Buffer.byteLength(mix) / 1_000 / once).toFixed(1)} MB/s`;
    rows.push({ name, value: `${ms(once)}, ${rate}`, ratio: `five times the text: ${times(fifth / once)}` });
  };
  grows('mentions of the mix', (text) => findMentions(text, 'en', dataset));
  grows('figures of the mix', (text) => findFigures(text, 'en'));
  return rows;
}
