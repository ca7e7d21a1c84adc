/*
 * npm run gold: how well the engine does on the annotated articles. Per language and half; of the unseen half only
 * totals are ever printed. `--errors LANGUAGE` lists what went wrong in the half the rules are written by.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../lib/core/analysis/analyse';
import { openDataset } from '../../lib/core/dataset/open-dataset';
import type { Pack } from '../../lib/core/dataset/pack';
import { parsePack } from '../../lib/core/dataset/parse-pack';
import { LANGUAGES, type Language } from '../../lib/core/text/language';
import { BUNDLED_PACK_IDS } from '../../lib/extension/bundled-pack-ids';
import { type GoldArticle, type Half, loadGold } from './load-gold';
import { FIGURE_COLUMNS, printFigureRow, scoreFigures } from './score-figures';
import { englishNames, MENTION_COLUMNS, printMentionRow, scoreMentions } from './score-mentions';

function readPack(root: string, id: string): Pack {
  const parsed = parsePack(JSON.parse(readFileSync(join(root, 'public', 'packs', `${id}.json`), 'utf8')));
  if (!parsed.ok) throw new Error(`public/packs/${id}.json was refused: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

/** What stands around a span, on one line, with the span in brackets. */
function excerpt({ text }: GoldArticle, start: number, end: number): string {
  const part = (from: number, to: number): string => text.slice(Math.max(0, from), to).replaceAll('\n', ' ¶ ');
  return `${part(start - 30, start)}[${part(start, end)}]${part(end, end + 30)}`;
}

/** Score the gold under `root` and print the table; with `errors`, also what went wrong in that language's rules half. */
export function score(root: string, errors: Language | null): void {
  const packs = BUNDLED_PACK_IDS.map((id) => readPack(root, id));
  const dataset = openDataset(packs);
  const known = new Set(packs.filter(({ id }) => id !== 'world').flatMap(({ entities }) => entities.map(({ id }) => id)));
  const laterIds = new Set([...dataset.entities.keys()].filter((id) => !known.has(id)));
  const links = { dataset, worldIds: englishNames(dataset), laterIds };
  const rows: string[] = [];
  const figureRows: string[] = [];
  for (const language of LANGUAGES) {
    const articles = loadGold(root, language);
    for (const half of ['rules', 'unseen'] satisfies Half[]) {
      const ofHalf = articles.filter((article) => article.half === half);
      if (ofHalf.length === 0) continue;
      const readings = ofHalf.map(({ text, publishedAt }) => analyse(text, { language, publishedAt, dataset }));
      const scores = ofHalf.map((article, at) => scoreMentions(article, readings[at]?.mentions ?? [], links));
      const ofFigures = ofHalf.map((article, at) => scoreFigures(article, readings[at]?.figures ?? []));
      rows.push(`| ${language} | ${half} | ${printMentionRow(ofHalf, scores)} |`);
      figureRows.push(`| ${language} | ${half} | ${printFigureRow(ofFigures)} |`);
      if (half !== 'rules' || language !== errors) continue;
      for (const [index, article] of ofHalf.entries()) {
        for (const { start, end, type, says } of [
          ...(scores[index]?.errors ?? []),
          ...(ofFigures[index]?.errors ?? []),
        ])
          console.log(`${language}/${article.name} ${type.padEnd(11)} ${excerpt(article, start, end)}  ${says}`);
      }
    }
  }
  printTable('Mentions', MENTION_COLUMNS, rows);
  printTable('Figures', FIGURE_COLUMNS, figureRows);
}

function printTable(title: string, names: string, rows: readonly string[]): void {
  const columns = `| | half | ${names} |`;
  console.log(`\n${title}, in percent with 95 % intervals\n\n${columns}\n${columns.replace(/[^|]+/g, '---')}`);
  console.log(rows.join('\n'));
}
