/*
 * The production build in real Firefox, over WebDriver BiDi: the reader runs at the Toutiao address and paints. Keys of a
 * driver do not reach Firefox's extension commands, so the keyboard path is tested in Chromium.
 * Prints one line per test and, last, JSON with the totals for scripts/test.mjs.
 */
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { demoCopyPage, demoPage } from '../../scripts/demo.mjs';

const SEED_ID = '1848019825008652';
const results = { passed: 0, failed: 0 };

async function check(title, work) {
  try {
    await work();
    results.passed += 1;
    console.log(`  ✓ ${title}`);
  } catch (error) {
    results.failed += 1;
    console.log(`  ✘ ${title}\n    ${error.message}`);
  }
}

function assert(isTrue, message) {
  if (!isTrue) throw new Error(message);
}

const paintedOn = (page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('zq-'))
      .reduce((sum, [, highlight]) => sum + highlight.size, 0),
  );

async function waitForMarks(page) {
  for (let tries = 0; tries < 100; tries += 1) {
    const painted = await paintedOn(page);
    if (painted > 0) return painted;
    await new Promise((done) => setTimeout(done, 100));
  }
  return 0;
}

async function open(browser, served) {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isServed = request.url().split('?')[0] === served.url;
    void (isServed
      ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: served.html })
      : request.abort());
  });
  await page.goto(served.url, { waitUntil: 'domcontentloaded' });
  return { page, faults };
}

const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: process.env.SIDELIGHT_FIREFOX_PATH,
  headless: true,
});
try {
  await browser.installExtension(resolve('.output/firefox-mv3'));

  await check('Firefox paints the demo text at the seed address, and adds nothing to the article', async () => {
    const served = demoCopyPage(SEED_ID);
    const { page, faults } = await open(browser, served);
    const painted = await waitForMarks(page);
    assert(painted > 40, `${painted} ranges are painted`);
    const words = await page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('zq-lf'))
        .flatMap(([, highlight]) =>
          [...highlight].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)),
        ),
    );
    assert(words.includes('130 million tons'), `what differs is ${JSON.stringify(words)}`);
    assert(
      (await page.evaluate(() => document.querySelectorAll('.weitoutiao-html *').length)) === 0,
      'the article got elements',
    );
    assert(faults.length === 0, faults.join('; '));
  });

  await check('Firefox opens a card in a closed root when the pointer rests on a name', async () => {
    const { page, faults } = await open(browser, demoPage());
    assert((await waitForMarks(page)) > 40, 'marks are painted');
    const place = await page.evaluate(() => {
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('zq-lf')) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          const range = new Range();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          scrollTo(0, range.getBoundingClientRect().top + scrollY - 200);
          const box = range.getClientRects()[0];
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      return null;
    });
    assert(place !== null, 'a figure differs');
    await page.mouse.move(place.x + 40, place.y - 30);
    await page.mouse.move(place.x, place.y, { steps: 6 });
    // The page cannot see into the closed root; it can see that its host is in the top layer and has a box.
    let isOpen = false;
    for (let tries = 0; tries < 40 && !isOpen; tries += 1) {
      await new Promise((done) => setTimeout(done, 100));
      isOpen = await page.evaluate(
        ({ x, y }) => document.elementFromPoint(x, y + 60)?.parentElement === document.documentElement,
        place,
      );
    }
    assert(isOpen, 'no card is under the mark');
    assert(
      (await page.evaluate(() =>
        [...document.documentElement.children].every((element) => element.shadowRoot === null),
      )) === true,
      'the root is open',
    );
    assert(faults.length === 0, faults.join('; '));
  });

  await check('Firefox leaves a page without an article alone', async () => {
    const { page } = await open(browser, {
      url: 'https://www.toutiao.com/',
      html: '<!doctype html><title>x</title><p>哈萨克斯坦 42亿美元</p>',
    });
    await new Promise((done) => setTimeout(done, 800));
    assert((await paintedOn(page)) === 0, 'something is painted');
  });
} finally {
  await browser.close();
}
console.log(JSON.stringify(results));
process.exitCode = results.failed > 0 ? 1 : 0;
