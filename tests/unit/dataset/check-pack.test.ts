import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../lib/core/dataset/check-pack';
import { isCommonWord } from '../../../lib/core/dataset/common-words';
import { diffPacks } from '../../../lib/core/dataset/diff-packs';
import type { Cue, Entity, Event, Fact, Pack, Point, Relation, Series, Source } from '../../../lib/core/dataset/pack';
import type { FindingCode } from '../../../lib/core/dataset/pack-report';
import { parsePack } from '../../../lib/core/dataset/parse-pack';
import type { Language } from '../../../lib/core/text/language';

const entity = (id: string, some: Partial<Entity> = {}): Entity => ({
  id,
  kind: 'place',
  names: { en: [`Name of ${id}`] },
  unconfirmed: [],
  gloss: {},
  misspellings: {},
  cues: [],
  facts: [],
  relations: [],
  ...some,
});
const person = (id: string, ...relations: Relation[]): Entity => entity(id, { kind: 'person', relations });
const cue = (alias: string, language: Language, use: Cue['use'], ...words: string[]): Cue => ({
  alias,
  language,
  use,
  words,
});
const fact = (some: Partial<Fact> = {}): Fact => ({
  text: { en: 'a port city' },
  year: 2024,
  asOf: null,
  sourceId: 'page',
  confidence: 'seen',
  ...some,
});
const point = (some: Partial<Point> = {}): Point => ({
  period: '2024',
  stated: null,
  value: '4.2',
  confidence: 'seen',
  sourceId: 'page',
  ...some,
});
const series = (id: string, some: Partial<Series> = {}): Series => ({
  id,
  names: { en: id },
  conceptId: 'trade',
  subjects: ['kazakhstan', 'united-states'],
  unit: 'billion USD',
  definition: { en: 'trade in goods, by the statistics of Kazakhstan' },
  measure: 'flow-gross',
  points: [point()],
  ...some,
});
const event = (id: string, some: Partial<Event> = {}): Event => ({
  id,
  date: '2025-11-06',
  title: { en: 'a summit' },
  placeId: null,
  actors: [],
  sourceId: 'page',
  confidence: 'seen',
  ...some,
});
const source = (id: string, some: Partial<Source> = {}): Source => ({ id, url: `https://example.org/${id}`, ...some });

const COUNTRIES = [
  entity('kazakhstan', { names: { en: ['Kazakhstan'], zh: ['哈萨克斯坦'], ru: ['Казахстан'], kk: ['Қазақстан'] } }),
  entity('united-states', { names: { en: ['United States', 'US'], zh: ['美国'], ru: ['США'], kk: ['АҚШ'] } }),
];

/** A pack with two countries, a concept and a source that something uses, and what the case adds. */
const pack = ({ entities = [], sources = [], ...some }: Partial<Pack>): Pack => ({
  format: 1,
  id: 'mine',
  version: '1.0.0',
  entities: [...COUNTRIES, ...entities],
  concepts: [{ id: 'trade', names: { en: ['trade'] }, unconfirmed: [] }],
  series: [],
  events: [event('used')],
  sources: [source('page'), ...sources],
  ...some,
});
const withEntities = (...entities: Entity[]): Pack => pack({ entities });

/** Findings as 'code place', with the ids behind. */
const found = (mine: Pack, ...others: Pack[]): string[] =>
  checkPack(mine, others).findings.map(({ code, place, ids }) => `${code} ${place}: ${ids.join(' ')}`);

