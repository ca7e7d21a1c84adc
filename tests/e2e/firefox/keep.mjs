/* Highlights and notes in Firefox, through reload and restart, on Toutiao and on a copy elsewhere. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoCopyPage, demoSyndicatedPage } from '../../../scripts/demo.mjs';
import { hoverText } from '../../../scripts/launch.mjs';
import { startFirefox, until } from '../support/firefox.mjs';
import { selectOnPage } from '../support/on-page.mjs';
import { assert, check, openPanel, press, says, waitForKept, waitForMarks } from './steps.mjs';

const SEED_ID = '1848019825008652';
const QUOTE = 'The two countries do not count the same trade the same way';
const NOTE = 'Which of the two is meant? 统计口径';

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
