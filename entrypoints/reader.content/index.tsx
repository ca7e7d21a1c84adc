import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../lib/page/highlight/marks.css';
import { isExtensionAlive, tellPanels } from '../../lib/extension/messages/send';
import { startReader } from './start-reader';

// In our isolated world, which the page cannot see: a second injection finds the first at work.
const READER = Symbol.for('sidelight.reader');
const ARRIVAL = 'zq-a'; // says nothing to the page

/** Injected by the background where the tiny look saw an article. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manifest',
  async main(ctx) {
    const world = globalThis as { [READER]?: { controller: AbortController; hasArticle: boolean } };
    if (world[READER]?.hasArticle === true) return;
    world[READER]?.controller.abort(); // it found nothing; when the button is pressed again there may be something
    const reader = { controller: new AbortController(), hasArticle: true };
    world[READER] = reader;
    const signal = AbortSignal.any([ctx.signal, reader.controller.signal]);
    // A reader of the extension as it was before an update stays in its own world; it goes when the new one comes. Any
    // page can send this event, and only a reader that is good for nothing any more heeds it.
    document.dispatchEvent(new Event(ARRIVAL));
    const stopOrphan = (): void => {
      if (!isExtensionAlive()) reader.controller.abort();
    };
    document.addEventListener(ARRIVAL, stopOrphan, { signal });
    reader.hasArticle = await startReader(signal, () => {
      reader.controller.abort();
      delete world[READER];
      tellPanels('pageChanged', null);
      return null;
    });
  },
});
