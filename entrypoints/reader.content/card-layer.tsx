import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { type ComponentChild, render } from 'preact';
import css from '../../components/card.css?inline';
import type { Shade } from '../../lib/page/highlight/highlight-names';

/** The one element of ours on the page: a host with a closed shadow root, in the top layer while something is shown. */
export type CardLayer = {
  /** Show `content` beside `anchor` (a box in window coordinates, asked for again when the page scrolls). */
  show(content: ComponentChild, anchor: () => DOMRect | null, onPlaced: (box: DOMRect) => void): void;
  /** Show a sentence at the edge of the window. */
  showNote(content: ComponentChild): void;
  hide(): void;
  setTheme(theme: Shade): void;
  /** Whether an event happened on our card. */
  owns(event: Event): boolean;
  /** Move the keyboard's focus into the card; false when none is shown. */
  focus(): boolean;
  remove(): void;
};

const GAP_PX = 8;
const EDGE_PX = 8;

/** Put the (empty, invisible) host on the page. */
export function createCardLayer(document: Document): CardLayer {
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  // Closed: the page cannot read what our cards say.
  const root = host.attachShadow({ mode: 'closed' });
  // A constructed sheet is ours alone: a strict CSP of the page would refuse a <style>.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.popover = 'manual';
  const noteLayer = document.createElement('div');
  root.append(layer, noteLayer);
  document.documentElement.append(host);
  let stopFollowing: (() => void) | null = null;

  const place = async (anchor: () => DOMRect | null, onPlaced: (box: DOMRect) => void): Promise<void> => {
    const box = anchor();
    if (box === null) return;
    layer.style.removeProperty('--room'); // the side is chosen by the card's whole height
    const { x, y } = await computePosition({ getBoundingClientRect: () => box }, layer, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP_PX),
        flip({ padding: EDGE_PX }),
        size({
          padding: EDGE_PX,
          apply: ({ availableHeight }) => layer.style.setProperty('--room', `${Math.floor(availableHeight)}px`),
        }),
        shift({ padding: EDGE_PX, crossAxis: true }),
      ],
    });
    layer.style.left = `${x}px`;
    layer.style.top = `${y}px`;
    onPlaced(layer.getBoundingClientRect());
  };

  return {
    show(content, anchor, onPlaced) {
      render(content, layer);
      // The page may have thrown our host out with its own content.
      if (!host.isConnected) document.documentElement.append(host);
      if (!layer.matches(':popover-open')) layer.showPopover();
      stopFollowing?.();
      stopFollowing = autoUpdate(
        { getBoundingClientRect: () => anchor() ?? new DOMRect() },
        layer,
        () => void place(anchor, onPlaced),
        { ancestorScroll: false },
      );
      const onScroll = (): void => void place(anchor, onPlaced);
      document.addEventListener('scroll', onScroll, { capture: true, passive: true });
      const stop = stopFollowing;
      stopFollowing = () => {
        stop();
        document.removeEventListener('scroll', onScroll, { capture: true });
      };
    },
    showNote(content) {
      render(content, noteLayer);
      if (!host.isConnected) document.documentElement.append(host);
    },
    hide() {
      stopFollowing?.();
      stopFollowing = null;
      if (layer.matches(':popover-open')) layer.hidePopover();
      render(null, layer);
    },
    setTheme(theme) {
      host.dataset.theme = theme;
    },
    owns: (event) => event.composedPath().includes(host),
    focus() {
      const dialog = layer.querySelector<HTMLElement>('[role="dialog"]');
      dialog?.focus({ preventScroll: true });
      return dialog !== null;
    },
    remove() {
      stopFollowing?.();
      render(null, layer);
      render(null, noteLayer);
      host.remove();
    },
  };
}
