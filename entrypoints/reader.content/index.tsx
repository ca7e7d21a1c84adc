import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../lib/page/highlight/marks.css';
import { startReader } from './start-reader';

// In our isolated world, which the page cannot see: a second injection finds the first at work.
const STARTED = Symbol.for('sidelight.reader');

/** Injected by the background where the tiny look saw an article. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manifest',
  main(ctx) {
    const world = globalThis as { [STARTED]?: boolean };
    if (world[STARTED] === true) return;
    world[STARTED] = true;
    void startReader(ctx.signal);
  },
});
