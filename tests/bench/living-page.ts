/* The page's edge alone, to be put into a page: finds its article, marks one word of each paragraph, follows its changes. */
import type { Article } from '../../lib/page/article/article';
import { findArticle } from '../../lib/page/article/find-article';
import type { Mark } from '../../lib/page/highlight/mark';
import { createPainter } from '../../lib/page/highlight/paint';
import { carryMarks, watchArticle } from '../../lib/page/highlight/watch-article';

/** Mark the first `pattern` of each block and keep the marks where they belong; gives how many, or -1 without an article. */
function startMarking(pattern: RegExp): number {
  const found = findArticle(document, location.href);
  const painter = createPainter(document);
  if (found === null || painter === null) return -1;
  let article = found;
  let marks: readonly Mark[] = found.blocks.flatMap(({ start, end }, index): Mark[] => {
    const at = pattern.exec(found.text.slice(start, end));
    const from = start + (at?.index ?? 0);
    return at === null ? [] : [{ id: `f${index}`, start: from, end: from + at[0].length, tone: 'figure' }];
  });
  painter.paint(marks, article);
  watchArticle(
    document,
    article,
    (url) => findArticle(document, url),
    (now: Article | null) => {
      if (now === null) return painter.clear();
      marks = carryMarks(marks, article, now);
      article = now;
      painter.paint(marks, article);
    },
    new AbortController().signal,
  );
  return marks.length;
}

Object.assign(globalThis, { startMarking });
