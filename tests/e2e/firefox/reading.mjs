/* Reading in Firefox: marks, cards, the toolbar button and its sidebar. */
import { demoCopyPage, demoPage, demoSyndicatedPage } from '../../../scripts/demo.mjs';
import { countPainted, hoverText } from '../../../scripts/launch.mjs';
import { until } from '../support/firefox.mjs';
import { assert, check, waitForMarks, withFirefox } from './steps.mjs';

const SEED_ID = '1848019825008652';

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
