/* What a reader does and sees on a page, in either browser: only `evaluate` and `mouse`, which both drivers have. */

/** Select from the start of `from` to the end of `to` (or of `from`) with the pointer, as a reader would. */
export async function selectOnPage(page, from, to = from) {
  const ends = await page.evaluate(
    ([first, last]) => {
      const boxesOf = (wanted) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.data.indexOf(wanted);
          if (at === -1 || node.parentElement?.closest('script,style,title') != null) continue;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          return [...range.getClientRects()];
        }
        return [];
      };
      const top = boxesOf(first)[0];
      if (top === undefined) return null;
      scrollTo({ top: top.top + scrollY - innerHeight / 3, behavior: 'instant' });
      const start = boxesOf(first)[0];
      const end = boxesOf(last).at(-1);
      if (start === undefined || end === undefined) return null;
      return {
        start: { x: start.left + 1, y: start.top + start.height / 2 },
        end: { x: end.right - 1, y: end.top + end.height / 2 },
      };
    },
    [from, to],
  );
  if (ends === null) throw new Error(`“${from}” … “${to}” is not on the page.`);
  await page.mouse.move(ends.start.x, ends.start.y);
  await page.mouse.down();
  await page.mouse.move(ends.end.x, ends.end.y, { steps: 6 });
  await page.mouse.up();
  await new Promise((done) => setTimeout(done, 60));
}

/** Texts that are painted as highlights of the reader: under one name per colour, light and dark. */
export const readKept = (page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^zq-[ld][i-m]$/.test(name))
      .map(([, highlight]) =>
        [...highlight].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)).join(' | '),
      ),
  );
