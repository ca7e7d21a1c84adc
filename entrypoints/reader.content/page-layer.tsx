import { computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';
import { type ComponentChild, render } from 'preact';
import cardCss from '../../components/card.css?inline';
import barCss from '../../components/keep-bar.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import type { Shade } from '../../lib/page/highlight/highlight-names';
import { type SeenWatch, watchSeen } from '../../lib/page/highlight/seen';

/** A place on the page: its box in window coordinates, asked for again when the page moves, and the element it is in. */
export type Anchor = {
  boxNow(): DOMRect | null;
  within(): Element | null;
};

/** Something shown beside a place on the page, in the top layer. */
export type Popover = {
  /** Show `content` beside `anchor`. */
  show(content: ComponentChild, anchor: Anchor, onPlaced?: (box: DOMRect) => void): void;
  hide(): void;
  /** Move the keyboard's focus into it; false when nothing is shown. */
  focus(): boolean;
  /** Whether the reader sees it at a point of the window: nothing lies over it, and it is painted. */
  isSeenAt(clientX: number, clientY: number): boolean;
};

/** The one element of ours on the page: a host with a closed shadow root. */
export type PageLayer = {
  readonly host: HTMLElement;
  readonly card: Popover;
  readonly bar: Popover;
  /** Show a sentence at the edge of the window; null takes it away. */
  showNote(content: ComponentChild): void;
  setTheme(theme: Shade): void;
  /** Whether an event happened on something of ours. */
  owns(event: Event): boolean;
  remove(): void;
};

const GAP_PX = 8;
const EDGE_PX = 8;

async function place(layer: HTMLElement, anchor: Anchor, side: 'top' | 'bottom'): Promise<DOMRect | null> {
  const box = anchor.boxNow();
  if (box === null) return null;
  layer.style.removeProperty('--room'); // the side is chosen by the whole height
  const within = anchor.within();
  const reference = { getBoundingClientRect: () => box, ...(within === null ? {} : { contextElement: within }) };
  const { x, y, middlewareData } = await computePosition(reference, layer, {
    strategy: 'fixed',
    placement: side === 'bottom' ? 'bottom-start' : 'top',
    middleware: [
      offset(GAP_PX),
      // Where neither side has the room, the larger one: a card scrolls, but never lies on the word it is about.
      flip({ padding: EDGE_PX, fallbackStrategy: 'bestFit' }),
      size({
        padding: EDGE_PX,
        apply: ({ availableHeight }) => layer.style.setProperty('--room', `${Math.floor(availableHeight)}px`),
      }),
      shift({ padding: EDGE_PX, crossAxis: true }),
      hide(),
    ],
  });
  // What it belongs to was scrolled out of the window, or of the box it scrolls in: it waits there, unseen.
  layer.style.visibility = middlewareData.hide?.referenceHidden === true ? 'hidden' : '';
  layer.style.left = `${x}px`;
  layer.style.top = `${y}px`;
  return layer.getBoundingClientRect();
}

function createPopover(
  document: Document,
  host: HTMLElement,
  layer: HTMLElement,
  keepHost: () => void,
  side: 'top' | 'bottom',
): Popover {
  let seen: SeenWatch | null = null;
  let stopFollowing: (() => void) | null = null;
  return {
    show(content, anchor, onPlaced) {
      render(content, layer);
      keepHost();
      if (!layer.matches(':popover-open')) layer.showPopover();
      seen ??= watchSeen(layer);
      stopFollowing?.();
      const follow = (): void =>
        void place(layer, anchor, side).then((box) => {
          if (box !== null) onPlaced?.(box);
        });
      // The article may scroll in a box of its own, what is shown may grow, and so may the window.
      const stop = new AbortController();
      const options = { signal: stop.signal, capture: true, passive: true };
      document.addEventListener('scroll', follow, options);
      document.defaultView?.addEventListener('resize', follow, options);
      const resized = new ResizeObserver(follow);
      resized.observe(layer);
      follow();
      stopFollowing = () => {
        stop.abort();
        resized.disconnect();
      };
    },
    hide() {
      stopFollowing?.();
      stopFollowing = null;
      seen?.stop();
      seen = null;
      if (layer.matches(':popover-open')) layer.hidePopover();
      render(null, layer);
    },
    focus() {
      const target = layer.querySelector<HTMLElement>('[role="dialog"], button');
      target?.focus({ preventScroll: true });
      return target !== null;
    },
    isSeenAt: (clientX, clientY) => seen?.isSeen(host, clientX, clientY) ?? false,
  };
}

/** Put the (empty, invisible) host on the page. */
export function createPageLayer(document: Document): PageLayer {
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  host.dir = 'ltr'; // `all` leaves the direction out, and our four languages have this one
  // Closed: the page cannot read what our cards say.
  const root = host.attachShadow({ mode: 'closed' });
  // A constructed sheet is ours alone: a strict CSP of the page would refuse a <style>.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokensCss}${cardCss}${barCss}`);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.className = 'sidelight';
  root.append(frame);
  const createLayer = (): HTMLElement => {
    const layer = document.createElement('div');
    layer.className = 'layer';
    layer.popover = 'manual';
    frame.append(layer);
    return layer;
  };
  const [cardLayer, barLayer] = [createLayer(), createLayer()];
  const noteLayer = document.createElement('div');
  frame.append(noteLayer);
  document.documentElement.append(host);
  // The page may have thrown our host out with its own content.
  const keepHost = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
  };
  const card = createPopover(document, host, cardLayer, keepHost, 'bottom');
  const bar = createPopover(document, host, barLayer, keepHost, 'top');
  // Pressing a button of the bar must not take the selection away that the button is about.
  barLayer.addEventListener('pointerdown', (event) => event.preventDefault());
  barLayer.addEventListener('mousedown', (event) => event.preventDefault());

  return {
    host,
    card,
    bar,
    showNote(content) {
      render(content, noteLayer);
      keepHost();
    },
    setTheme(theme) {
      frame.dataset.theme = theme;
    },
    owns: (event) => event.composedPath().includes(host),
    remove() {
      card.hide();
      bar.hide();
      render(null, noteLayer);
      host.remove();
    },
  };
}
