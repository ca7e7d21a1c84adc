import { type BarStatus, KeepBar } from '../../components/KeepBar';
import type { Operation } from '../../lib/core/annotation/operation';
import { type Anchored, anchorQuote } from '../../lib/core/annotation/quote';
import {
  createAnnotation,
  type HighlightColour,
  type KeptAnnotation,
  MOST_QUOTE_UNITS,
  noteOf,
  quoteOf,
} from '../../lib/core/annotation/web-annotation';
import { hashText } from '../../lib/core/text/hash';
import type { Span } from '../../lib/core/text/span';
import type { Words } from '../../lib/core/wording/words';
import type { StoryFacts } from '../../lib/core/works/same-story';
import { newId } from '../../lib/extension/messages/new-id';
import type { KeptFault, SendFault } from '../../lib/extension/messages/protocol';
import { sendOperation, sendToBackground } from '../../lib/extension/messages/send';
import type { PageSettings } from '../../lib/extension/settings-shape';
import { elementOf } from '../../lib/page/anchors/positions';
import { readSelection } from '../../lib/page/anchors/selection';
import type { Article } from '../../lib/page/article/article';
import type { Painter } from '../../lib/page/highlight/paint';
import { rectsOf, spanAt } from '../../lib/page/highlight/point';
import type { PageLayer } from './page-layer';

/** The reader's highlights on this page: painted, made, changed. */
export type Keeper = {
  /** Ask for what is kept of this work, find it in the text and paint it. */
  load(): Promise<void>;
  /** The page changed its text: find and paint everything anew. */
  place(): void;
  /** Highlight what is selected, or say why not. */
  highlightSelection(): Promise<void>;
  /** Open the bar of the highlight at a point of the window; false where there is none. */
  openAt(clientX: number, clientY: number): boolean;
  /** Show the bar for what is selected now; hide it when nothing is. */
  selectionChanged(): void;
  /** Put the bar away; false when none was open. */
  close(): boolean;
  /** Where the annotations of the work stand in this text. */
  anchored(): Readonly<Record<string, Anchored>>;
};

type Parts = {
  readonly document: Document;
  readonly layer: PageLayer;
  readonly painter: Painter | null;
  readonly article: () => Article;
  readonly settings: () => PageSettings;
  readonly words: () => Words;
  /** What the article says in any language; nothing while that is not known. */
  readonly story: () => { readonly story?: StoryFacts };
  readonly showNote: (text: string) => void;
  /** Something stands elsewhere than before, or nowhere any more. */
  readonly onPlaced: () => void;
  readonly signal: AbortSignal;
};

/** What the bar is about: a selection, a highlight, or one that is gone and can be had back. */
type Subject =
  | { readonly kind: 'selection'; readonly span: Span }
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'gone'; readonly span: Span };

const FIRST_COLOUR: HighlightColour = 'yellow';

const isSameSpan = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

/** Whether two tables of places say the same. */
function isSamePlaces(one: Readonly<Record<string, Anchored>>, other: Readonly<Record<string, Anchored>>): boolean {
  const ids = Object.keys(one);
  return (
    ids.length === Object.keys(other).length &&
    ids.every((id) => {
      const [a, b] = [one[id], other[id]];
      return a?.start === b?.start && a?.end === b?.end && a?.state === b?.state;
    })
  );
}

