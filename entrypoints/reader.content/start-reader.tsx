import { HoverCard } from '../../components/HoverCard';
import { StatusNote } from '../../components/StatusNote';
import { toCardModel } from '../../components/to-card-model';
import { type HoverEvent, IDLE, openMark, reduceHover } from '../../lib/core/hover/hover';
import type { Language } from '../../lib/core/text/language';
import type { Span } from '../../lib/core/text/span';
import { createPrinter } from '../../lib/core/wording/printer';
import { wordsHere } from '../../lib/extension/injected';
import { listenInPage } from '../../lib/extension/messages/listen-in-page';
import type { PageReport, PageState, Reading } from '../../lib/extension/messages/protocol';
import { isExtensionAlive, sendToBackground, tellPanels } from '../../lib/extension/messages/send';
import { DEFAULT_SETTINGS, type PageSettings } from '../../lib/extension/settings-shape';
import { elementOf } from '../../lib/page/anchors/positions';
import type { Article } from '../../lib/page/article/article';
import { findArticle, toArticleData } from '../../lib/page/article/find-article';
import { waitFor } from '../../lib/page/article/wait-for';
import { bringIntoView } from '../../lib/page/highlight/bring-into-view';
import type { Mark } from '../../lib/page/highlight/mark';
import { createPainter, shadeBehind } from '../../lib/page/highlight/paint';
import { createHitTest, type HitTest, rectsOf } from '../../lib/page/highlight/point';
import { carryMarks, watchArticle } from '../../lib/page/highlight/watch-article';
import { watchPointer } from '../../lib/page/highlight/watch-pointer';
import { watchSelection } from '../../lib/page/highlight/watch-selection';
import { createKeeper } from './keep-highlights';
import { createPageLayer } from './page-layer';
import { toMarks } from './to-marks';
import { watchKeys } from './watch-keys';

const LONGEST_NAME = 200; // UTF-16 units, as in a pack
const NO_HIT: HitTest = () => null;
const NO_PAGE: Omit<PageReport, 'state'> = { article: null, reading: null, anchored: {}, currentId: null };

/** The ids of packs that could not be read, as they are said; empty where it is not known which, null for none. */
function namesOfUnread({ unreadPacks }: Reading): string | null {
  if (unreadPacks === 'all') return '';
  return unreadPacks.length === 0 ? null : unreadPacks.join(', ');
}

/**
 * Read the page's article, paint its marks and serve their cards until `signal` aborts.
 *
 * @param stop - Aborts `signal`: the reader has switched us off here.
 * @returns Whether there was an article; resolved when its marks were painted, or when none came.
 */
