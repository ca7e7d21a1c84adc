import * as v from 'valibot';
import { HIGHLIGHT_COLOURS, MOST_NOTE_UNITS, MOST_QUOTE_UNITS } from '../../core/annotation/web-annotation';
import { ENTITY_KINDS } from '../../core/dataset/entity-kinds';
import { LANGUAGES } from '../../core/text/language';
import type { PageToBackground, ViewToBackground } from './protocol';

const language = v.picklist(LANGUAGES);
const short = v.pipe(v.string(), v.maxLength(2_000));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const address = v.pipe(v.string(), v.maxLength(8_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const instant = v.pipe(v.string(), v.isoTimestamp());
const workKeys = v.pipe(v.array(address), v.maxLength(50));

const articleData = v.object({
  url: address,
  // Longer texts are read in part (lib/core/analysis says how far); this bound only keeps a message from filling memory.
  text: v.pipe(v.string(), v.maxLength(20_000_000)),
  textModel: v.number(),
  title: v.nullable(v.string()),
  byline: v.nullable(v.string()),
  publishedAt: v.nullable(short),
  language: v.nullable(language),
  workKeys,
  markerUrl: v.nullable(v.string()),
});

const note = v.pipe(v.string(), v.maxLength(MOST_NOTE_UNITS));
const quoted = v.pipe(v.string(), v.maxLength(MOST_QUOTE_UNITS));
const colour = v.picklist(HIGHLIGHT_COLOURS);

// Only the fields named here are kept: what else a message carries never reaches the disk.
const annotation = v.object({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: v.pipe(id, v.startsWith('urn:uuid:')),
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'commenting']),
  created: instant,
  modified: instant,
  body: v.exactOptional(
    v.object({
      type: v.literal('TextualBody'),
      value: note,
      format: v.literal('text/plain'),
      purpose: v.literal('commenting'),
    }),
  ),
  stylesheet: v.object({ type: v.literal('CssStylesheet'), value: short }),
  target: v.object({
    type: v.literal('SpecificResource'),
    source: address,
    styleClass: colour,
    selector: v.tuple([
      v.object({ type: v.literal('TextQuoteSelector'), exact: quoted, prefix: short, suffix: short }),
      v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset, conformsTo: short }),
    ]),
  }),
});

const copy = v.object({
  id,
  url: address,
  title: v.nullable(v.string()),
  byline: v.nullable(v.string()),
  publishedAt: v.nullable(short),
  language: v.nullable(language),
  textHash: short,
  textModel: v.number(),
  markerUrl: v.nullable(address),
  story: v.exactOptional(
    v.object({
      figures: v.pipe(v.array(v.object({ value: v.number(), unit: v.nullable(short) })), v.maxLength(300)),
      dates: v.pipe(v.array(v.pipe(v.string(), v.isoDate())), v.maxLength(300)),
      entities: v.pipe(v.array(id), v.maxLength(300)),
      publishedAt: v.nullable(short),
    }),
  ),
});

const common = { operationId: id, at: instant };
const operation = v.variant('type', [
  v.object({ ...common, type: v.literal('create'), annotation, work: v.object({ id: address, keys: workKeys }), copy }),
  v.object({ ...common, type: v.literal('recolour'), annotationId: id, colour }),
  v.object({ ...common, type: v.literal('rewrite'), annotationId: id, note, baseVersion: offset }),
  v.object({ ...common, type: v.literal('delete'), annotationId: id }),
  v.object({ ...common, type: v.literal('restore'), annotationId: id }),
  v.object({ ...common, type: v.literal('undo'), undoes: id }),
]);

/** Run-time shape of each payload a page may send: types do not exist at run time. */
export const PAGE_PAYLOADS = {
  articleExpected: v.null(),
  articleSeen: v.null(),
  wordsWanted: v.object({ language }),
  pageBack: v.null(),
  readArticle: articleData,
  getKept: v.object({ workKeys }),
  write: operation,
  editNote: v.object({ annotationId: id }),
  addName: v.object({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)), // as long as a name of a pack may be
    language,
    kind: v.picklist(ENTITY_KINDS),
  }),
  pageState: v.object({
    state: v.picklist(['reading', 'read', 'no-article', 'empty-article', 'data-damaged', 'packs-unread', 'no-answer']),
  }),
} satisfies Record<keyof PageToBackground, v.GenericSchema>;

/** Run-time shape of each payload a page of ours may send to the background. */
export const VIEW_PAYLOADS = {
  write: operation,
  readArticle: articleData,
  packsChanged: v.null(),
  judgeStory: v.object({ workId: address, pageKeys: workKeys, verdict: v.picklist(['same', 'another', 'undecided']) }),
} satisfies Record<keyof ViewToBackground, v.GenericSchema>;
