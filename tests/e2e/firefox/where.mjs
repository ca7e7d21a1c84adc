/* Sites allowed and taken back in Firefox. */
import { demoSyndicatedPage } from '../../../scripts/demo.mjs';
import { countPainted } from '../../../scripts/launch.mjs';
import { until } from '../support/firefox.mjs';
import { assert, check, openOptions, press, says, waitForMarks, withFirefox } from './steps.mjs';

await withFirefox(async (firefox) => {
  await check('in Firefox a site is allowed and taken back in the settings, each at once in its open tab', async () => {
    const { page, faults } = await firefox.open(demoSyndicatedPage('1848019825008652'));
    await new Promise((done) => setTimeout(done, 800));
    assert((await countPainted(page)) === 0, 'something is painted on a site that is not allowed');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const options = await openOptions(firefox);
    const field = await options.$('.site-form input');
    await field.type('copies.example');
    await press(options, 'Always on this site');
    await says(options, 'copies.example: allowed.');
    await waitForMarks(page);
    await press(options, 'Remove copies.example');
    await says(options, 'copies.example: removed.');
    await until(async () => (await countPainted(page)) === 0, 'marks stayed');
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    assert(after === before, 'the page is not as it was');
    assert(faults.length === 0, faults.join('; '));
  });
});
