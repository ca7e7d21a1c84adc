import { run, step } from './setup.mjs';

/** Build the Chrome extension; resolves the folder it is in. */
export async function buildChrome() {
  await step('Building the extension for Chromium', () => void run('npx', ['wxt', 'build']));
  return '.output/chrome-mv3';
}

/** Build the Firefox extension (MV3); resolves the folder it is in. */
export async function buildFirefox() {
  await step('Building the extension for Firefox', () => void run('npx', ['wxt', 'build', '-b', 'firefox', '--mv3']));
  return '.output/firefox-mv3';
}