export async function startReader(signal: AbortSignal, stop: () => null): Promise<boolean> {
  const wordsThatCame = wordsHere('en');
  if (wordsThatCame === undefined) return false;
  let words = wordsThatCame;
  let state: PageState = 'reading';
  const setState = (next: PageState): void => {
    state = next;
    void sendToBackground('pageState', { state });
    tellPanels('pageChanged', null);
  };
  const waiting = new AbortController();
  // The panel is answered from the first moment: "reading", then that there is nothing to read.
  listenWhileWaiting(() => state, stop, AbortSignal.any([signal, waiting.signal]));
  const found = await waitFor(document, () => findArticle(document, location.href), signal);
  if (signal.aborted) return false;
  if (found === null) {
    setState('empty-article');
    return false;
  }
  waiting.abort();

  // Asked before anything of ours is built: the answer takes longer than that.
  const firstAnswer = sendToBackground('readArticle', toArticleData(found));
  const painter = createPainter(document);
  const layer = createPageLayer(document);
  let article: Article = found;
  let reading: Reading | null = null;
  let marks: readonly Mark[] = [];
  let hitTest = NO_HIT;
  let settings: PageSettings = { ...DEFAULT_SETTINGS, language: 'en' };
  let currentId: string | null = null;
  let hover = IDLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let focusBefore: Element | null = null;
  let isGone = false; // the page shows no article any more, or not at this moment
  let askedText: string | null = null; // of the last question
  let asked = 0; // counts the questions to the background: only the answer to the last one is painted

  const showNote = (text: string): void => {
    layer.showNote(<StatusNote text={text} closeLabel={words.card.close} onClose={() => layer.showNote(null)} />);
  };

  /** Go on in `language`, once its words are here. */
  const speak = async (language: Language): Promise<void> => {
    if (wordsHere(language)?.language !== language) await sendToBackground('wordsWanted', { language });
    words = wordsHere(language) ?? words;
  };

  const show = (next: readonly Mark[]): void => {
    marks = next;
    hitTest = createHitTest(document, article, marks);
    painter?.paint(marks, article);
    paintCurrent(openMark(hover));
    tellPanels('pageChanged', null);
  };

  const markById = (id: string | null): Mark | undefined => marks.find((mark) => mark.id === id);

  function paintCurrent(id: string | null, span: Span | null = markById(id) ?? null): void {
    painter?.setCurrent(span, article);
    if (id === currentId) return;
    currentId = id;
    tellPanels('currentChanged', { id });
  }

  const read = async (): Promise<void> => {
    asked += 1;
    const question = asked;
    askedText = article.text;
    const answer = await (question === 1 ? firstAnswer : sendToBackground('readArticle', toArticleData(article)));
    if (answer.ok && words.language !== answer.value.settings.language) await speak(answer.value.settings.language);
    if (signal.aborted || question !== asked) return;
    if (!answer.ok) {
      if (answer.error === 'extension-gone') showNote(words.notes.extensionGone);
      else {
        showNote(words.notes.noAnswer);
        setState('no-answer');
      }
      return;
    }
    reading = answer.value;
    settings = reading.settings;
    applyTheme();
    show(toMarks(reading.analysis, settings.hidden));
    const isDamaged = reading.damagedPacks.length > 0;
    const unread = namesOfUnread(reading);
    setState(isDamaged ? 'data-damaged' : unread !== null ? 'packs-unread' : 'read');
    if (isDamaged) showNote(words.notes.dataDamaged);
    else if (unread !== null) showNote(words.notes.packsUnread(unread));
    else if (reading.readUnits !== null) showNote(words.notes.readInPart(String(reading.readUnits)));
    else if (painter === null) showNote(words.notes.tooOldBrowser);
  };

  const applyTheme = (): void => {
    const root = article.blocks[0]?.element ?? document.body;
    layer.setTheme(settings.theme === 'auto' ? shadeBehind(root) : settings.theme);
  };

  const boxOf = (markId: string): DOMRect | null => {
    const mark = markById(markId);
    if (mark === undefined) return null;
    const rects = rectsOf(article, mark);
    const { tip } = hover;
    // A name that breaks over two lines has two boxes: the card stands at the one under the pointer.
    return rects.find((rect) => tip !== null && tip.y >= rect.top - 2 && tip.y <= rect.bottom + 2) ?? rects[0] ?? null;
  };

  const render = (takesFocus: boolean): void => {
    const markId = openMark(hover);
    const model = markId === null || reading === null ? null : toCardModel(reading, markId);
    if (markId === null || model === null) {
      layer.card.hide();
      return;
    }
    layer.card.show(
      <HoverCard
        key={markId}
        model={model}
        printer={createPrinter(words)}
        isPinned={hover.phase === 'pinned'}
        note={isExtensionAlive() ? null : words.notes.extensionGone}
        onClose={() => dispatch({ type: 'escape' })}
        onPin={() => dispatch({ type: 'pin' })}
        onStep={(by) => step(by, true)}
        onReveal={(id) => reveal(id, true)}
        onAddName={() => addName(markId)}
      />,
      { boxNow: () => boxOf(markId), within: () => elementOf(article, markById(markId)) },
      (box) => dispatch({ type: 'card-placed', box }),
    );
    if (takesFocus) layer.card.focus();
  };

  function dispatch(event: HoverEvent, takesFocus = false): void {
    const before = hover;
    hover = reduceHover(hover, event);
    if (hover.timerAtMs !== before.timerAtMs) {
      clearTimeout(timer);
      if (hover.timerAtMs !== null) {
        const wait = Math.max(0, hover.timerAtMs - performance.now());
        timer = setTimeout(() => dispatch({ type: 'tick', timeMs: performance.now() + 1 }), wait);
      }
    }
    const [was, is] = [openMark(before), openMark(hover)];
    if (was !== is || before.phase === 'pinned' || hover.phase === 'pinned') {
      if (was !== is || before.phase !== hover.phase) {
        paintCurrent(is);
        render(takesFocus);
      }
      if (is === null && was !== null) giveFocusBack();
    }
  }

  /** Open the form of the name of a mark, in a page of ours: what is typed here, the page could read. */
  function addName(markId: string): void {
    const mention = reading?.analysis.mentions.find(({ id }) => id === markId);
    if (mention === undefined) return;
    const { surfaceForm, kind } = mention;
    const language = reading?.analysis.language ?? 'en';
    const asked = sendToBackground('addName', { name: surfaceForm.slice(0, LONGEST_NAME), language, kind });
    void asked.then((answer) => {
      if (answer.ok) return;
      if (answer.error === 'private-window') showNote(words.keep.faults[answer.error]);
      else showNote(answer.error === 'extension-gone' ? words.notes.extensionGone : words.notes.noAnswer);
    });
  }

  function giveFocusBack(): void {
    if (focusBefore instanceof HTMLElement && focusBefore.isConnected) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  }

  /** Scroll a mark into view and open its card. */
  function reveal(markId: string, takesFocus: boolean): void {
    bringIntoView(() => boxOf(markId), elementOf(article, markById(markId)));
    dispatch({ type: 'step', markId }, takesFocus);
  }

  /** Open the card of the next or previous mark: after the open one, else the first in view. */
  function step(by: 1 | -1, takesFocus = false): void {
    if (marks.length === 0 || isGone) return;
    const current = openMark(hover);
    const at = marks.findIndex(({ id }) => id === current);
    const inView = marks.findIndex((mark) => (rectsOf(article, mark)[0]?.bottom ?? -1) > 0);
    const next = at === -1 ? Math.max(0, by === 1 ? inView : inView - 1) : (at + by + marks.length) % marks.length;
    const mark = marks[next];
    if (mark !== undefined) reveal(mark.id, takesFocus);
  }

  const keeper = createKeeper({
    document,
    layer,
    painter,
    article: () => article,
    settings: () => settings,
    words: () => words,
    story: () => (reading === null || article.text !== askedText ? {} : { story: reading.story }),
    showNote,
    onPlaced: () => tellPanels('pageChanged', null),
    signal,
  });

  watchPointer(
    document,
    () => (settings.hover === 'rest' ? hitTest : NO_HIT),
    layer.owns,
    (event) => {
      painter?.restore();
      dispatch(event);
    },
    signal,
  );
  watchSelection(document, () => keeper.selectionChanged(), signal);
  watchKeys(layer.owns, signal, {
    step: (by) => step(by),
    highlight: () => void keeper.highlightSelection(),
    close: () => {
      if (keeper.close()) return true;
      if (openMark(hover) === null && hover.phase === 'idle') return false;
      dispatch({ type: 'escape' });
      return true;
    },
    enter: () => {
      if (openMark(hover) === null || hover.by !== 'keyboard') return false;
      focusBefore ??= document.activeElement;
      return layer.card.focus();
    },
    pin: (event) => {
      if (layer.owns(event)) return;
      // A click on the mark pins its card; one on a highlight opens its bar; one elsewhere lets both go.
      const hit = hitTest(event.clientX, event.clientY);
      if (hit !== null && hit === openMark(hover)) dispatch({ type: 'pin' });
      else if (hit !== null && settings.hover === 'click') dispatch({ type: 'step', markId: hit });
      else if (openMark(hover) !== null) dispatch({ type: 'gone' });
      // A highlight may lie on a mark: its bar stands above, the card below.
      if (!keeper.openAt(event.clientX, event.clientY)) keeper.close();
    },
  });
  watchArticle(
    document,
    article,
    (url) => findArticle(document, url),
    (now, isSettled) => {
      clearTimeout(again);
      isGone = now === null;
      if (now === null) {
        // The marks are kept: a page that renders itself anew brings the same text back.
        painter?.clear();
        hitTest = NO_HIT;
        keeper.close();
        dispatch({ type: 'gone' });
        setState('no-article');
        return;
      }
      const isOther = now.workKeys.join() !== article.workKeys.join();
      const carried = isOther ? [] : carryMarks(marks, article, now);
      if (isOther) dispatch({ type: 'gone' });
      article = now;
      show(carried);
      if (isOther) void keeper.load();
      else keeper.place();
      if (!isSettled) return;
      if (now.text !== askedText || reading === null) again = setTimeout(() => void read(), isOther ? 0 : 300);
      else if (state === 'no-article') setState('read');
    },
    signal,
  );
  let again: ReturnType<typeof setTimeout> | undefined;
  // Nothing reached the page while it lay in the back-forward cache.
  addEventListener('pageshow', ({ persisted }) => persisted && void sendToBackground('pageBack', null), { signal });
  listenInPage(
    {
      stop,
      stepMark({ by }) {
        step(by);
        return null;
      },
      highlightSelection() {
        void keeper.highlightSelection();
        return null;
      },
      settingsChanged(changed) {
        const isOtherLanguage = changed.language !== settings.language;
        settings = changed;
        applyTheme();
        if (reading !== null) {
          reading = { ...reading, settings: changed };
          show(toMarks(reading.analysis, settings.hidden));
        }
        if (openMark(hover) !== null) render(false);
        // The cards are of the language that was.
        if (isOtherLanguage && !isGone) void read().then(() => render(false));
        return null;
      },
      async keptChanged() {
        await keeper.load();
        return null;
      },
      async packsChanged() {
        // The ids of marks are of the reading they come from.
        if (openMark(hover) !== null) dispatch({ type: 'gone' });
        layer.showNote(null); // it may have been about the packs
        if (!isGone) await read();
        return null;
      },
      getPage: () =>
        isGone
          ? { ...NO_PAGE, state }
          : { state, article: toArticleData(article), reading, anchored: keeper.anchored(), currentId },
      reveal({ id, start, end }) {
        if (openMark(hover) !== null) dispatch({ type: 'gone' });
        keeper.close();
        bringIntoView(() => rectsOf(article, { start, end })[0] ?? null, elementOf(article, { start, end }));
        paintCurrent(id, { start, end });
        return null;
      },
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(again);
    painter?.clear();
    layer.remove();
  });
  // Both are asked for at once; the marks are what the reader waits for, and are answered first.
  await Promise.all([read(), keeper.load()]);
  return true;
}

/** Answer the panel while there is no article yet, or none at all. */
function listenWhileWaiting(state: () => PageState, stop: () => null, signal: AbortSignal): void {
  listenInPage(
    {
      stop,
      getPage: () => ({ ...NO_PAGE, state: state() }),
    },
    signal,
  );
}
