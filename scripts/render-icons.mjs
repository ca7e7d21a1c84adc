/* Renders public/icon/sidelight.svg to the sizes browsers and stores want. Run after the drawing changed; PNGs are kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, installPackages, ROOT } from './setup.mjs';

const SIZES = [16, 32, 48, 96, 128];

await installPackages();
const { chromium } = await import('@playwright/test');
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const drawing = readFileSync(join(ROOT, 'public', 'icon', 'sidelight.svg'), 'utf8');
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await page.screenshot({ path: join(ROOT, 'public', 'icon', `${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
console.log(`Rendered ${SIZES.join(', ')} px.`);
