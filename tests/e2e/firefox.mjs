/*
 * The production build in real Firefox. What the driver does not allow: keys it presses never reach an extension's
 * commands, so those are pressed in Chromium; the answer of `permissions.request`, which headless Firefox never gives.
 * Prints one line per test and, last, JSON with the totals for scripts/test.mjs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoCopyPage, demoPage, demoSyndicatedPage, pageOfText } from '../../scripts/demo.mjs';
import { countPainted, hoverText } from '../../scripts/launch.mjs';
import { startFirefox, until } from './support/firefox.mjs';
import { readKept, selectOnPage } from './support/on-page.mjs';

const SEED_ID = '1848019825008652';
const QUOTE = 'The two countries do not count the same trade the same way';
const NOTE = 'Which of the two is meant? 统计口径';
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

const waitForMarks = (page) =>
  until(async () => (await countPainted(page)) > 40 && countPainted(page), 'no marks are painted');
const waitForKept = (page, quotes) =>
  until(async () => JSON.stringify(await readKept(page)) === JSON.stringify(quotes), `not kept: ${quotes}`);

/** One Firefox for some tests that need no restart. */
async function withFirefox(work) {
  const firefox = await startFirefox();
  try {
    await work(firefox);
  } finally {
    await firefox.close();
  }
}

