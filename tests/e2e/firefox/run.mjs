/*
 * The production build in real Firefox. What its driver does not allow is in docs/browsers.md. Prints one line per test
 * and, last, JSON with the totals for scripts/test.mjs.
 */
import { results } from './steps.mjs';

await import('./reading.mjs');
await import('./keep.mjs');
await import('./bad-input.mjs');
await import('./packs.mjs');
await import('./where.mjs');

console.log(JSON.stringify(results));
process.exitCode = results.failed > 0 ? 1 : 0;
