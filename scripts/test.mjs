/*
 * npm test: set up (both browsers), then types, lint, unit and DOM tests, both builds, end-to-end tests in both browsers.
 * Ends with one line, the real totals over all runners; a failed step that counts no tests (types, lint, a build) is one
 * failure. `npm test -- --fast` leaves the browsers out.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFonts, findChromium, findFirefox, installPackages, ROOT, SetupError } from './setup.mjs';

const isFast = process.argv.includes('--fast');
const totals = { passed: 0, failed: 0, skipped: 0 };
const results = join(ROOT, 'test-results');

/** Run a command, its output shown; resolves its exit code and what it printed. */
function execute(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const show = (chunk) => {
      said += chunk;
      process.stdout.write(chunk);
    };
    child.stdout.on('data', show);
    child.stderr.on('data', show);
    child.on('close', (code) => done({ code: code ?? 1, said }));
    child.on('error', () => done({ code: 1, said }));
  });
}

/** One step: what it is, its command, and how to read its totals; without a reader it counts as one check. */
async function step(what, command, args, { env, count } = {}) {
  const from = performance.now();
  console.log(`\n== ${what}`);
  const { code, said } = await execute(command, args, env);
  const counted = count?.(said) ?? null;
  if (counted === null) {
    totals[code === 0 ? 'passed' : 'failed'] += 1;
  } else {
    totals.passed += counted.passed;
    totals.failed += counted.failed;
    totals.skipped += counted.skipped ?? 0;
    // A runner that fails without a failed test (a file that does not load) is a failure all the same.
    if (code !== 0 && counted.failed === 0) totals.failed += 1;
  }
  console.log(`== ${what}: ${code === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - from) / 1000).toFixed(1)} s`);
  return code === 0;
}

const readJson = (name) => {
  const file = join(results, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};
const countVitest = () => {
  const report = readJson('vitest.json');
  return report === null
    ? null
    : { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
};
const countPlaywright = () => {
  const stats = readJson('chromium.json')?.stats;
  return stats === undefined
    ? null
    : { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
};
const countFirefox = (said) => {
  const last = said.trim().split('\n').at(-1) ?? '';
  return last.startsWith('{') ? JSON.parse(last) : null;
};

async function main() {
  await installPackages();
  const chromium = isFast ? null : await findChromium();
  const firefox = isFast ? null : await findFirefox();
  if (!isFast) await ensureFonts();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const bin = (name) => join(ROOT, 'node_modules', '.bin', name);

  await step('Types of everything', bin('tsc'), ['--noEmit']);
  await step('Types of the core, without the DOM', bin('tsc'), ['--noEmit', '-p', 'tsconfig.core.json']);
  await step('Format and lint', bin('biome'), ['check', '--error-on-warnings']);
  await step('Unused code', bin('knip'), []);
  await step(
    'Unit, DOM and repository tests',
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
    { count: countVitest },
  );
  if (isFast) return;
  const isBuilt = await step('Build for Chromium', bin('wxt'), ['build']);
  if (isBuilt)
    await step('End to end in Chromium', bin('playwright'), ['test'], {
      env: { SIDELIGHT_CHROMIUM: chromium },
      count: countPlaywright,
    });
  if (firefox === null) {
    console.log(
      '\nFirefox was not found and could not be installed: its tests count as failed. Set SIDELIGHT_FIREFOX to its path.',
    );
    totals.failed += 1;
  } else if (await step('Build for Firefox', bin('wxt'), ['build', '-b', 'firefox', '--mv3'])) {
    await step('End to end in Firefox', process.execPath, ['tests/e2e/firefox/run.mjs'], {
      env: { SIDELIGHT_FIREFOX_PATH: firefox },
      count: countFirefox,
    });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  totals.failed += 1;
}
if (totals.skipped > 0) console.log(`\n${totals.skipped} skipped: what they read is not beside this checkout.`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
