/*
 * npm run screenshots: the pictures the README shows, of the production build on the demo article, into docs/screenshots.
 * With `-- --all` also how the product looks in forced colours, in a narrow window, enlarged, and in the other
 * languages, into .cache/look: those are for our eyes.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildChrome } from './build.mjs';
import { demoCopyPage, demoPage } from './demo.mjs';
import { hoverText, launchWithExtension, servePages, waitForCard, waitForMarks } from './launch.mjs';
import { ensureFonts, findChromium, installPackages, ROOT } from './setup.mjs';

const README = join(ROOT, 'docs', 'screenshots');
const LOOK = join(ROOT, '.cache', 'look');
const WINDOW = { width: 900, height: 760 };

/** What each picture shows: a page, a mark to rest on, and how the browser is set. */
const PICTURES = [
  { file: join(README, 'figure-light.png'), page: demoPage(), surface: '1.3亿吨' },
  { file: join(README, 'person-light.png'), page: demoCopyPage(), surface: 'Yermek Kosherbayev' },
  { file: join(README, 'person-dark.png'), page: demoCopyPage(), surface: 'Yermek Kosherbayev', colorScheme: 'dark' },
];
const FOR_OUR_EYES = [
  { name: 'figure-dark', page: demoPage(), surface: '1.3亿吨', colorScheme: 'dark' },
  { name: 'figure-forced', page: demoPage(), surface: '1.3亿吨', forcedColors: 'active' },
  { name: 'figure-narrow', page: demoPage(), surface: '1.3亿吨', viewport: { width: 360, height: 640 } },
  { name: 'figure-zoom', page: demoPage(), surface: '1.3亿吨', viewport: { width: 450, height: 320 }, scale: 2 },
  { name: 'person-forced', page: demoCopyPage(), surface: 'Yermek Kosherbayev', forcedColors: 'active' },
  ...['zh', 'ru', 'kk'].flatMap((language) => [
    { name: `figure-${language}`, page: demoPage(), surface: '1.3亿吨', language },
    { name: `person-${language}`, page: demoCopyPage(), surface: 'Yermek Kosherbayev', language },
  ]),
];

async function take({ file, page: { url, html }, surface, language, viewport, colorScheme, forcedColors, scale }) {
  const context = await launchWithExtension({
    executablePath,
    folder,
    colorScheme,
    viewport: viewport ?? WINDOW,
    deviceScaleFactor: scale ?? 1,
  });
  try {
    await servePages(context, [{ url, html }]);
    if (language !== undefined) {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      await worker.evaluate(
        (chosen) => globalThis.chrome.storage.local.set({ settings: { language: chosen, theme: 'auto' } }),
        language,
      );
    }
    const page = context.pages()[0] ?? (await context.newPage());
    if (forcedColors !== undefined) await page.emulateMedia({ forcedColors });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await waitForMarks(page);
    if (!(await hoverText(page, surface)) || (await waitForCard(page)) === null)
      throw new Error(`No card opened on “${surface}” for ${file}.`);
    await page.waitForTimeout(300); // the card fades in
    await page.screenshot({ path: file });
    console.log(file.slice(ROOT.length + 1));
  } finally {
    await context.close();
  }
}

await installPackages();
const executablePath = await findChromium();
await ensureFonts();
const folder = await buildChrome();
for (const directory of [README, LOOK]) mkdirSync(directory, { recursive: true });
for (const picture of PICTURES) await take(picture);
if (process.argv.includes('--all'))
  for (const { name, ...picture } of FOR_OUR_EYES) await take({ ...picture, file: join(LOOK, `${name}.png`) });
