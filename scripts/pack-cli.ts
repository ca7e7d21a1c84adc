/* Tools for authors of packs, on the command line: what is wrong with one, what is in it, what changed, what a card shows. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCards } from '../lib/core/context/create-cards';
import { checkPack } from '../lib/core/dataset/check-pack';
import { diffPacks, type PackChange } from '../lib/core/dataset/diff-packs';
import { openDataset, packKey } from '../lib/core/dataset/open-dataset';
import type { Pack } from '../lib/core/dataset/pack';
import type { PackReason, PackRefusal } from '../lib/core/dataset/pack-refusal';
import type { Coverage, Finding, FindingCode, FindingLevel, PackReport } from '../lib/core/dataset/pack-report';
import { judgePack } from '../lib/core/dataset/parse-pack';
import { LONGEST_PACK_TEXT, parsePackText } from '../lib/core/dataset/parse-pack-text';
import type { Mention } from '../lib/core/entities/mention';
import { LANGUAGES, type Language } from '../lib/core/text/language';
import { printerFor } from '../lib/core/wording/printer-for';
import { BUNDLED_PACK_IDS } from '../lib/extension/bundled-pack-ids';
import { compareFacts, readFacts } from './compare-facts';
import { InputError } from './read-input';

const USAGE = `Usage: npm run -s pack -- check [--all] [--json] [FILE]             what is wrong; without FILE the bundled packs
       npm run -s pack -- stats [FILE]                             how much is in it, and in which languages
       npm run -s pack -- diff OLD_FILE NEW_FILE                   what was added, removed, changed
       npm run -s pack -- card FILE ENTITY_ID [--language en|zh|ru|kk]   what an entity's card shows
       npm run -s pack -- facts FOLDER                             central-asia beside the facts it was written from`;

const SHOWN = 20; // findings of one sort; --all shows the rest

/** Why a file is no pack, behind its name and place. */
const REASONS: Readonly<Record<PackReason, string>> = {
  'too-large': `is larger than ${LONGEST_PACK_TEXT / 1024 / 1024} MiB of text`,
  'nested-too-deep': 'nests more than 32 levels deep',
  'not-json': 'stops being JSON',
  'forbidden-key': 'is a key that reaches into JavaScript itself',
  'direction-mark': 'has a mark that turns the direction of writing around',
  'control-character': 'has a control character',
  'lone-surrogate': 'has half of a surrogate pair, which is no character',
  'not-an-object': 'is no JSON object',
  'unknown-format': 'is not format 1, the one this version reads',
  'unknown-field': 'is no field of the format',
  'missing-field': 'is missing',
  'wrong-type': 'is of another type than the format says',
  'unknown-value': 'is none of the values the format has here',
  empty: 'is empty',
  'name-too-long': 'is longer than 200 characters',
  'text-too-long': 'is longer than the format allows',
  'too-many': 'has more entries than the format allows',
  'bad-id': 'is no id: small Latin letters, digits, dots and hyphens',
  'bad-version': 'is no version such as 1.0.0',
  'bad-date': 'is no date such as 2025-11-06',
  'bad-period': 'is no period such as 2024 or 2025-Q1',
  'bad-decimal': 'is no decimal such as "4.2": text, without a zero at the end',
  'bad-year': 'is no year',
  'bad-unit': 'is no unit a figure could be compared in',
  'bad-address': 'is no address of a web page',
  'duplicate-id': 'stands twice',
  'unresolved-reference': 'is in no list of this pack',
};

/** What each sort of finding means, as the heading of its group. */
const HEADINGS: Readonly<Record<FindingCode, string>> = {
  'unresolved-entity': 'refers to an entity of no pack',
  'unresolved-copy': 'is a copy of neither a source of the pack nor a work',
  'no-name': 'has no name in any language',
  'ambiguous-alias': 'one name of several entities, and no cue to tell them apart',
  'name-and-misspelling': 'a name and a misspelling of the same entity',
  'cue-without-words': 'needs a word near it, and lists none: never found',
  'fact-without-source': 'fact without a source that is not marked common-knowledge',
  'common-word': 'a common word of its language, without a cue',
  'unreachable-alias': 'not found in a text by this name',
  'duplicate-alias': 'listed twice',
  'cue-without-alias': 'cue for what is no name of the entity',
  'fact-without-year': 'fact without a year',
  'office-undated': 'office without the date it was confirmed',
  'office-old': 'office last confirmed more than a year before the newest date of the pack',
  'same-series': 'series that cannot be told apart: same concept, subjects, unit, measure and definition',
  'point-undated': 'point with neither a period nor the day it was stated',
  'point-of-copy': 'point whose source is a copy of an article: no reference there',
  'source-twice': 'address of two sources',
  'source-replaced': 'id of another source in a pack before it',
  'folded-alias': 'the same as another name but for case, dashes or script',
  'timeless-fact': 'common knowledge without a year',
  'one-way-relation': 'relation not stated the other way round',
  'series-by-definition': 'series told apart by their definitions alone',
  'source-unused': 'source nothing refers to',
  'entity-replaced': 'takes the place of an entity of a pack before it',
  'concept-replaced': 'takes the place of a concept of a pack before it',
  'series-replaced': 'takes the place of a series of a pack before it',
  'event-replaced': 'takes the place of an event of a pack before it',
};

