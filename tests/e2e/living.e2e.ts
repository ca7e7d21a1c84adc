import type { Page } from '@playwright/test';
import {
  type Browser,
  countPainted,
  expect,
  type ServedPage,
  startBrowser,
  test,
  waitForMarks,
} from './support/browser';

const HOST = 'https://cn.inform.kz';
const MARKS = 50;

/** A page of `paragraphs` paragraphs; the first fifty name a figure each, the others none. */
const pageOf = (paragraphs: number): ServedPage => ({
  url: `${HOST}/news/living-page-3e6121/`,
  html: `<!doctype html><html lang="en"><head><title>Ports</title></head><body><h1 class="article__title">Ports of the coast</h1>
<div class="article__body-text"><div id="list">${Array.from(
    { length: paragraphs },
    (_, index) =>
      `<p>${index < MARKS ? `The harbour office says that it took in ${index + 11} million tons of grain by rail.` : 'Nothing else is known of what came in by sea, by road or by air; the office gives no numbers of it here.'}</p>`,
  ).join('')}</div></div></body></html>`,
});

/** What is painted, in the order of the page. */
const readPainted = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.paintedNow());

declare global {
  var paintedNow: () => string[];
}

/** Changes a page makes to itself. Each runs in the page. */
const CHANGES: Readonly<Record<string, () => void>> = {
  'text inserted before a mark in its text node': () => {
    for (const each of document.querySelectorAll('#list p')) {
      const text = each.firstChild as Text;
      if (/\d/.test(text.data)) text.insertData(0, 'As was said on Monday, ');
    }
  },
  'paragraphs moved': () => {
    const list = document.querySelector('#list');
    for (const each of [...document.querySelectorAll('#list p')].slice(0, 25)) list?.append(each);
  },
  'paragraphs turned round': () => {
    const list = document.querySelector('#list');
    for (const each of [...document.querySelectorAll('#list p')]) list?.prepend(each);
  },
  'every paragraph rendered anew with the same text': () => {
    for (const each of document.querySelectorAll('#list p')) {
      const next = document.createElement('p');
      next.textContent = each.textContent;
      each.replaceWith(next);
    }
  },
  'the whole list rendered anew': () => {
    const list = document.querySelector('#list');
    const next = list?.cloneNode(true);
    if (next !== undefined) list?.replaceWith(next);
  },
  'text nodes split before each mark': () => {
    for (const each of document.querySelectorAll('#list p')) {
      const text = each.firstChild as Text;
      const at = text.data.search(/\d/);
      if (at > 0) text.splitText(at - 4);
    }
  },
  'text nodes split inside each mark': () => {
    for (const each of document.querySelectorAll('#list p')) {
      const text = each.lastChild as Text;
      const at = text.data.search(/\d/);
      if (at >= 0) text.splitText(at + 1);
    }
  },
  'text nodes joined again': () => document.querySelector('#list')?.normalize(),
  'advertisements inserted': () => {
    for (const [index, each] of [...document.querySelectorAll('#list p')].slice(0, MARKS_IN_PAGE).entries()) {
      if (index % 5 > 0) continue;
      const ad = document.createElement('div');
      ad.textContent = 'Advertisement';
      each.before(ad);
    }
  },
  'text that was cut off is let out': () => {
    const rest = document.createElement('p');
    rest.textContent = 'The rest of the text, which was folded away until now, tells of the railway in winter.';
    document.querySelector('#list')?.append(rest);
  },
  'marked words put into elements': () => {
    for (const each of document.querySelectorAll('#list p')) {
      const text = each.firstChild as Text;
      const at = text.data.search(/\d/);
      if (at <= 0) continue;
      const strong = document.createElement('b');
      const figure = text.splitText(at);
      figure.splitText(2);
      figure.replaceWith(strong);
      strong.append(figure);
    }
  },
};
declare const MARKS_IN_PAGE: number;

/** What is painted in the first frame after the change: read before that frame is painted. */
function changeAndRead(page: Page, change: () => void): Promise<string[]> {
  return page.evaluate(
    (run) =>
      new Promise<string[]>((done) => {
        // biome-ignore lint/security/noGlobalEval: the change is a function of this file, run in the test's own page
        globalThis.eval(`(${run})`)();
        requestAnimationFrame(() => done(globalThis.paintedNow()));
      }),
    String(change),
  );
}

