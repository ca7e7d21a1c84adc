/* npm run gold [-- --errors LANGUAGE]: the engine against the annotated articles (tests/gold/README.md). */
import { parseArgs } from 'node:util';
import { importTypeScript } from './bundle.mjs';
import { ROOT } from './setup.mjs';

const { values } = parseArgs({ options: { errors: { type: 'string' } } });
const { score } = await importTypeScript('tests/gold/score.ts');
score(ROOT, values.errors ?? null);
