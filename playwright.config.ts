import { defineConfig } from '@playwright/test';

/** The production build in real Chromium; scripts/test.mjs builds it first and names the browser in SIDELIGHT_CHROMIUM. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  timeout: 60_000,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
