import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchAddress } from '../../../lib/page/article/watch-address';

const HOME = 'https://www.toutiao.com/';
const ARTICLE = 'https://www.toutiao.com/article/7570900343552986389/';

/** A window that only has what is watched; `goTo` is a step inside the page. */
function windowAt(url: string, navigation?: EventTarget) {
  const window = new EventTarget() as EventTarget & { document: { location: { href: string }; head: object } };
  window.document = { location: { href: url }, head: {} };
  const goTo = (to: string, ...events: string[]): void => {
    window.document.location.href = to;
    for (const type of events) (navigation ?? window).dispatchEvent(new Event(type));
  };
  const controller = new AbortController();
  let seen = 0;
  const watched = Object.assign(window, navigation === undefined ? {} : { navigation }) as unknown as Window;
  watchAddress(watched, () => (seen += 1), controller.signal);
  return { goTo, stop: () => controller.abort(), seen: () => seen };
}

describe('watchAddress with the Navigation API', () => {
  it('tells of a step when the address changes, and again when it has arrived', () => {
    const { goTo, seen } = windowAt(HOME, new EventTarget());
    goTo(ARTICLE, 'currententrychange');
    expect(seen()).toBe(1);
    goTo(ARTICLE, 'navigatesuccess');
    expect(seen()).toBe(2);
    goTo(ARTICLE, 'navigatesuccess');
    expect(seen()).toBe(2);
  });

  it.each([
    ['a place in the page', `${HOME}#comments`, 0],
    ['the same address', HOME, 0],
    ['a route in the fragment', `${HOME}#/article/1`, 1],
    ['a hash-bang', `${HOME}#!article`, 1],
    ['another query', `${HOME}?page=2`, 1],
  ])('counts %s as it is', (_, to, count) => {
    const { goTo, seen } = windowAt(HOME, new EventTarget());
    goTo(to, 'currententrychange');
    expect(seen()).toBe(count);
  });

  it('is silent once it was stopped', () => {
    const { goTo, stop, seen } = windowAt(HOME, new EventTarget());
    stop();
    goTo(ARTICLE, 'currententrychange', 'navigatesuccess');
    expect(seen()).toBe(0);
  });
});

describe('watchAddress without it', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('sees steps back and forward by their events, others by what changes in the head', () => {
    let headChanges = (): void => {};
    let isWatching = true;
    class FakeObserver {
      constructor(onChange: () => void) {
        headChanges = onChange;
      }
      observe(): void {}
      disconnect(): void {
        isWatching = false;
      }
    }
    vi.stubGlobal('MutationObserver', FakeObserver);
    const { goTo, stop, seen } = windowAt(HOME);
    goTo(ARTICLE, 'popstate');
    expect(seen()).toBe(1);
    goTo(HOME);
    expect(seen()).toBe(1);
    headChanges();
    headChanges();
    expect(seen()).toBe(2);
    stop();
    expect(isWatching).toBe(false);
  });
});
