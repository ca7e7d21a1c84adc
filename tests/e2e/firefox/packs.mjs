/* Packs and names of the reader's own in Firefox. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageOfText } from '../../../scripts/demo.mjs';
import { hoverText } from '../../../scripts/launch.mjs';
import { startFirefox, until } from '../support/firefox.mjs';
import { check, openOptions, press } from './steps.mjs';

const SEED_ID = '1848019825008652';
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