const openPanel = async ({ browser, address, inWindow }) => {
  await inWindow('SidebarController.hide()'); // one panel at a time: a wanted note goes to the first that looks
  const panel = await browser.newPage();
  // It loads, but the driver is never told so of an extension's page.
  void panel.goto(`${address}/sidepanel.html`).catch(() => {});
  await until(() => panel.evaluate(() => document.querySelector('[role="tab"]') !== null), 'the panel is empty');
  return panel;
};
const press = async (panel, name) => {
  const found = await until(
    () =>
      panel
        .evaluateHandle(
          (wanted) =>
            [...document.querySelectorAll('button, [role="tab"]')].find((each) =>
              (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(wanted),
            ) ?? null,
          name,
        )
        .then((handle) => handle.asElement()),
    `the panel has no button “${name}”`,
  );
  await found.click();
};
const says = (panel, text) =>
  until(
    () => panel.evaluate((wanted) => document.body.textContent.includes(wanted), text),
    `the panel does not say “${text}”`,
  );

await withFirefox(async (firefox) => {
  await check('Firefox paints the demo text at the seed address, and adds nothing to the article', async () => {
    const { page, faults } = await firefox.open(demoCopyPage(SEED_ID));
    await waitForMarks(page);
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

  await check(
    'Firefox opens a card in a closed root when the pointer rests on a name, and Escape closes it',
    async () => {
      const { page, faults } = await firefox.open(demoPage());
      await waitForMarks(page);
      await hoverText(page, '1.3亿吨');
      const card = await until(
        async () => (await firefox.readLayer(page)).find(({ role }) => role === 'dialog'),
        'no card opened',
      );
      assert(/130 million tonnes/.test(card.text) && /Differs/.test(card.text), card.text);
      assert(
        await page.evaluate(() =>
          [...document.documentElement.children].every(({ shadowRoot }) => shadowRoot === null),
        ),
        'the root is open',
      );
      await page.keyboard.press('Escape');
      await until(
        async () => !(await firefox.readLayer(page)).some(({ role }) => role === 'dialog'),
        'the card stayed open',
      );
      assert(faults.length === 0, faults.join('; '));
    },
  );

  await check('Firefox leaves a page without an article alone', async () => {
    const { page } = await firefox.open({
      url: 'https://www.toutiao.com/',
      html: '<!doctype html><title>x</title><p>哈萨克斯坦 42亿美元</p>',
    });
    await new Promise((done) => setTimeout(done, 800));
    assert((await countPainted(page)) === 0, 'something is painted');
  });

  await check('the toolbar button of Firefox opens the sidebar, which shows the article in view', async () => {
    const { page } = await firefox.open(demoSyndicatedPage(SEED_ID));
    await page.bringToFront();
    await firefox.pressToolbar();
    await waitForMarks(page);
    const sidebar = await until(
      () =>
        firefox.inWindow(
          `const inner = document.querySelector('#sidebar')?.contentDocument?.querySelector('browser');
           return SidebarController.isOpen ? inner?.currentURI?.spec ?? null : null;`,
        ),
      'the sidebar is shut',
    );
    assert(sidebar === `${firefox.address}/sidepanel.html`, sidebar);
  });
});

for (const [where, served, isKnown] of [
  ['at the Toutiao address', demoCopyPage(SEED_ID), true],
  ['at a syndicated copy on another host', demoSyndicatedPage(SEED_ID), false],
]) {
  await check(`in Firefox a highlight with its note outlives reload and restart, ${where}`, async () => {
    const profile = mkdtempSync(join(tmpdir(), 'sidelight-firefox-'));
    let firefox = await startFirefox({ profile });
    const openRead = async () => {
      const { page, faults } = await firefox.open(served);
      await page.bringToFront();
      if (!isKnown) await firefox.pressToolbar();
      await waitForMarks(page);
      return { page, faults };
    };
    try {
      let { page, faults } = await openRead();
      await hoverText(page, 'Marco Rubio');
      await until(
        async () =>
          (await firefox.readLayer(page)).find(({ role, name }) => role === 'dialog' && name === 'Marco Rubio'),
        'no card of Marco Rubio opened',
      );
      await page.keyboard.press('Escape');

      await selectOnPage(page, QUOTE);
      await firefox.pressOnPage(page, 'Highlight: green');
      await waitForKept(page, [QUOTE]);
      let panel = await openPanel(firefox);
      await page.bringToFront();
      await firefox.pressOnPage(page, 'Note');
      await panel.bringToFront();
      await until(() => panel.evaluate(() => document.activeElement?.localName === 'textarea'), 'no editor opened');
      await panel.keyboard.type(NOTE);
      await press(panel, 'Save');
      await says(panel, 'Saved.');
      await panel.close();

      await page.bringToFront();
      await page.reload({ waitUntil: 'domcontentloaded' });
      if (!isKnown) await firefox.pressToolbar();
      await waitForKept(page, [QUOTE]);
      assert(faults.length === 0, faults.join('; '));
      await firefox.close();

      firefox = await startFirefox({ profile });
      ({ page, faults } = await openRead());
      await waitForKept(page, [QUOTE]);
      panel = await openPanel(firefox);
      await press(panel, 'Notes');
      await says(panel, NOTE);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const before = await page.evaluate(() => scrollY);
      await press(panel, QUOTE);
      await until(async () => (await page.evaluate(() => scrollY)) !== before, 'the article did not scroll');

      await press(panel, 'Delete');
      await waitForKept(page, []);
      await press(panel, 'Undo');
      await waitForKept(page, [QUOTE]);
      await says(panel, NOTE);
      assert(faults.length === 0, faults.join('; '));
    } finally {
      await firefox.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
}

const PACK = JSON.stringify({
  ...{ format: 1, id: 'steppe', version: '1.0.0', concepts: [], series: [], events: [], sources: [] },
  entities: [
    {
      ...{ id: 'zhelmaya', kind: 'company', names: { en: ['Zhelmaya'] }, unconfirmed: [], gloss: {} },
      ...{ misspellings: {}, cues: [], facts: [], relations: [] },
    },
  ],
});
const ARTICLE = pageOfText(
  `Zhelmaya opens a yard in Kazakhstan\n\nZhelmaya said on Monday that its yard in Kazakhstan will open in 2027. Analyst Dauren Tlepbergen welcomed it.\n\nOriginal: www.toutiao.com/article/${SEED_ID}/`,
);
const readLinked = (page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^zq-[ld]a$/.test(name))
      .flatMap(([, highlight]) =>
        [...highlight].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)),
      ),
  );
const waitForLinked = (page, name, isLinked = true) =>
  until(
    async () => (await readLinked(page)).includes(name) === isLinked,
    `“${name}” is ${isLinked ? 'not ' : ''}linked`,
  );
const openOptions = async ({ browser, address }) => {
  const options = await browser.newPage();
  void options.goto(`${address}/options.html`).catch(() => {});
  await until(() => options.evaluate(() => document.querySelector('.pack-title') !== null), 'the settings are empty');
  return options;
};

await check(
  'in Firefox a pack marks an open article and outlives a restart, and a name is added from a card',
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'sidelight-firefox-'));
    let firefox = await startFirefox({ profile });
    try {
      let { page } = await firefox.open(ARTICLE);
      await waitForLinked(page, 'Kazakhstan');
      let options = await openOptions(firefox);
      await options.evaluate((text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'steppe.json'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, PACK);
      await until(async () => {
        const button = await options.$('.report .action.first');
        await button?.click();
        return button !== null;
      }, 'the pack is not offered to be added');
      await waitForLinked(page, 'Zhelmaya');
      await firefox.close();

      firefox = await startFirefox({ profile });
      ({ page } = await firefox.open(ARTICLE));
      await waitForLinked(page, 'Zhelmaya');
      await page.bringToFront();
      await hoverText(page, 'Dauren Tlepbergen');
      await firefox.pressOnPage(page, 'Add to my names');
      options = await until(async () => {
        // The driver knows an extension's page only by the address it had before.
        for (const each of await firefox.browser.pages())
          if (await each.evaluate(() => location.pathname === '/options.html')) return each;
        return null;
      }, 'the settings did not open');
      await until(
        () => options.evaluate(() => document.querySelector('[name="name"]')?.value === 'Dauren Tlepbergen'),
        'the form is not filled in',
      );
      await press(options, 'Save');
      await waitForLinked(page, 'Dauren Tlepbergen');
    } finally {
      await firefox.close();
      rmSync(profile, { recursive: true, force: true });
    }
  },
);

console.log(JSON.stringify(results));
process.exitCode = results.failed > 0 ? 1 : 0;