const LEVELS: readonly (readonly [FindingLevel, string])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['note', 'notes'],
];

/** A file that is no pack; its message says where and why. */
class RefusedPack extends Error {}

function printRefusal({ reason, place, value, position }: PackRefusal): string {
  const where = position === null ? place : `line ${position.line}, column ${position.column}`;
  const isSaid = value !== '' && reason !== 'too-large' && !place.endsWith(value);
  const head = [where, isSaid ? `“${value}”` : ''].filter((part) => part !== '').join(': ');
  return [head, REASONS[reason]].filter((part) => part !== '').join(' ');
}

function readText(file: string): string {
  try {
    // No character takes fewer bytes than it has units of text, and none more than three for one.
    if (statSync(file).size > LONGEST_PACK_TEXT * 3) throw new RefusedPack(`${file} ${REASONS['too-large']}.`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof RefusedPack) throw error;
    const { code } = error as { code?: string };
    if (code === 'ENOENT') throw new InputError(`There is no file ${file}.`);
    if (code === 'EISDIR') throw new InputError(`${file} is a folder.`);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new RefusedPack(`${file} is no text in UTF-8.`);
    throw new InputError(`${file} could not be read (${code}).`);
  }
}

/** Read a pack. Throws an `InputError` for a file there is not, a `RefusedPack` for one that is no pack. */
function readPack(file: string): Pack {
  const text = readText(file);
  const parsed = parsePackText(text);
  if (parsed.ok) return parsed.value;
  // Behind the first fault of its shape there may be more, and an author wants them all.
  const isOfShape = parsed.refusal.position === null && parsed.refusal.reason !== 'too-large';
  const judged = isOfShape ? judgePack(JSON.parse(text), 'all') : { refusals: [] };
  const more = 'refusals' in judged ? judged.refusals.filter(({ place }) => place !== parsed.refusal.place) : [];
  throw new RefusedPack(
    [
      `${file} was refused:`,
      ...[parsed.refusal, ...more.slice(0, SHOWN)].map((refusal) => `  ${printRefusal(refusal)}`),
    ].join('\n'),
  );
}

const bundledPath = (id: string): string => join(process.cwd(), 'public', 'packs', `${id}.json`);
const bundled = (): Pack[] => BUNDLED_PACK_IDS.map((id) => readPack(bundledPath(id)));

/** The bundled packs that are opened before `pack`: all, or those before the one it is a version of. */
function packsBefore(pack: Pack): Pack[] {
  const all = bundled();
  const at = all.findIndex(({ id }) => id === pack.id);
  return at === -1 ? all : all.slice(0, at);
}

const printDetail = ({ place, ids, detail }: Finding): string => {
  const said = Object.entries(detail).map(
    ([key, value]) => `${key} ${typeof value === 'string' ? value : value.join(', ')}`,
  );
  return `      ${place}  ${[ids.join(', '), ...said].join(' · ')}`;
};