describe('checkPack', () => {
  it('checks packs that can be parsed, and finds nothing in a sound one', () => {
    const sound = pack({ series: [series('trade-kz-us')] });
    expect(parsePack(sound)).toEqual({ ok: true, value: sound });
    expect(found(sound)).toEqual([]);
  });

  it.each<[string, Pack, string[]]>([
    [
      'relations, subjects, actors and places of no pack',
      pack({
        entities: [entity('aktau', { relations: [{ type: 'located-in', to: 'mangystau' }] })],
        series: [series('cap', { subjects: ['kazakhstan', 'kuryk-port'] })],
        events: [event('summit', { placeId: 'washington-dc', actors: ['kazakhstan', 'nobody'] })],
      }),
      [
        'unresolved-entity entities[2].relations[0].to: aktau mangystau',
        'unresolved-entity series[0].subjects[1]: cap kuryk-port',
        'unresolved-entity events[0].placeId: summit washington-dc',
        'unresolved-entity events[0].actors[1]: summit nobody',
      ],
    ],
    [
      'an entity without a name',
      withEntities(entity('nameless', { names: {}, misspellings: { en: ['Namless'] } })),
      ['no-name entities[2].names: nameless'],
    ],
    [
      'one name of two entities, once, at its first place',
      withEntities(
        entity('almaty', { names: { zh: ['阿拉木图'] } }),
        entity('almaty-region', { names: { zh: ['阿拉木图州', '阿拉木图'] } }),
      ),
      ['ambiguous-alias entities[2].names.zh[0]: almaty almaty-region'],
    ],
    [
      'one name of two but for case, dashes and script',
      withEntities(
        entity('landau', { names: { zh: ['兰道'] } }),
        entity('lev-landau', { names: { zh: ['蘭道'] } }),
        entity('middle', { names: { en: ['Trans-Caspian Route'] } }),
        entity('other', { names: { en: ['trans–caspian route'] } }),
      ),
      [
        'ambiguous-alias entities[2].names.zh[0]: landau lev-landau',
        'ambiguous-alias entities[4].names.en[0]: middle other',
      ],
    ],
    [
      'two misspellings that are one',
      withEntities(
        entity('one', { misspellings: { en: ['Tashtenov'] } }),
        entity('two', { misspellings: { en: ['Tashtenov'] } }),
      ),
      ['ambiguous-alias entities[2].misspellings.en[0]: one two'],
    ],
    [
      'a silent alias of two entities',
      withEntities(
        entity('uzbekistan', { cues: [cue('乌', 'zh', 'context-only')] }),
        entity('ukraine', { cues: [cue('乌', 'zh', 'context-only')] }),
      ),
      ['ambiguous-alias entities[2].cues[0]: uzbekistan ukraine'],
    ],
    [
      'a form that is a name and a misspelling',
      withEntities(entity('rubio', { names: { en: ['Rubio'] }, misspellings: { en: ['rubio'] } })),
      ['name-and-misspelling entities[2].misspellings.en[0]: rubio'],
    ],
    [
      'a cue that can never be met, and one for no name',
      withEntities(
        entity('cpc', { names: { en: ['CPC'] }, cues: [cue('CPC', 'en', 'with-cue'), cue('КТК', 'ru', 'always')] }),
      ),
      ['cue-without-words entities[2].cues[0]: cpc', 'cue-without-alias entities[2].cues[1]: cpc'],
    ],
    [
      'common words of each language',
      withEntities(
        entity('apple', { names: { en: ['Apple'], zh: ['苹果'] } }),
        entity('chad', { names: { en: ['Chad'], ru: ['Чад'] } }),
        entity('halyk', { names: { en: ['Halyk Bank'], kk: ['Халық'] } }),
        entity('orel', { names: { ru: ['Орёл'] } }),
      ),
      [
        'common-word entities[2].names.en[0]: apple',
        'common-word entities[2].names.zh[0]: apple',
        'common-word entities[3].names.en[0]: chad',
        'common-word entities[3].names.ru[0]: chad',
        'common-word entities[4].names.kk[0]: halyk',
        'common-word entities[5].names.ru[0]: orel',
      ],
    ],
    [
      'names no text can be read as',
      withEntities(
        entity('tower', { names: { en: ['Tower of one'], zh: ['塔'] } }),
        entity('centre', { names: { kk: ['«Астана» халықаралық қаржы орталығы'] } }),
        entity('astana', { names: { kk: ['Астана'] } }),
      ),
      ['unreachable-alias entities[2].names.zh[0]: tower'],
    ],
    [
      'a name twice, and names that fold to one',
      withEntities(
        entity('plant', { names: { en: ['Tengiz field', 'Tengiz field'], zh: ['田吉兹油田', '田吉茲油田'] } }),
      ),
      ['duplicate-alias entities[2].names.en[1]: plant', 'folded-alias entities[2].names.zh[1]: plant'],
    ],
    [
      'facts without a source or a year',
      withEntities(
        entity('aktau', {
          facts: [
            fact({ sourceId: null }),
            fact({ year: null }),
            fact({ sourceId: null, confidence: 'common-knowledge' }),
            fact({ sourceId: null, year: null, confidence: 'common-knowledge' }),
          ],
        }),
      ),
      [
        'fact-without-source entities[2].facts[0].sourceId: aktau',
        'fact-without-year entities[2].facts[1].year: aktau',
        'timeless-fact entities[2].facts[3].year: aktau',
      ],
    ],
    [
      'series of one meaning, told apart by definition or not at all',
      pack({
        series: [
          series('kz'),
          series('us', {
            subjects: ['united-states', 'kazakhstan'],
            definition: { en: 'by the statistics of the US' },
          }),
          series('deal-a', { measure: 'deal' }),
          series('deal-b', { measure: 'deal' }),
          series('net', { measure: 'flow-net' }),
          series('thousand', { unit: 'thousand USD' }),
        ],
      }),
      ['same-series series[2]: deal-a deal-b', 'series-by-definition series[0]: kz us'],
    ],
    [
      'a point of no time, and one taken from a copy of an article',
      pack({
        series: [
          series('kz', {
            points: [
              point({ period: null }),
              point({ period: null, stated: '2025-11-25', confidence: 'target' }),
              point({ sourceId: 'copy' }),
              point({ sourceId: 'repeats' }),
              point({ sourceId: 'page' }),
            ],
          }),
        ],
        sources: [
          source('copy', { copyOf: 'toutiao:1848019825008652' }),
          source('repeats', { copyOf: 'copy' }),
          source('round', { copyOf: 'about' }),
          source('about', { copyOf: 'round' }),
        ],
      }),
      [
        'point-undated series[0].points[0]: kz',
        'point-of-copy series[0].points[2]: kz copy',
        'point-of-copy series[0].points[3]: kz repeats',
      ],
    ],
    [
      'sources twice, unused, and copies of nothing',
      pack({
        sources: [source('again', { url: 'https://example.org/page' }), source('lost', { copyOf: 'nowhere' })],
      }),
      [
        'unresolved-copy sources[2].copyOf: lost',
        'source-twice sources[1].url: again page',
        'source-unused sources[1]: again',
        'source-unused sources[2]: lost',
      ],
    ],
  ])('finds %s', (_, mine, expected) => {
    expect(found(mine)).toEqual(expected);
  });

  it.each<[string, Pack]>([
    [
      'a cue settles a shared name',
      withEntities(
        entity('consortium', { names: { en: ['CPC'] }, cues: [cue('CPC', 'en', 'with-cue', 'pipeline')] }),
        entity('party', { names: { en: ['CPC'] } }),
      ),
    ],
    [
      'a name goes before a misspelling',
      withEntities(
        entity('gore', { names: { en: ['Sergio Gore'] } }),
        entity('gor', { names: { en: ['Sergio Gor'] }, misspellings: { en: ['Sergio Gore'] } }),
      ),
    ],
    [
      'a silent alias is no name',
      withEntities(
        entity('astana', { names: { en: ['Astana'] } }),
        entity('times', { names: { en: ['Astana Times', 'Astana'] }, cues: [cue('Astana', 'en', 'context-only')] }),
      ),
    ],
    [
      'the author has looked at a common word',
      withEntities(
        entity('apple', { names: { en: ['Apple'] }, cues: [cue('Apple', 'en', 'with-cue', 'iPhone')] }),
        entity('karin', { names: { en: ['Reading'] }, cues: [cue('Reading', 'en', 'always')] }),
      ),
    ],
    ['a short name is met in capitals only', withEntities(entity('who', { names: { en: ['WHO'] } }))],
    [
      'an article and quotation marks are no part of a name',
      withEntities(
        entity('house', { names: { en: ['the White House'] } }),
        entity('road', { names: { zh: ['“一带一路”', '共建一带一路'], ru: ['«Пояс и путь»', 'Пояс и путь'] } }),
        entity('road-zh', { names: { zh: ['《阿斯塔纳时报》', '阿斯塔纳时报'] } }),
      ),
    ],
  ])('finds no fault where %s', (_, mine) => {
    const codes: readonly FindingCode[] = ['folded-alias', 'unreachable-alias'];
    const faults = checkPack(mine, []).findings.filter(({ code }) => !codes.includes(code));
    expect(faults).toEqual([]);
  });

  it('finds offices that are not dated, and those a year behind the newest date of the pack', () => {
    const mine = pack({
      entities: [
        person('undated', { type: 'head-of', to: 'kazakhstan' }),
        person('member', { type: 'member-of', to: 'kazakhstan' }),
        person('old', { type: 'official-of', to: 'kazakhstan', asOf: '2024-11-05' }),
        person('old-month', { type: 'head-of', to: 'kazakhstan', asOf: '2024-10' }),
        person('year', { type: 'head-of', to: 'kazakhstan', asOf: '2024' }),
        person('just', { type: 'head-of', to: 'kazakhstan', asOf: '2024-11-06' }),
        person('former', { type: 'former-head-of', to: 'kazakhstan' }),
        entity('body', { kind: 'organisation', relations: [{ type: 'member-of', to: 'kazakhstan' }] }),
      ],
      // What is expected has not happened: it makes nothing old.
      events: [event('summit', { date: '2025-11-06' }), event('next', { date: '2026-12-14', confidence: 'expected' })],
    });
    expect(found(mine)).toEqual([
      'office-undated entities[2].relations[0]: undated kazakhstan',
      'office-undated entities[3].relations[0]: member kazakhstan',
      'office-old entities[4].relations[0]: old kazakhstan',
      'office-old entities[5].relations[0]: old-month kazakhstan',
    ]);
  });

  it('asks for the way back only of a pack that has words for it', () => {
    const oneWay = withEntities(person('a', { type: 'head-of', to: 'body', asOf: '2025-11' }), entity('body'));
    expect(found(oneWay)).toEqual([]);
    const bothWays = withEntities(
      person('a', { type: 'head-of', to: 'body', asOf: '2025-11' }),
      person('b', { type: 'head-of', to: 'other', asOf: '2025-11' }),
      entity('body', { relations: [{ type: 'headed-by', to: 'a' }] }),
      entity('other'),
      entity('china', { relations: [{ type: 'borders', to: 'kazakhstan' }] }),
    );
    expect(found(bothWays)).toEqual([
      'one-way-relation entities[3].relations[0]: b other',
      'one-way-relation entities[6].relations[0]: china kazakhstan',
    ]);
  });

  describe('beside other packs', () => {
    const world = pack({
      id: 'world',
      entities: [entity('georgia', { names: { en: ['Georgia'] } }), entity('aktau', { names: { en: ['Aktau'] } })],
      series: [series('trade-world')],
    });
    const alone = (some: Partial<Pack>): Pack => ({ ...pack({}), entities: [], events: [], ...some });

    it('refers to their entities', () => {
      const mine = alone({ series: [series('cap', { measure: 'capacity' })] });
      expect(found(mine).filter((line) => line.startsWith('unresolved'))).toHaveLength(2);
      expect(found(mine, world).filter((line) => line.startsWith('unresolved'))).toEqual([]);
    });

    it('shares a name with one of them, where neither has a cue', () => {
      const state = entity('georgia-us', { names: { en: ['Georgia'] } });
      const mine = alone({ entities: [state], sources: [] });
      expect(found(mine, world)).toContain('ambiguous-alias entities[0].names.en[0]: georgia-us georgia');
      const cued = { ...state, cues: [cue('Georgia', 'en', 'with-cue', 'Atlanta')] };
      expect(found(alone({ entities: [cued], sources: [] }), world)).toEqual([
        'concept-replaced concepts[0].id: trade',
      ]);
    });

    it('wins whole where it has the same id, and says so', () => {
      const mine = alone({
        entities: [entity('aktau', { names: { en: ['Aktau'], zh: ['阿克套'] } })],
        concepts: [],
        events: [event('used')],
        sources: [source('page', { url: 'https://example.org/other' })],
      });
      expect(found(mine, world)).toEqual([
        'source-replaced sources[0].id: page',
        'entity-replaced entities[0].id: aktau',
        'event-replaced events[0].id: used',
      ]);
    });

    it('has a series like one of theirs', () => {
      const mine = alone({ concepts: [], series: [series('trade-mine')] });
      expect(found(mine, world)).toContain('same-series series[0]: trade-mine trade-world');
    });
  });

  it('says what it found: the alias, its language, the dates', () => {
    const mine = withEntities(
      entity('one', { names: { ru: ['Гор'] } }),
      entity('two', { names: { ru: ['Гор'] } }),
      person('old', { type: 'head-of', to: 'kazakhstan', asOf: '2020' }),
    );
    expect(checkPack(mine, []).findings.map(({ level, detail }) => ({ level, ...detail }))).toEqual([
      { level: 'error', alias: 'Гор', language: 'ru' },
      { level: 'warning', alias: 'Гор', language: 'ru' }, // гор is also "of the mountains"
      { level: 'warning', alias: 'Гор', language: 'ru' },
      { level: 'warning', type: 'head-of', asOf: '2020', newest: '2025-11-06' },
    ]);
  });

  it('counts what can be read in each language', () => {
    const mine = withEntities(
      entity('aktau', {
        names: { en: ['Aktau'], zh: ['阿克套'] },
        unconfirmed: ['zh'],
        gloss: { en: 'a port city', ru: 'портовый город' },
        facts: [fact({ text: { en: 'a port city', kk: 'порт қаласы' } })],
      }),
    );
    const { pack: key, entityCount, factCount, coverage } = checkPack(mine, []);
    expect([key, entityCount, factCount]).toEqual(['mine@1.0.0', 3, 1]);
    expect(coverage).toEqual([
      { language: 'en', names: 3, confirmed: 3, gloss: 1, facts: 1 },
      { language: 'zh', names: 3, confirmed: 2, gloss: 0, facts: 0 },
      { language: 'ru', names: 2, confirmed: 2, gloss: 1, facts: 0 },
      { language: 'kk', names: 2, confirmed: 2, gloss: 0, facts: 1 },
    ]);
  });
});

