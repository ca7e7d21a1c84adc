import { LANGUAGE_TAGS, namesInOrder } from '../../components/names';
import type {
  Badge,
  DeletedItem,
  FigureItem,
  MarkItem,
  NamedItem,
  NoteItem,
  PanelModel,
  Said,
  StoryItem,
  UnsavedItem,
} from '../../components/panel-model';
import type { KeptAnnotation } from '../../lib/core/annotation/web-annotation';
import { noteOf } from '../../lib/core/annotation/web-annotation';
import { type Check, isContradicted } from '../../lib/core/context/check';
import type { Mention } from '../../lib/core/entities/mention';
import type { Figure } from '../../lib/core/figures/figure';
import { detectLanguage, type Language } from '../../lib/core/text/language';
import type { Span } from '../../lib/core/text/span';
import type { PageWords } from '../../lib/core/wording/pages/page-words';
import type { Printer } from '../../lib/core/wording/printer';
import { figureKey } from '../../lib/core/works/same-story';
import { toutiaoIdOf } from '../../lib/core/works/toutiao';
import { pageOf } from '../../lib/core/works/work-keys';
import type { KeptDraft } from '../../lib/extension/kept-drafts';
import type { PageReport, Reading } from '../../lib/extension/messages/protocol';
import type { PageSettings } from '../../lib/extension/settings-shape';
import type { ArticleData } from '../../lib/page/article/article';
import type { CopyRow } from '../../lib/store/database';
import type { WorkAnnotations } from '../../lib/store/read-annotations';
import type { SameStoryWork } from '../../lib/store/same-story';

/** What words and numbers are said with. */
export type Voice = { readonly printer: Printer; readonly pageWords: PageWords };

const tagOf = (language: Language | null): string => (language === null ? '' : LANGUAGE_TAGS[language]);

const AROUND = 60; // units of the article beside a figure of which it is not known what it counts

const hostOf = (url: string): string => {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return url;
  }
};
/** 'Toutiao 1848019825008652', or the host of an address. */
function nameOfWork(url: string): string {
  const id = toutiaoIdOf(url);
  return id === null ? hostOf(url) : `Toutiao ${id}`;
}

function chipsOf(article: ArticleData, copies: readonly CopyRow[], { printer, pageWords }: Voice): string[] {
  const { panel } = pageWords;
  const chips = [nameOfWork(article.url)];
  // On Toutiao itself the marker of a post only names the post.
  if (article.markerUrl !== null && nameOfWork(article.markerUrl) !== nameOfWork(article.url))
    chips.push(panel.copyOf(nameOfWork(article.markerUrl)));
  if (article.byline !== null) chips.push(article.byline);
  if (article.publishedAt !== null) chips.push(printer.period(article.publishedAt));
  if (article.language !== null) chips.push(pageWords.languages[article.language]);
  if (copies.length > 1) chips.push(panel.copies(String(copies.length)));
  return [...new Set(chips)];
}

