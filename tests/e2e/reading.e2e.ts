import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  demoCopyPage,
  demoPage,
  expect,
  findOnPage,
  hoverText,
  pageOfText,
  SEED_ID,
  SEED_URL,
  test,
  waitForCard,
  waitForMarks,
} from './support/browser';

const SHARED_SEEDS = join(import.meta.dirname, '../../../shared/seeds');
const seedFile = existsSync(SHARED_SEEDS) ? readdirSync(SHARED_SEEDS).find((name) => name.endsWith('.txt')) : undefined;

const articleHtml = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('#root')?.outerHTML ?? '');

test('the demo text at the seed address is marked, and its cards open by pointer', async ({ browserWithExtension }) => {
  const page = await browserWithExtension.open(demoCopyPage(SEED_ID));
  expect(page.url()).toBe(SEED_URL);
  expect(await waitForMarks(page)).toBeGreaterThan(40);

  expect(await hoverText(page, '130 million tons')).toBe(true);
  const figure = await waitForCard(page);
  expect(figure?.text).toContain('Differs.');
  expect(figure?.text).toContain('30 million tonnes');
  expect(figure?.text).toContain('Trend'); // the source is named

  await page.keyboard.press('Escape'); // the card would lie over the next name
  expect(await hoverText(page, 'Yermek Kosherbayev')).toBe(true);
  await expect.poll(async () => (await waitForCard(page))?.label).toBe('Yermek Kosherbayev');
  const person = await waitForCard(page);
  expect(person?.text).toContain('Foreign minister of Kazakhstan');
  expect(person?.text).toContain('叶尔梅克·科舍尔巴耶夫');
  expect(person?.text).toContain('In this article 1 of 2');
  expect(browserWithExtension.faults).toEqual([]);
  expect(browserWithExtension.refused).toEqual([]); // nothing was sent anywhere
});

test('the Chinese demo is an article page: captions, comments and the feed stay unmarked', async ({
  browserWithExtension,
}) => {
  const page = await browserWithExtension.open(demoPage());
  expect(await waitForMarks(page)).toBeGreaterThan(40);
  const outside = await page.evaluate(() => {
    const texts: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('zq-')) continue;
      for (const range of highlight) {
        const parent = range.startContainer.parentElement;
        if (parent?.closest('article') === null || parent?.closest('.pgc-img') !== null)
          texts.push(parent?.textContent ?? '');
      }
    }
    return texts;
  });
  expect(outside).toEqual([]);
  await hoverText(page, '1.3亿吨');
  expect((await waitForCard(page))?.text).toContain('Differs.');
});

test('reading adds no node to the article, shifts nothing and leaves the highlights of the page alone', async ({
  browserWithExtension,
}) => {
  const served = demoCopyPage(SEED_ID);
  const own = `<script>
    addEventListener('DOMContentLoaded', () => {
      window.before = document.querySelector('#root').outerHTML;
      const range = new Range(); range.selectNodeContents(document.querySelector('header'));
      CSS.highlights.set('the-page', new Highlight(range));
      window.shift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
    });
  </script>`;
  const page = await browserWithExtension.open({
    url: served.url,
    html: served.html.replace('</head>', `${own}</head>`),
  });
  expect(await waitForMarks(page)).toBeGreaterThan(40);
  await hoverText(page, 'Marco Rubio');
  expect(await waitForCard(page)).not.toBeNull();
  const after = await page.evaluate(() => {
    const seen = window as unknown as { before: string; shift: number };
    return { before: seen.before, shift: seen.shift, ownHighlight: CSS.highlights.get('the-page')?.size ?? 0 };
  });
  expect(await articleHtml(page)).toBe(after.before);
  expect(after.shift).toBe(0);
  expect(after.ownHighlight).toBe(1);
});

test('keys open the next and the previous card, Enter moves into it, Escape closes it', async ({
  browserWithExtension,
}) => {
  const page = await browserWithExtension.open(demoCopyPage(SEED_ID));
  await waitForMarks(page);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  const first = await waitForCard(page);
  expect(first).not.toBeNull();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(async () => (await waitForCard(page))?.label).not.toBe(first?.label);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(async () => (await waitForCard(page))?.label).toBe(first?.label);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  // The focus is inside the closed root: the page sees only the host.
  expect(await page.evaluate(() => document.activeElement?.parentElement === document.documentElement)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await waitForCard(page, 300)).toBeNull();
});

test('a card stays while the pointer is on it, goes when the pointer leaves, and a click pins it', async ({
  browserWithExtension,
}) => {
  const page = await browserWithExtension.open(demoCopyPage(SEED_ID));
  await waitForMarks(page);
  await hoverText(page, 'Marco Rubio');
  expect(await waitForCard(page)).not.toBeNull();
  const place = await findOnPage(page, 'Marco Rubio');
  if (place === null) throw new Error('the name is on the page');
  await page.mouse.move(place.x, place.y + 60, { steps: 6 }); // into the card below
  await page.waitForTimeout(900);
  expect(await waitForCard(page, 100)).not.toBeNull();
  await page.mouse.move(place.x - 60, 20, { steps: 6 });
  await expect.poll(async () => waitForCard(page, 50)).toBeNull();

  await hoverText(page, 'Marco Rubio');
  expect(await waitForCard(page)).not.toBeNull();
  await page.mouse.click(place.x, place.y);
  await page.mouse.move(20, 20, { steps: 6 });
  await page.waitForTimeout(700);
  expect(await waitForCard(page, 100)).not.toBeNull();
  await page.keyboard.press('Escape');
  expect(await waitForCard(page, 300)).toBeNull();
});

test('the page cannot read a card, and events it forges open none', async ({ browserWithExtension }) => {
  const page = await browserWithExtension.open(demoCopyPage(SEED_ID));
  await waitForMarks(page);
  await hoverText(page, 'Marco Rubio');
  expect(await waitForCard(page)).not.toBeNull();
  const seen = await page.evaluate(() => {
    const hosts = [...document.documentElement.children].filter((element) => !/^(HEAD|BODY)$/.test(element.tagName));
    return {
      hosts: hosts.length,
      roots: hosts.filter((host) => host.shadowRoot !== null).length,
      text: hosts.map((host) => host.textContent).join(''),
    };
  });
  expect(seen).toEqual({ hosts: 1, roots: 0, text: '' });
  await page.keyboard.press('Escape');
  await page.evaluate(() =>
    document.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, shiftKey: true, bubbles: true }),
    ),
  );
  expect(await waitForCard(page, 300)).toBeNull();
});

test.describe('the seed article', () => {
  test.skip(seedFile === undefined, 'the seed is not beside this checkout');

  test('its people, institutions and figures are marked at its own address', async ({ browserWithExtension }) => {
    const text = readFileSync(join(SHARED_SEEDS, seedFile ?? ''), 'utf8');
    const page = await browserWithExtension.open(pageOfText(text));
    expect(page.url()).toBe(SEED_URL);
    expect(await waitForMarks(page)).toBeGreaterThan(110);
    await hoverText(page, '130 million tons');
    expect((await waitForCard(page))?.text).toContain('this is 4.3 times as much');
    await hoverText(page, 'Abdrashev');
    await expect.poll(async () => (await waitForCard(page))?.text).toContain('Alisher Abdreshev');
    await hoverText(page, '$61 billion');
    await expect.poll(async () => (await waitForCard(page))?.text).toContain('same news agency');
    expect(browserWithExtension.faults).toEqual([]);
  });
});
