/*
 * npm start [-- FILE_OR_URL]: set up, build, open a browser with the extension on the demo article (or another one) at a
 * Toutiao address. Nothing is fetched from Toutiao: the page is served from here. Without a display it runs headless,
 * hovers marks of different kinds, saves screenshots and prints what it found.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildChrome } from './build.mjs';
import { ensureFonts, findChromium, installPackages, ROOT, SetupError } from './setup.mjs';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** What to open: a page to serve, or an address to visit for real. */
async function chooseTarget(argument) {
  const { demoPage, demoCopyPage, pageOfText } = await import('./demo.mjs');
  if (argument === undefined) return { ...demoPage(), isDemo: true, copies: [demoCopyPage()] };
  if (/^https?:\/\//i.test(argument)) return { url: argument, html: null };
  if (!existsSync(argument)) throw new SetupError(`There is no file ${argument}.`);
  if (statSync(argument).isDirectory()) throw new SetupError(`${argument} is a folder; name a text or HTML file.`);
  const bytes = readFileSync(argument);
  if (bytes.subarray(0, 4096).includes(0)) throw new SetupError(`${argument} is no text file.`);
  const source = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  if (source.trim() === '') throw new SetupError(`${argument} is empty.`);
  if (!/^\s*<(?:!doctype|html|head|body|article|div|p)\b/i.test(source)) return pageOfText(source);
  const isToutiao = /tt-article-content|weitoutiao-html/.test(source);
  const { addressOf, DEMO_COPY_ID } = await import('./demo.mjs');
  const id = /toutiao\.com\/(?:article\/|a|i|group\/|item\/|w\/)(\d{16}|\d{19})/.exec(source)?.[1] ?? DEMO_COPY_ID;
  if (isToutiao) return { id, url: addressOf(id), html: source };
  // Another page: its text in the shape of a Toutiao page.
  const { importTypeScript } = await import('./bundle.mjs');
  const { readInput } = await importTypeScript('scripts/read-input.ts');
  const { text } = readInput(argument);
  return pageOfText(`${text}\n\nOriginal: www.toutiao.com/article/${id}/`);
}

/** Stay open until the reader closes the browser. */
async function openForReader(executablePath, folder, target) {
  const { launchWithExtension } = await import('./launch.mjs');
  const profile = join(ROOT, '.cache', 'profile');
  mkdirSync(profile, { recursive: true });
  const context = await launchWithExtension({ executablePath, folder, profile, isHeadless: false });
  const served = [target, ...(target.copies ?? [])].filter(({ html }) => html !== null);
  for (const { url, html } of served)
    await context.route(`${url}**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  const page = context.pages()[0] ?? (await context.newPage());
  // A new profile is greeted by the welcome page, whenever that is ready: it is the second thing to look at.
  const giveWay = async (opened) => {
    await opened.waitForURL(/^chrome-extension:.*\/welcome\.html$/, { timeout: 10_000, waitUntil: 'commit' });
    await page.bringToFront();
  };
  for (const opened of context.pages()) if (opened !== page) giveWay(opened).catch(() => {});
  context.on('page', (opened) => void giveWay(opened).catch(() => {})); // a tab of the reader's own: it stays
  await page.goto(target.url);
  console.log(`Open: ${target.url}`);
  for (const { url } of target.copies ?? []) console.log(`Also: ${url} (an English copy)`);
  console.log('Point at a marked name or figure. Close the browser to end.');
  await new Promise((done) => context.once('close', done));
}

/** Hover, look, print. */
async function showWithoutDisplay(executablePath, folder, target) {
  const { launchWithExtension, servePages, waitForMarks, hoverText, waitForCard } = await import('./launch.mjs');
  const { importTypeScript } = await import('./bundle.mjs');
  const { choose } = await importTypeScript('scripts/start-choice.ts');
  const shots = join(ROOT, '.cache', 'start');
  mkdirSync(shots, { recursive: true });
  const saved = [];
  for (const colorScheme of ['light', 'dark']) {
    const context = await launchWithExtension({ executablePath, folder, colorScheme });
    try {
      if (target.html !== null) await servePages(context, [target]);
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(target.url, { waitUntil: 'domcontentloaded', timeout: 30_000 }).catch((error) => {
        throw new SetupError(
          `${target.url} could not be opened (${String(error.message).split('\n')[0]}). Is there a network?`,
        );
      });
      const painted = await waitForMarks(page);
      if (painted === 0)
        throw new SetupError(
          `No marks were painted on ${target.url}: no article was found there, or it names and counts nothing we know.`,
        );
      const choice = choose(target.html ?? (await page.content()), target.url, ROOT);
      if (colorScheme === 'light') {
        console.log(`\n${target.url}: ${painted} marks painted.`);
        if (choice !== null) console.log(`\nNames:\n${choice.marks}\n\nChecks:\n${choice.checks}\n`);
      }
      for (const { name, surface } of choice?.hovers ?? []) {
        if (!(await hoverText(page, surface))) continue;
        const card = await waitForCard(page);
        if (card === null) {
          console.log(`No card opened on “${surface}”.`);
          continue;
        }
        await page.waitForTimeout(200);
        const file = join(shots, `${name}-${colorScheme}.png`);
        await page.screenshot({ path: file });
        saved.push(relative(ROOT, file));
        if (colorScheme === 'light')
          console.log(`Card of “${surface}”: ${card.text.replace(/\s+/g, ' ').slice(0, 160)}`);
        await page.keyboard.press('Escape');
        await page.waitForTimeout(80);
      }
      if (!saved.some((file) => file.endsWith(`-${colorScheme}.png`))) {
        // Nothing to point at (every name is unknown to the packs), or nothing opened: the page itself is shown.
        const file = join(shots, `page-${colorScheme}.png`);
        await page.screenshot({ path: file });
        saved.push(relative(ROOT, file));
        if ((choice?.hovers.length ?? 0) > 0)
          throw new SetupError(`Marks are painted, but no card opened on any of them; see ${saved.at(-1)}.`);
      }
    } finally {
      await context.close();
    }
  }
  console.log(`\nScreenshots:\n${saved.map((file) => `  ${file}`).join('\n')}`);
}

try {
  await installPackages();
  const executablePath = await findChromium();
  if (!hasDisplay) await ensureFonts();
  const target = await chooseTarget(process.argv[2]);
  const folder = await buildChrome();
  await (hasDisplay ? openForReader : showWithoutDisplay)(executablePath, folder, target);
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