describe('isCommonWord', () => {
  it.each([
    ['May', 'en', true],
    ['READING', 'en', true],
    ['Georgia', 'en', false], // a name and nothing else
    ['Kazakhstan', 'en', false],
    ['May', 'ru', false],
    ['高峰', 'zh', true],
    ['国务院', 'zh', false],
    ['中国', 'zh', false],
    ['Орёл', 'ru', true],
    ['Орел', 'ru', true],
    ['Казахстан', 'ru', false],
    ['Нұр', 'kk', true],
    ['Қазақстан', 'kk', false],
  ] as const)('%j (%s): %j', (name, language, expected) => {
    expect(isCommonWord(name, language)).toBe(expected);
  });
});

describe('diffPacks', () => {
  const before = pack({
    entities: [
      entity('aktau', { names: { en: ['Aktau', 'Port of Aktau'], ru: ['Актау'] }, gloss: { en: 'a city' } }),
      entity('kuryk'),
    ],
    series: [
      series('kz', {
        points: [point(), point({ period: '2023', value: '3.9' }), point({ period: null, stated: '2025-11-25' })],
      }),
    ],
    events: [event('used'), event('summit')],
  });
  const after = pack({
    entities: [
      entity('aktau', {
        names: { en: ['Port of Aktau', 'Aktau'], ru: ['Актау', 'Шевченко'] },
        misspellings: { en: ['Actau'] },
        gloss: { en: 'a port city' },
        facts: [fact()],
      }),
      entity('beyneu'),
    ],
    series: [
      series('kz', {
        unit: 'million USD',
        points: [point({ value: '4.3' }), point({ period: '2025' }), point({ period: null, stated: '2025-11-25' })],
      }),
    ],
    events: [event('used', { placeId: 'aktau' })],
    sources: [source('new')],
  });

  it('lists what was added, removed and changed', () => {
    expect(diffPacks(before, after)).toEqual([
      { change: 'removed', what: 'entity', id: 'kuryk', fields: [] },
      { change: 'changed', what: 'entity', id: 'aktau', fields: ['gloss', 'facts'] },
      { change: 'changed', what: 'name', id: 'aktau', language: 'en', name: 'Port of Aktau' },
      { change: 'added', what: 'name', id: 'aktau', language: 'ru', name: 'Шевченко' },
      { change: 'added', what: 'misspelling', id: 'aktau', language: 'en', name: 'Actau' },
      { change: 'added', what: 'entity', id: 'beyneu', fields: [] },
      { change: 'changed', what: 'series', id: 'kz', fields: ['unit'] },
      { change: 'removed', what: 'point', id: 'kz', period: '2023', value: '3.9', other: null },
      { change: 'changed', what: 'point', id: 'kz', period: '2024', value: '4.3', other: '4.2' },
      { change: 'added', what: 'point', id: 'kz', period: '2025', value: '4.2', other: null },
      { change: 'removed', what: 'event', id: 'summit', fields: [] },
      { change: 'changed', what: 'event', id: 'used', fields: ['placeId'] },
      { change: 'added', what: 'source', id: 'new', fields: [] },
    ]);
  });

  it('finds nothing between a pack and itself', () => {
    expect(diffPacks(after, after)).toEqual([]);
  });
});