async function openLiving(browser: Browser, paragraphs: number): Promise<Page> {
  const page = await browser.open(pageOf(paragraphs));
  await page.evaluate((marks) => {
    Object.assign(globalThis, {
      MARKS_IN_PAGE: marks,
      paintedNow: () =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith('zq-'))
          .flatMap(([, highlight]) => [...highlight])
          .map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = new Range();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return range;
          })
          .filter((range) => !range.collapsed)
          .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
          .map(String),
    });
  }, MARKS);
  expect(await waitForMarks(page)).toBe(MARKS);
  return page;
}

/** The figures the page shows, in its order: what is to be painted. A mark that is split is painted in two ranges. */
const readFigures = (page: Page): Promise<string> =>
  page.evaluate(() => (document.querySelector('#list')?.textContent?.match(/\d+ million tons/g) ?? []).join(''));

for (const paragraphs of [MARKS, 1_500]) {
  test(`each change of a page of ${paragraphs} paragraphs leaves every mark on its word, in the next frame`, async () => {
    test.setTimeout(120_000);
    const browser = await startBrowser();
    try {
      for (const [name, change] of Object.entries(CHANGES)) {
        if (name === 'text nodes joined again') continue; // after a split: below
        const page = await openLiving(browser, paragraphs);
        const painted = await changeAndRead(page, change);
        expect(painted.join(''), name).toBe(await readFigures(page));
        if (name.startsWith('text nodes split')) {
          const joined = await changeAndRead(page, CHANGES['text nodes joined again'] ?? (() => {}));
          expect(joined.join(''), 'joined again').toBe(await readFigures(page));
          expect(joined).toHaveLength(MARKS);
        }
        // And the same when the analysis of what there is now has come.
        await page.waitForTimeout(1_000);
        expect((await readPainted(page)).join(''), `${name}, later`).toBe(await readFigures(page));
        await page.close();
      }
      expect(browser.faults).toEqual([]);
    } finally {
      await browser.context.close();
    }
  });
}

test('text that arrives in parts is marked as it comes', async ({ browserWithExtension: browser }) => {
  const page = await openLiving(browser, MARKS);
  for (let part = 0; part < 5; part += 1) {
    await page.evaluate((at) => {
      const next = document.createElement('p');
      next.textContent = `In a later part the office adds another ${200 + at} million tons of coal by sea.`;
      document.querySelector('#list')?.append(next);
    }, part);
    await page.waitForTimeout(80);
  }
  await expect.poll(() => countPainted(page)).toBe(MARKS + 5);
  expect((await readPainted(page)).join('')).toBe(await readFigures(page));
  expect(browser.faults).toEqual([]);
});

test('a list that renders itself with keys many times a second keeps its marks and raises nothing', async ({
  browserWithExtension: browser,
}) => {
  const page = await openLiving(browser, MARKS);
  // As a library with keyed children does: texts are set anew, elements moved and made again, text nodes kept by it.
  const errors = await page.evaluate(async () => {
    const failed: string[] = [];
    const list = document.querySelector('#list') as HTMLElement;
    let rendered = [...list.children].map((element) => ({ element, text: element.firstChild as Text }));
    for (let run = 0; run < 30; run += 1) {
      try {
        rendered = [...rendered.slice(7), ...rendered.slice(0, 7)];
        for (const { element, text } of rendered) {
          if (text.parentNode !== element || element.parentNode !== list)
            throw new Error('a node is not where it was put');
          text.nodeValue = String(text.nodeValue);
          list.insertBefore(element, null);
        }
        const [first] = rendered;
        if (first !== undefined) {
          const element = document.createElement('p');
          const text = document.createTextNode(first.text.data);
          element.append(text);
          list.replaceChild(element, first.element);
          rendered = [{ element, text }, ...rendered.slice(1)];
        }
      } catch (error) {
        failed.push(String(error));
      }
      await new Promise((done) => requestAnimationFrame(done));
    }
    return failed;
  });
  expect(errors).toEqual([]);
  expect((await readPainted(page)).join('')).toBe(await readFigures(page));
  expect(browser.faults).toEqual([]);
});
