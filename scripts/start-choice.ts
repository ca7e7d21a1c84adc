/* What `npm start` hovers and prints: the same engine on the same text, and one mark of each sort worth a look. */
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { analyse } from '../lib/core/analysis/analyse';
import { findArticle } from '../lib/page/article/find-article';
import { printChecks } from './analyse-cli';
import { openPacks } from './load-packs';

/** Marks to hover, best first, and the tables to print. */
export type Choice = {
  readonly hovers: readonly { name: string; surface: string }[];
  readonly marks: string;
  readonly checks: string;
};

/** Read the page a browser will be shown and choose what to point at. Null when it has no article. */
export function choose(html: string, url: string, root: string): Choice | null {
  const { document } = parseHTML(html);
  // linkedom's document has what findArticle asks of one; its types are its own.
  const article = findArticle(document as unknown as Document, url);
  if (article === null) return null;
  const dataset = openPacks(join(root, 'public', 'packs'));
  const analysis = analyse(article.text, { ...article, dataset });
  const answerOf = new Map(analysis.checks.map((check) => [check.figureId, check.answer]));
  const figure = (answer: string): string | undefined =>
    analysis.figures.find(({ id }) => answerOf.get(id) === answer)?.surfaceForm;
  const mention = (...kinds: string[]): string | undefined =>
    analysis.mentions.find(({ kind, entityId }) => entityId !== null && kinds.includes(kind))?.surfaceForm;
  const wanted = [
    ['person', mention('person')],
    ['organisation', mention('organisation', 'mechanism', 'company')],
    ['place', mention('place', 'facility')],
    ['figure', figure('differs')],
    ['consistent', figure('consistent')],
    ['not-comparable', figure('not-comparable')],
  ] as const;
  const names = new Map<string, { kind: string; forms: Set<string>; count: number }>();
  for (const each of analysis.mentions) {
    const key = each.entityId ?? `(${each.localId ?? 'undecided'})`;
    const known = names.get(key) ?? { kind: each.kind, forms: new Set(), count: 0 };
    known.forms.add(each.surfaceForm);
    known.count += 1;
    names.set(key, known);
  }
  return {
    hovers: wanted.flatMap(([name, surface]) => (surface === undefined ? [] : [{ name, surface }])),
    marks: [...names]
      .map(
        ([id, { kind, forms, count }]) =>
          `  ${String(count).padStart(3)} × ${kind.padEnd(13)} ${id.padEnd(30)} ${[...forms].join(', ')}`,
      )
      .join('\n'),
    checks: printChecks(analysis, dataset, 'en').replace(/^/gm, '  '),
  };
}