/** Create the keeper of one page. It writes nothing by itself: the background is the one writer. */
export function createKeeper(parts: Parts): Keeper {
  const { document, layer, painter, article, settings, words, story, signal } = parts;
  let kept: readonly KeptAnnotation[] = [];
  let anchored: Readonly<Record<string, Anchored>> = {};
  let subject: Subject | null = null;
  let status: BarStatus | null = null;
  /** Ids of what was done here and can be undone, the last at the end. */
  let done: readonly string[] = [];
  let lastColour = FIRST_COLOUR;
  let loading: Promise<void> | null = null;
  let isStale = false;

  const keptById = (id: string) => kept.find(({ annotation }) => annotation.id === id);
  const marks = () =>
    kept.flatMap(({ annotation: { id, target } }) => {
      const place = anchored[id];
      return place === undefined ? [] : [{ id, start: place.start, end: place.end, colour: target.styleClass }];
    });

  function place(): void {
    const { text } = article();
    const found: Record<string, Anchored> = {};
    for (const { annotation } of kept) {
      const at = anchorQuote(text, quoteOf(annotation, text));
      if (at !== null) found[annotation.id] = at;
    }
    const isSame = isSamePlaces(anchored, found);
    anchored = found;
    painter?.paintKept(marks(), article());
    if (subject?.kind === 'kept' && anchored[subject.id] === undefined) closeBar();
    if (!isSame) parts.onPlaced();
  }

  async function load(): Promise<void> {
    // Many writes in a row are one question: what is asked for while an answer is awaited waits for that answer.
    if (loading !== null) {
      isStale = true;
      return loading;
    }
    loading = (async () => {
      do {
        isStale = false;
        await loadOnce();
      } while (isStale && !signal.aborted);
    })();
    await loading;
    loading = null;
  }

  async function loadOnce(): Promise<void> {
    const { workKeys } = article();
    const answer = await sendToBackground('getKept', { workKeys: [...workKeys] });
    if (signal.aborted) return;
    if (!answer.ok) {
      sayUnreadable(answer.error);
      return;
    }
    kept = answer.value;
    place();
    render();
  }

  function sayUnreadable(error: KeptFault | SendFault): void {
    // Without an answer the marks are missing too, and that is said already.
    if (error !== 'no-answer' && error !== 'extension-gone') parts.showNote(words().keep.faults[error]);
  }

  function closeBar(): void {
    subject = null;
    status = null;
    layer.bar.hide();
  }

  const say = (text: string, isFault = false, canUndo = false): void => {
    status = { text, isFault, canUndo };
    render();
  };

  /** Have it written; says what went wrong, and nothing of it is kept here. */
  async function write(operation: Operation): Promise<KeptAnnotation | null> {
    say(words().keep.saving);
    const answer = await sendOperation(operation);
    if (!answer.ok) {
      say(words().keep.faults[answer.error], true);
      return null;
    }
    if (operation.type !== 'undo') done = [...done, operation.operationId];
    const { kept: written } = answer.value;
    const others = kept.filter(({ annotation }) => annotation.id !== written.annotation.id);
    kept = written.deletedAt === null ? [...others, written] : others;
    place();
    return written;
  }

  const stamp = () => ({ operationId: newId(), at: new Date().toISOString() });

  async function create(span: Span, colour: HighlightColour): Promise<KeptAnnotation | null> {
    const { text, textModel, url, title, byline, publishedAt, language, workKeys, markerUrl } = article();
    if (span.end - span.start > MOST_QUOTE_UNITS) {
      say(words().keep.quoteTooLong(String(span.end - span.start), String(MOST_QUOTE_UNITS)), true);
      return null;
    }
    const { operationId, at } = stamp();
    const textHash = hashText(text);
    const workId = workKeys[0] ?? `url:${url}`;
    const written = await write({
      operationId,
      at,
      type: 'create',
      annotation: createAnnotation({
        id: `urn:uuid:${newId()}`,
        at,
        source: url,
        text,
        textModel,
        span,
        colour,
        note: '',
      }),
      work: { id: workId, keys: [...workKeys] },
      copy: {
        id: `${hashText(workId)}-${language ?? 'none'}-${textHash}`,
        url,
        title,
        byline,
        publishedAt,
        language,
        textHash,
        textModel,
        markerUrl,
        ...story(),
      },
    });
    if (written === null) return null;
    lastColour = colour;
    document.getSelection()?.removeAllRanges();
    subject = { kind: 'kept', id: written.annotation.id };
    say(words().keep.saved, false, true);
    return written;
  }

  async function choose(colour: HighlightColour): Promise<void> {
    if (subject?.kind === 'selection') {
      await create(subject.span, colour);
    } else if (subject?.kind === 'kept') {
      const written = await write({ ...stamp(), type: 'recolour', annotationId: subject.id, colour });
      if (written !== null) say(words().keep.saved, false, true);
    }
  }

  async function editNote(): Promise<void> {
    if (subject?.kind === 'selection') await create(subject.span, lastColour);
    if (subject?.kind !== 'kept') return;
    const answer = await sendToBackground('editNote', { annotationId: subject.id });
    if (!answer.ok) say(words().keep.faults[answer.error], true);
  }

  async function remove(event: MouseEvent): Promise<void> {
    if (subject?.kind !== 'kept' || !event.isTrusted) return;
    // A button pressed by key has no point of its own.
    const box = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : null;
    const [x, y] =
      event.detail === 0 && box !== null
        ? [box.x + box.width / 2, box.y + box.height / 2]
        : [event.clientX, event.clientY];
    if (!layer.bar.isSeenAt(x, y)) return;
    const { id } = subject;
    const span = anchored[id];
    const written = await write({ ...stamp(), type: 'delete', annotationId: id });
    if (written === null || span === undefined) return;
    subject = { kind: 'gone', span };
    say(words().keep.removed, false, true);
  }

  async function undo(): Promise<void> {
    const undoes = done.at(-1);
    if (undoes === undefined) return;
    const span = spanOf();
    const written = await write({ ...stamp(), type: 'undo', undoes });
    if (written === null) return;
    done = done.slice(0, -1);
    if (written.deletedAt === null) subject = { kind: 'kept', id: written.annotation.id };
    else if (span !== null) subject = { kind: 'gone', span };
    say(words().keep.undone, false, done.length > 0);
  }

  async function copy(): Promise<void> {
    const span = spanOf();
    if (span === null) return;
    const { text } = article();
    try {
      await navigator.clipboard.writeText(text.slice(span.start, span.end));
      say(words().keep.copied);
    } catch {
      // No clipboard without HTTPS or without the reader's permission; the old command copies what is selected.
      const isCopied = subject?.kind === 'selection' && document.execCommand('copy');
      say(isCopied ? words().keep.copied : words().keep.copyRefused, !isCopied);
    }
  }

  /** What a selection is about: a highlight that stands just there, or a stretch that is none yet. */
  function subjectOf(span: Span): Extract<Subject, { kind: 'selection' | 'kept' }> {
    const same = marks().find((mark) => isSameSpan(mark, span));
    return same === undefined ? { kind: 'selection', span } : { kind: 'kept', id: same.id };
  }

  function spanOf(): Span | null {
    if (subject === null) return null;
    return subject.kind === 'kept' ? (anchored[subject.id] ?? null) : subject.span;
  }

  function render(takesFocus = false): void {
    if (subject === null) return;
    const shown = subject.kind === 'kept' ? keptById(subject.id) : undefined;
    if (subject.kind === 'kept' && shown === undefined) {
      closeBar();
      return;
    }
    layer.bar.show(
      <KeepBar
        words={words()}
        colourNames={settings().colourNames}
        colour={shown?.annotation.target.styleClass ?? null}
        hasNote={shown !== undefined && noteOf(shown.annotation) !== ''}
        status={status}
        isStatusOnly={subject.kind === 'gone'}
        onColour={(colour) => void choose(colour)}
        onNote={() => void editNote()}
        onCopy={() => void copy()}
        onRemove={(event) => void remove(event)}
        onUndo={() => void undo()}
        onClose={closeBar}
      />,
      {
        boxNow: () => {
          const span = spanOf();
          const rects = span === null ? [] : rectsOf(article(), span);
          // What is in view of it: a long stretch begins, or ends, far off the window.
          return rects.find(({ top, bottom }) => bottom > 0 && top < innerHeight) ?? rects[0] ?? null;
        },
        within: () => elementOf(article(), spanOf()),
      },
    );
    if (takesFocus) layer.bar.focus();
  }

  return {
    load,
    place,
    async highlightSelection() {
      const selected = readSelection(document, article());
      if (selected.kind === 'article') {
        subject = subjectOf(selected.span);
        if (subject.kind === 'kept' || (await create(selected.span, lastColour)) !== null) render(true);
        return;
      }
      const { keep } = words();
      const why = { nothing: keep.selectFirst, form: keep.inForm, outside: keep.onlyArticle }[selected.kind];
      parts.showNote(why);
    },
    openAt(clientX, clientY) {
      const id = spanAt(document, article(), marks(), clientX, clientY);
      if (id === null) return false;
      subject = { kind: 'kept', id };
      status = null;
      render();
      return true;
    },
    selectionChanged() {
      const selected = readSelection(document, article());
      if (selected.kind === 'article') {
        const next = subjectOf(selected.span);
        const isSame =
          next.kind === 'kept'
            ? subject?.kind === 'kept' && subject.id === next.id
            : subject?.kind === 'selection' && isSameSpan(subject.span, next.span);
        if (isSame) return;
        subject = next;
        status = null;
        render();
      } else if (subject?.kind === 'selection') closeBar();
    },
    close() {
      if (subject === null) return false;
      closeBar();
      return true;
    },
    anchored: () => anchored,
  };
}
