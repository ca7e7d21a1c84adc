/* What the tests of Firefox share: checks that are counted, one browser for several of them, and steps in our own pages. */
import { countPainted } from '../../../scripts/launch.mjs';
import { startFirefox, until } from '../support/firefox.mjs';
import { readKept } from '../support/on-page.mjs';

/** The totals of all checks so far. */
export const results = { passed: 0, failed: 0 };

/** One test: `work` passes unless it throws. */
export async function check(title, work) {
  try {
    await work();
    results.passed += 1;
    console.log(`  ✓ ${title}`);
  } catch (error) {
    results.failed += 1;
    console.log(`  ✘ ${title}\n    ${error.message}`);
  }
}

export function assert(isTrue, message) {
  if (!isTrue) throw new Error(message);
}

export const waitForMarks = (page) =>
  until(async () => (await countPainted(page)) > 40 && countPainted(page), 'no marks are painted');
export const waitForKept = (page, quotes) =>
  until(async () => JSON.stringify(await readKept(page)) === JSON.stringify(quotes), `not kept: ${quotes}`);

/** One Firefox for some tests that need no restart. */
export async function withFirefox(work) {
  const firefox = await startFirefox();
  try {
    await work(firefox);
  } finally {
    await firefox.close();
  }
}

/** The panel, as a tab of its own. */
export const openPanel = async ({ browser, address, inWindow }) => {
  await inWindow('SidebarController.hide()'); // one panel at a time: a wanted note goes to the first that looks
  const panel = await browser.newPage();
  // It loads, but the driver is never told so of an extension's page.
  void panel.goto(`${address}/sidepanel.html`).catch(() => {});
  await until(() => panel.evaluate(() => document.querySelector('[role="tab"]') !== null), 'the panel is empty');
  return panel;
};
/** Press the button or tab of one of our pages whose name is `name`, or begins with it as a word. */
export const press = async (panel, name) => {
  const found = await until(
    () =>
      panel
        .evaluateHandle(
          (wanted) =>
            [...document.querySelectorAll('button, [role="tab"]')].find((each) => {
              const own = (each.getAttribute('aria-label') ?? each.textContent ?? '').trim();
              return own === wanted || own.startsWith(`${wanted} `);
            }) ?? null,
          name,
        )
        .then((handle) => handle.asElement()),
    `the panel has no button “${name}”`,
  );
  await found.click();
};
/** Wait until one of our pages says `text`. */
export const says = (panel, text) =>
  until(
    () => panel.evaluate((wanted) => document.body.textContent.includes(wanted), text),
    `the panel does not say “${text}”`,
  );

/** The page of settings. */
export const openOptions = async ({ browser, address }) => {
  const options = await browser.newPage();
  void options.goto(`${address}/options.html`).catch(() => {});
  await until(() => options.evaluate(() => document.querySelector('.pack-title') !== null), 'the settings are empty');
  return options;
};