function printFindings(findings: readonly Finding[], isWhole: boolean): string[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const group = findings.filter((finding) => finding.code === code);
    const shown = isWhole ? group : group.slice(0, SHOWN);
    const rest = group.length - shown.length;
    return [
      `    ${code} (${group.length}): ${HEADINGS[code]}`,
      ...shown.map(printDetail),
      ...(rest > 0 ? [`      … and ${rest} more: --all`] : []),
    ];
  });
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${part} (${Math.floor((part / whole) * 100)} %)`;

function printCoverage({ coverage, entityCount, factCount }: PackReport): string[] {
  const columns: readonly (readonly [string, (row: Coverage) => string])[] = [
    ['language', ({ language }) => language],
    ['named', ({ names }) => percent(names, entityCount)],
    ['seen in a source', ({ confirmed }) => percent(confirmed, entityCount)],
    ['gloss', ({ gloss }) => percent(gloss, entityCount)],
    ['facts', ({ facts }) => percent(facts, factCount)],
  ];
  const rows = [columns.map(([title]) => title), ...coverage.map((row) => columns.map(([, cell]) => cell(row)))];
  return rows.map(
    (row) =>
      `    ${row
        .map((cell) => cell.padEnd(18))
        .join('')
        .trimEnd()}`,
  );
}

function printReport(report: PackReport, isWhole: boolean): string {
  const counts = LEVELS.map(([level, title]) => {
    const count = report.findings.filter((finding) => finding.level === level).length;
    return `${count} ${count === 1 ? level : title}`;
  });
  const sections = LEVELS.flatMap(([level, title]) => {
    const findings = report.findings.filter((finding) => finding.level === level);
    return findings.length === 0 ? [] : [`  ${title}`, ...printFindings(findings, isWhole)];
  });
  return [
    `${report.pack}: ${counts.join(', ')}`,
    ...sections,
    `  entities: ${report.entityCount}, facts: ${report.factCount}`,
    ...printCoverage(report),
  ].join('\n');
}

function check(file: string | undefined, options: { isWhole: boolean; isJson: boolean }): number {
  let reports: PackReport[];
  if (file === undefined) {
    const packs = bundled();
    reports = packs.map((pack, index) => checkPack(pack, packs.slice(0, index)));
  } else {
    const pack = readPack(file);
    reports = [checkPack(pack, packsBefore(pack))];
  }
  process.stdout.write(
    options.isJson
      ? `${JSON.stringify(reports, null, 2)}\n`
      : `${reports.map((report) => printReport(report, options.isWhole)).join('\n\n')}\n`,
  );
  return reports.some(({ findings }) => findings.some(({ level }) => level === 'error')) ? 1 : 0;
}

function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([value, count]) => `${count} ${value}`)
    .join(', ');
}

function printStats(pack: Pack): string {
  const forms = (language: Language): number => pack.entities.flatMap(({ names }) => names[language] ?? []).length;
  const points = pack.series.flatMap((series) => series.points);
  const facts = pack.entities.flatMap((entity) => entity.facts);
  const cues = pack.entities.flatMap((entity) => entity.cues);
  const report = checkPack(pack, []);
  return [
    packKey(pack),
    `  ${pack.entities.length} entities: ${tally(pack.entities.map(({ kind }) => kind))}`,
    `  ${LANGUAGES.map((language) => `${forms(language)} ${language}`).join(', ')} name forms`,
    `  ${cues.length} cues: ${tally(cues.map(({ use }) => use))}`,
    `  ${facts.length} facts: ${tally(facts.map(({ confidence }) => confidence))}`,
    `  ${pack.concepts.length} concepts, ${pack.series.length} series: ${tally(pack.series.map(({ measure }) => measure))}`,
    `  ${points.length} points: ${tally(points.map(({ confidence }) => confidence))}`,
    `  ${pack.events.length} events, ${pack.sources.length} sources`,
    ...printCoverage(report),
  ].join('\n');
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

function printChange(change: PackChange): string {
  const head = `${SIGNS[change.change]} ${change.what} ${change.id}`;
  switch (change.what) {
    case 'name':
    case 'misspelling':
      return `${head} ${change.language}: ${change.name}${change.change === 'changed' ? ' is now first' : ''}`;
    case 'point':
      return `${head} ${change.period}: ${change.other === null ? change.value : `${change.other} → ${change.value}`}`;
    default:
      return change.fields.length === 0 ? head : `${head}: ${change.fields.join(', ')}`;
  }
}

/** What the card of `entityId` says, in `language`, as the extension would show it with `pack` opened last. */
function printCard(pack: Pack, entityId: string, language: Language): string {
  const dataset = openDataset([...packsBefore(pack), pack]);
  const { words, period } = printerFor(language);
  // Cards are made of what an article mentions: one mention of it, in an article without a text.
  const mention: Mention = {
    id: 'm0',
    start: 0,
    end: 0,
    surfaceForm: '',
    kind: 'place',
    entityId,
    localId: null,
    candidates: [entityId],
    confidence: 1,
    spelling: 'usual',
    because: ['alias'],
    antecedentId: null,
  };
  const named = { text: '', language, publishedAt: null, workKeys: [], mentions: [mention], figures: [], checks: [] };
  const card = createCards(named, dataset, language).entities[entityId];
  if (card === undefined) {
    const near = [...dataset.entities.keys()].filter((id) => id.includes(entityId) || entityId.includes(id));
    const hint = near.length === 0 ? '' : ` There is ${near.slice(0, 5).join(', ')}.`;
    throw new InputError(`No entity has the id ${entityId}.${hint}`);
  }
  const order = [language, ...LANGUAGES.filter((each) => each !== language)];
  const star = (each: Language): string => (card.unconfirmed.includes(each) ? '*' : '');
  const [name, ...others] = order.flatMap((each) => {
    const first = card.names[each];
    return first === undefined ? [] : [`${first}${star(each)}`];
  });
  const local = (text: Partial<Readonly<Record<Language, string>>>): string => text[language] ?? text.en ?? '';
  const asOf = card.roleAsOf === null ? '' : ` ${words.card.asOf(period(card.roleAsOf))}`;
  const facts = [...card.facts].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return [
    words.kinds[card.kind],
    `  ${name ?? entityId}`,
    ...(others.length === 0 ? [] : [`  ${others.join(' · ')}`]),
    ...(card.unconfirmed.length === 0 ? [] : [`  * ${words.card.unconfirmed}`]),
    `  ${local(card.gloss)}${asOf}`,
    ...card.relations.map((relation) => {
      const date = relation.asOf === null ? '' : ` (${words.card.asOf(period(relation.asOf))})`;
      return `  ${words.relations[relation.type] ?? relation.type} ${local(relation.names)}${date}`;
    }),
    ...facts.map((fact) => {
      const sure = fact.confidence === 'seen' ? '' : ` [${words.confidence[fact.confidence]}]`;
      const source = fact.source === null ? words.card.noSource : `${fact.source.label} ${fact.source.url}`;
      return `  ${fact.year ?? '—'}  ${local(fact.text)}${sure}\n        ${source}`;
    }),
  ].join('\n');
}

/** Where central-asia and its facts differ, by reason; the differences nothing explains one by one. */
function printFacts(folder: string): { text: string; unexplained: number } {
  if (!existsSync(join(folder, 'entities.json'))) throw new InputError(`${folder} is no folder of facts.`);
  const differences = compareFacts(
    readFacts(folder),
    readPack(bundledPath('central-asia')),
    readPack(bundledPath('world')),
  );
  const lines = differences.map(({ what, id, facts, pack, reason }) => ({
    group: `${what}: ${reason ?? 'NOT EXPLAINED'}`,
    line: `    ${id}: ${facts} | ${pack}`,
  }));
  const groups = [...new Set(lines.map(({ group }) => group))];
  const text = groups.flatMap((group) => [
    group,
    ...lines.filter((each) => each.group === group).map(({ line }) => line),
  ]);
  const unexplained = differences.filter(({ reason }) => reason === null).length;
  return {
    text: [...text, `${differences.length} differences, ${unexplained} not explained`].join('\n'),
    unexplained,
  };
}

function run(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { all: { type: 'boolean' }, json: { type: 'boolean' }, language: { type: 'string' } },
  });
  const [command, file, second, ...rest] = positionals;
  const language = values.language === undefined ? 'en' : LANGUAGES.find((each) => each === values.language);
  if (language === undefined) throw new InputError(`--language is one of ${LANGUAGES.join(', ')}.`);
  const print = (text: string): number => {
    process.stdout.write(`${text}\n`);
    return 0;
  };
  if (rest.length > 0) throw new InputError(USAGE);
  if (command === 'check' && second === undefined)
    return check(file, { isWhole: values.all === true, isJson: values.json === true });
  if (command === 'stats' && second === undefined)
    return print((file === undefined ? bundled() : [readPack(file)]).map(printStats).join('\n\n'));
  if (command === 'diff' && file !== undefined && second !== undefined) {
    const changes = diffPacks(readPack(file), readPack(second));
    return print(
      changes.length === 0 ? 'No entity, series, event or source differs.' : changes.map(printChange).join('\n'),
    );
  }
  if (command === 'facts' && file !== undefined && second === undefined) {
    const { text, unexplained } = printFacts(file);
    print(text);
    return unexplained === 0 ? 0 : 1;
  }
  if (command === 'card' && file !== undefined && second !== undefined)
    return print(printCard(readPack(file), second, language));
  throw new InputError(USAGE);
}

/**
 * Run the command; resolves its exit code: 0; 1 where a pack was refused or has errors; 2 where the command could not be
 * run. What went wrong is said in words on standard error.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return run(args);
  } catch (error) {
    const isUsage = error instanceof TypeError && /^Unknown option|argument missing|Unexpected/.test(error.message);
    if (!(error instanceof InputError) && !(error instanceof RefusedPack) && !isUsage) throw error;
    process.stderr.write(`${(error as Error).message}${isUsage ? `\n${USAGE}` : ''}\n`);
    return error instanceof RefusedPack ? 1 : 2;
  }
}