/** Mentions of one person or body together, in the order of their first mention. */
function group(mentions: readonly Mention[]): (readonly [Mention, ...Mention[]])[] {
  const groups = new Map<string, [Mention, ...Mention[]]>();
  for (const mention of mentions) {
    const key = mention.entityId ?? mention.localId ?? `${mention.kind} ${mention.surfaceForm}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [mention]);
    else known.push(mention);
  }
  return [...groups.values()];
}

function toNamedItem(
  [first, ...more]: readonly [Mention, ...Mention[]],
  reading: Reading,
  articleTag: string,
  voice: Voice,
): NamedItem {
  const own = voice.printer.words.language;
  const card = first.entityId === null ? undefined : reading.cards.entities[first.entityId];
  const name = card === undefined ? undefined : namesInOrder(card.names, own)[0];
  const role = card === undefined ? undefined : namesInOrder(card.gloss, own)[0];
  return {
    place: { id: first.id, start: first.start, end: first.end },
    name:
      name === undefined
        ? { text: first.surfaceForm, lang: articleTag }
        : { text: name.text, lang: LANGUAGE_TAGS[name.language] },
    role: role === undefined ? null : { text: role.text, lang: LANGUAGE_TAGS[role.language] },
    count: 1 + more.length,
    ids: [first, ...more].map(({ id }) => id),
  };
}

function toBadge(check: Check | undefined, { printer, pageWords }: Voice): Badge {
  const { badges } = pageWords.panel;
  switch (check?.answer) {
    case 'differs':
      return { tone: 'differs', text: badges.differs(printer.factor(check.ratio)) };
    case 'consistent':
      return { tone: 'agrees', text: badges.agrees };
    case 'not-comparable':
      return { tone: 'unsure', text: badges.unsure };
    case 'arithmetic':
    case 'trend':
      return (check.answer === 'trend' ? check.trend.holds : check.holds)
        ? { tone: 'agrees', text: badges.agrees }
        : { tone: 'differs', text: printer.words.checks.differs };
    default:
      return { tone: 'none', text: badges.none };
  }
}

/** What a figure counts, in the reader's words; where that is not known, the article's own words around it. */
function aboutOf(
  figure: Figure,
  check: Check | undefined,
  reading: Reading,
  text: string,
  articleTag: string,
  { printer }: Voice,
): Said {
  const { words } = printer;
  const card = reading.cards.figures[figure.id];
  const concept = card?.concept == null ? undefined : namesInOrder(card.concept, words.language)[0];
  if (concept !== undefined) {
    const subjects = (card?.subjects ?? []).flatMap((names) => namesInOrder(names, words.language)[0]?.text ?? []);
    const period = check?.about.period == null ? [] : [printer.period(check.about.period)];
    return {
      text: [concept.text, ...(subjects.length > 0 ? [subjects.join(', ')] : []), ...period].join(' · '),
      lang: words.tag,
    };
  }
  const lineStart = text.lastIndexOf('\n', figure.start) + 1;
  const near = Math.max(lineStart, figure.start - AROUND);
  // No word is cut in half; Chinese has no spaces to cut at.
  const space = text.slice(near, figure.start).indexOf(' ');
  const from = near === lineStart || space === -1 ? near : near + space + 1;
  const line = text.indexOf('\n', figure.end);
  const to = Math.min(line === -1 ? text.length : line, figure.end + AROUND / 2);
  return { text: `… ${text.slice(from, to).trim()} …`, lang: articleTag };
}

const isDate = ({ kind }: Figure): boolean => kind === 'date' || kind === 'period';

function toMarkItems({ analysis }: Reading, articleTag: string, { printer }: Voice): MarkItem[] {
  const { kinds, card } = printer.words;
  const differs = new Set(analysis.checks.filter(isContradicted).map(({ figureId }) => figureId));
  const surface = (text: string): Said => ({ text, lang: articleTag });
  return [
    ...analysis.mentions.map(
      ({ id, start, end, surfaceForm, kind, entityId }): MarkItem => ({
        place: { id, start, end },
        surface: surface(surfaceForm),
        kind: kinds[kind],
        tone: entityId === null ? 'unlinked' : 'entity',
      }),
    ),
    ...analysis.figures.map(
      (figure): MarkItem => ({
        place: { id: figure.id, start: figure.start, end: figure.end },
        surface: surface(figure.surfaceForm),
        kind: isDate(figure) ? card.date : card.figure,
        tone: isDate(figure) ? 'date' : differs.has(figure.id) ? 'differs' : 'figure',
      }),
    ),
  ].sort((a, b) => a.place.start - b.place.start);
}

function warningOf(reading: Reading, { printer, pageWords: { panel } }: Voice): string | null {
  const { damagedPacks, unreadPacks } = reading;
  if (damagedPacks.length > 0) return panel.dataDamaged;
  if (unreadPacks === 'all' || unreadPacks.length > 0)
    return printer.words.notes.packsUnread(unreadPacks === 'all' ? '' : unreadPacks.join(', '));
  return reading.readUnits === null ? null : panel.readInPart(String(reading.readUnits));
}

/** Everything the panel shows of an article that was read. */
export function toPanelModel(
  article: ArticleData,
  reading: Reading,
  copies: readonly CopyRow[],
  voice: Voice,
): PanelModel {
  const { analysis } = reading;
  const tag = tagOf(article.language);
  const groups = group(analysis.mentions).map((mentions) => ({
    isPerson: mentions[0].kind === 'person',
    item: toNamedItem(mentions, reading, tag, voice),
  }));
  const checks = new Map(analysis.checks.map((check) => [check.figureId, check]));
  const place = (span: Span, id: string) => ({ id, start: span.start, end: span.end });
  return {
    title: article.title === null ? null : { text: article.title, lang: tag },
    chips: chipsOf(article, copies, voice),
    warning: warningOf(reading, voice),
    summary: analysis.summary.map((span, index) => ({
      place: place(span, `summary-${index}`),
      said: { text: article.text.slice(span.start, span.end), lang: tag },
    })),
    people: groups.filter(({ isPerson }) => isPerson).map(({ item }) => item),
    others: groups.filter(({ isPerson }) => !isPerson).map(({ item }) => item),
    figures: analysis.figures
      .filter((figure) => !isDate(figure))
      .map((figure): FigureItem => {
        const check = checks.get(figure.id);
        return {
          place: place(figure, figure.id),
          about: aboutOf(figure, check, reading, article.text, tag, voice),
          value: voice.printer.figure(figure),
          badge: toBadge(check, voice),
        };
      }),
    marks: toMarkItems(reading, tag, voice),
  };
}

/** Words of the copy an annotation was made on, in its language. */
function quoteOf({ annotation, copyId }: KeptAnnotation, copies: readonly CopyRow[]): Said {
  const language = copies.find(({ id }) => id === copyId)?.language ?? null;
  return { text: annotation.target.selector[0].exact, lang: tagOf(language) };
}

/** A reader may write in any language: the letters say which, or nothing does. */
function noteSaid(annotation: KeptAnnotation['annotation']): Said | null {
  const text = noteOf(annotation);
  return text === '' ? null : { text, lang: tagOf(detectLanguage(text)) };
}

const MOST_EVIDENCE = 4; // of figures, and of names: enough to judge by

/** Another article that looks like this one, or was joined with it. */
export function toStoryItem(
  { copy, count, same }: SameStoryWork,
  { analysis, cards }: Reading,
  { printer }: Voice,
  isRefused: boolean,
): StoryItem {
  const title: Said = { text: copy.title ?? hostOf(copy.url), lang: copy.title === null ? '' : tagOf(copy.language) };
  const item = { title, url: linkTo(copy.url), count, isRefused };
  if (same === null || isRefused) return { ...item, evidence: null };
  const printed = new Map<string, string>();
  for (const figure of analysis.figures) {
    const key = 'decimal' in figure ? figureKey(figure) : null;
    if (key !== null && same.figures.includes(key) && !printed.has(key)) printed.set(key, printer.figure(figure));
  }
  const names = same.entities.flatMap((id) => {
    const card = cards.entities[id];
    return card === undefined ? [] : (namesInOrder(card.names, printer.words.language)[0]?.text ?? []);
  });
  const said = [
    ...[...printed.values()].slice(0, MOST_EVIDENCE),
    ...same.dates.slice(0, 2).map(printer.period),
    ...names.slice(0, MOST_EVIDENCE),
  ];
  return { ...item, evidence: said.join(' · ') };
}

const linkTo = (url: string): string | null => (/^https?:/.test(url) ? url : null);

/** The reader's highlights of the work, in the order of the page; those not on it last. */
export function toNoteItems(
  kept: readonly KeptAnnotation[],
  copies: readonly CopyRow[],
  article: PageReport['article'],
  anchored: PageReport['anchored'],
  settings: PageSettings,
  { pageWords }: Voice,
): NoteItem[] {
  const { panel } = pageWords;
  return kept
    .map((each): NoteItem => {
      const { annotation, copyId } = each;
      const { id, target } = annotation;
      const found = anchored[id];
      const copy = copies.find((one) => one.id === copyId);
      const isOther = copy !== undefined && (article === null || pageOf(copy.url) !== pageOf(article.url));
      const elsewhere =
        found !== undefined
          ? null
          : isOther
            ? { text: panel.onOtherCopy(copy.title ?? hostOf(copy.url)), url: linkTo(copy.url) }
            : { text: panel.notFound, url: null };
      return {
        id,
        quote: quoteOf(each, copies),
        colour: target.styleClass,
        colourName: settings.colourNames[target.styleClass] ?? '',
        note: noteSaid(annotation),
        place: found === undefined ? null : { id, start: found.start, end: found.end },
        elsewhere,
      };
    })
    .sort((a, b) => (a.place?.start ?? Number.MAX_SAFE_INTEGER) - (b.place?.start ?? Number.MAX_SAFE_INTEGER));
}

/** Notes that are being written and whose highlights are not in the list of notes. */
export function toUnsavedItems(
  drafts: readonly KeptDraft[],
  annotations: WorkAnnotations | null,
  { pageWords: { panel } }: Voice,
): UnsavedItem[] {
  const isIn = (list: readonly KeptAnnotation[] | undefined, id: string): boolean =>
    list?.some(({ annotation }) => annotation.id === id) === true;
  return drafts
    .filter(({ annotationId }) => !isIn(annotations?.kept, annotationId))
    .map(({ annotationId, exact, language, title, url }) => ({
      id: annotationId,
      quote: { text: exact, lang: tagOf(language) },
      why: isIn(annotations?.deleted, annotationId)
        ? { text: panel.ofDeleted, url: null }
        : { text: panel.onOtherArticle(title ?? hostOf(url)), url: linkTo(url) },
    }));
}

/** Highlights of the work that were deleted and can be had back. */
export function toDeletedItems(
  deleted: readonly KeptAnnotation[],
  copies: readonly CopyRow[],
  { printer, pageWords }: Voice,
): DeletedItem[] {
  return deleted.map((each) => ({
    id: each.annotation.id,
    quote: quoteOf(each, copies),
    colour: each.annotation.target.styleClass,
    note: noteSaid(each.annotation),
    deletedOn: pageWords.panel.deletedOn(printer.period((each.deletedAt ?? '').slice(0, 10))),
  }));
}
