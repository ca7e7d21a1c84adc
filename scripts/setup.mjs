/*
 * What the two commands need before they can do anything: packages, WXT's generated types, a browser. Plain Node without
 * a dependency, because on a fresh machine there is nothing else. Every step says what it does and how long it took.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's root. */
export const ROOT = resolve(import.meta.dirname, '..');

const isWindows = platform() === 'win32';
const isRoot = typeof process.getuid === 'function' && process.getuid() === 0;

/** A sentence the reader is to see instead of a stack. */
export class SetupError extends Error {}

let output = process.stdout;

/** Say what is done on standard error: a command whose output is read by another program calls this first. */
export function reportOnStandardError() {
  output = process.stderr;
}

/** Do one step, saying what and how long. */
export async function step(what, work) {
  const from = performance.now();
  output.write(`${what} … `);
  const result = await work();
  output.write(
    `${typeof result === 'string' ? `${result}, ` : ''}${((performance.now() - from) / 1000).toFixed(1)} s\n`,
  );
  return result;
}

/** Run a program quietly; its output is shown only when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: isWindows,
    maxBuffer: 1 << 28,
    ...options,
  });
  if (done.status !== 0) {
    const said = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim().split('\n').slice(-30).join('\n');
    throw new SetupError(
      `\n${command} ${args.join(' ')} failed:\n${said || done.error?.message || `exit code ${done.status}`}`,
    );
  }
  return done.stdout;
}

const which = (name) => {
  const done = spawnSync(isWindows ? 'where' : 'which', [name], { encoding: 'utf8' });
  return done.status === 0 ? done.stdout.trim().split('\n')[0] : null;
};

/** What is installed and what the lock file names, package by package: times of files say nothing after a checkout. */
function arePackagesInstalled() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  const here = read(installed);
  return Object.entries(read(join(ROOT, 'package-lock.json'))).every(
    ([path, { version, optional, link }]) => path === '' || link || optional || here[path]?.version === version,
  );
}

/** Install the packages if there are none, or other ones than the lock file names. */
export async function installPackages() {
  if (!arePackagesInstalled()) {
    await step(
      'Installing packages (npm ci)',
      () => void run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']),
    );
  }
  // npm may be set not to run install scripts, so the generated types are made here.
  if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) {
    await step('Preparing types (wxt prepare)', () => void run('npx', ['wxt', 'prepare']));
  }
}

const MAC = '/Applications';
const WINDOWS = process.env.PROGRAMFILES ?? 'C:\\Program Files';

/** Where each browser usually is, in the order they are looked for. */
const CHROMIUMS = [
  {
    name: 'Chromium',
    commands: ['chromium', 'chromium-browser'],
    paths: [`${MAC}/Chromium.app/Contents/MacOS/Chromium`, join(WINDOWS, 'Chromium', 'Application', 'chrome.exe')],
  },
  {
    name: 'Chrome for Testing',
    commands: ['chrome-for-testing'],
    paths: [`${MAC}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`],
  },
  {
    name: 'Edge',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    paths: [
      `${MAC}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      join(WINDOWS, '..', 'Program Files (x86)', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ],
  },
];
const BRANDED = ['google-chrome', 'google-chrome-stable'];

/** A Chromium that Playwright downloaded earlier, newest first. */
function findPlaywrightChromium() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (platform() === 'darwin'
      ? join(homedir(), 'Library/Caches/ms-playwright')
      : isWindows
        ? join(process.env.LOCALAPPDATA ?? '', 'ms-playwright')
        : join(homedir(), '.cache/ms-playwright'));
  if (!existsSync(cache)) return null;
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
  ];
  const builds = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse();
  return (
    builds.flatMap((build) => inside.map((path) => join(cache, build, path))).find((path) => existsSync(path)) ?? null
  );
}

function lookForChromium() {
  const chosen = process.env.SIDELIGHT_BROWSER;
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new SetupError(`SIDELIGHT_BROWSER names ${chosen}, and there is no such file.`);
    return { path: chosen, name: 'the browser of SIDELIGHT_BROWSER' };
  }
  for (const { name, commands, paths } of CHROMIUMS) {
    const path = commands.map(which).find((found) => found !== null) ?? paths.find((each) => existsSync(each));
    if (path) return { path, name };
  }
  const path = findPlaywrightChromium();
  return path === null ? null : { path, name: "Playwright's Chromium" };
}

let isAptFresh = false;
function aptInstall(...names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!isAptFresh) run('apt-get', ['update', '-q'], { env });
  isAptFresh = true;
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env });
}
const canApt = () => isRoot && which('apt-get') !== null;

/** A Chromium that takes unpacked extensions: found, else from Playwright, else from apt. */
export async function findChromium() {
  const found = lookForChromium();
  if (found !== null) {
    console.log(`Browser: ${found.name} (${found.path})`);
    return found.path;
  }
  if (BRANDED.some((name) => which(name) !== null)) {
    console.log(
      'Google Chrome is here, but since version 137 it refuses unpacked extensions; looking for a Chromium instead.',
    );
  }
  // Playwright's download is tried first because it needs no root; without a network it fails at once.
  const isDownloaded = await step('Getting a Chromium from Playwright', () => {
    try {
      execFileSync('npx', ['playwright', 'install', 'chromium'], {
        cwd: ROOT,
        stdio: 'ignore',
        timeout: 240_000,
        shell: isWindows,
      });
      return findPlaywrightChromium() === null ? 'not to be had' : 'done';
    } catch {
      return 'not to be had';
    }
  });
  const downloaded = findPlaywrightChromium();
  if (isDownloaded === 'done' && downloaded !== null) {
    // The download may lack system libraries; a browser that cannot start is none.
    if (spawnSync(downloaded, ['--version']).status === 0) return downloaded;
  }
  if (canApt()) {
    await step('Installing Chromium (apt-get)', () => aptInstall('chromium'));
    const installed = which('chromium');
    if (installed !== null) return installed;
  }
  throw new SetupError(
    'No Chromium was found and none could be installed. Install Chromium, or set SIDELIGHT_BROWSER to the path of a Chromium, Chrome for Testing or Edge.',
  );
}

/** Fonts for Chinese, for screenshots that show more than boxes; best effort. */
export async function ensureFonts() {
  if (!canApt()) return;
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim() !== '') return;
  await step('Installing fonts for Chinese (apt-get)', () => {
    try {
      aptInstall('fontconfig', 'fonts-noto-cjk', 'fonts-noto-core');
    } catch {
      return 'not to be had';
    }
  });
}

/** Firefox for the tests: found, else from apt; null when none can be had. */
export async function findFirefox() {
  const chosen = process.env.SIDELIGHT_FIREFOX;
  if (chosen) return chosen;
  const paths = [`${MAC}/Firefox.app/Contents/MacOS/firefox`, join(WINDOWS, 'Mozilla Firefox', 'firefox.exe')];
  const found =
    ['firefox-esr', 'firefox'].map(which).find((each) => each !== null) ?? paths.find((each) => existsSync(each));
  if (found) return found;
  if (!canApt()) return null;
  await step('Installing Firefox (apt-get)', () => aptInstall('firefox-esr'));
  return which('firefox-esr');
}
