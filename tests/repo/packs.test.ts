import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../lib/core/dataset/check-pack';
import type { Pack } from '../../lib/core/dataset/pack';
import type { FindingCode } from '../../lib/core/dataset/pack-report';
import { PACK_SCHEMA } from '../../lib/core/dataset/pack-schema';
import { parsePackText } from '../../lib/core/dataset/parse-pack-text';
import { parseSeriesUnit } from '../../lib/core/dataset/series-unit';
import { BUNDLED_PACK_IDS } from '../../lib/extension/bundled-pack-ids';
import { compareFacts, readFacts } from '../../scripts/compare-facts';

const ROOT = join(import.meta.dirname, '../..');
const PACKS = join(ROOT, 'public/packs');
const FACTS = join(ROOT, '../shared/facts');

function readPack(id: string): Pack {
  const parsed = parsePackText(readFileSync(join(PACKS, `${id}.json`), 'utf8'));
  if (!parsed.ok) throw new Error(`${id} was refused: ${JSON.stringify(parsed.refusal)}`);
  return parsed.value;
}

const packs = BUNDLED_PACK_IDS.map(readPack);
const reports = packs.map((pack, index) => checkPack(pack, packs.slice(0, index)));

describe.each(BUNDLED_PACK_IDS.map((id, index) => [id, packs[index], reports[index]?.findings ?? []] as const))(
  'the bundled pack %s',
  (id, pack, findings) => {
    it('has the id of its file and no errors', () => {
      expect(pack?.id).toBe(id);
      expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    });

    it.each<[string, FindingCode]>([
      ['names each source once', 'source-twice'],
      ['lists no source nothing refers to', 'source-unused'],
      ['takes no point from a copy of an article it would check', 'point-of-copy'],
      ['says of every point what or when it is', 'point-undated'],
      ['says of every fact which year it is about, but for common knowledge', 'fact-without-year'],
      ['has cues only for its own names', 'cue-without-alias'],
    ])('%s', (_, code) => {
      expect(findings.filter((finding) => finding.code === code)).toEqual([]);
    });

    it('speaks of no file the reader has never seen', () => {
      expect(JSON.stringify(pack)).not.toMatch(/seed article|the seed/i);
    });
  },
);

/* The schema that runs and the one that is published, each as JSON Schema without references and descriptions. */

type Json = { readonly [key: string]: unknown };

/** A valibot schema with its parts, as far as packs use them. */
type Running = {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Running>>;
  readonly item?: Running;
  readonly wrapped?: Running;
  readonly options?: readonly string[];
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly pipe?: readonly Running[];
};

/** What a step of a pipe asks for; the unit of a series is a function there, and stands as `unit`. */
function stepToJson({ type, requirement }: Running, isList: boolean): Json {
  switch (type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'min_length':
      return { [isList ? 'minItems' : 'minLength']: requirement };
    case 'max_length':
      return { [isList ? 'maxItems' : 'maxLength']: requirement };
    case 'integer':
      return { type: 'integer' };
    case 'check':
      return { pattern: 'unit' };
    default:
      throw new Error(`the published schema has no word for ${type}`);
  }
}

function toJson(schema: Running): Json {
  const { type, entries = {}, item, wrapped, options, literal, pipe = [] } = schema;
  const steps = pipe.slice(1).map((step) => stepToJson(step, type === 'array'));
  switch (type) {
    case 'string':
    case 'number':
      return Object.assign({ type }, ...steps);
    case 'picklist':
      return { enum: options };
    case 'literal':
      return { const: literal };
    case 'array':
      return Object.assign({ type, items: item === undefined ? {} : toJson(item) }, ...steps);
    case 'nullable':
      return { anyOf: [wrapped === undefined ? {} : toJson(wrapped), { type: 'null' }] };
    case 'optional':
      return wrapped === undefined ? {} : toJson(wrapped);
    case 'strict_object':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(entries).map(([key, each]) => [key, toJson(each)])),
        required: Object.keys(entries).filter((key) => entries[key]?.type !== 'optional'),
        additionalProperties: false,
      };
    default:
      throw new Error(`the published schema has no word for ${type}`);
  }
}

/** `schema` with its references put in and what only explains left out; fields named "description" stay. */
function plain(schema: unknown, defs: Json, isFields = false): unknown {
  if (Array.isArray(schema)) return schema.map((each) => plain(each, defs));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref, ...own } = schema as Json;
  const referred = typeof $ref === 'string' ? plain(defs[$ref.replace('#/$defs/', '')], defs) : {};
  const kept = Object.entries(own).filter(
    ([key]) => isFields || !['$schema', '$defs', 'title', 'description'].includes(key),
  );
  return Object.assign(
    {},
    referred,
    ...kept.map(([key, each]) => ({ [key]: plain(each, defs, key === 'properties') })),
  );
}

describe('docs/pack.schema.json', () => {
  const text = readFileSync(join(ROOT, 'docs/pack.schema.json'), 'utf8');
  const published = JSON.parse(text);
  const unit: string = published.$defs.series.properties.unit.pattern;

  it('says what parsePack checks', () => {
    // The type of valibot's schema says more than is walked here.
    const running = toJson(PACK_SCHEMA as unknown as Running);
    expect(
      JSON.parse(JSON.stringify(plain(published, published.$defs)).replace(JSON.stringify(unit), '"unit"')),
    ).toEqual(running);
  });

  it('defines nothing that it does not use', () => {
    const names = Object.keys(published.$defs);
    expect(names.filter((name) => !text.includes(`"#/$defs/${name}"`))).toEqual([]);
  });

  it('has a pattern for units that takes what parseSeriesUnit reads', () => {
    const scales = ['', 'thousand ', 'million ', 'billion ', 'trillion ', 'dozen '];
    const units = [
      ...['%', 'USD', 'KZT per USD', 'KZT per usd', 'usd', 'TEU', 't', 't U', 'T', 'kg', 'km', 'm3', 'm2', 'ha', 'bbl'],
      ...['MW', 'GW', 'kW.h', 'kWxh', 'persons', 'companies', 'trains', 'aircraft', 'bananas', 'thousand', '', ' '],
    ];
    const all = scales.flatMap((scale) => units.flatMap((each) => ['', ' per year'].map((per) => scale + each + per)));
    const used = packs.flatMap(({ series }) => series.map((each) => each.unit));
    const pattern = new RegExp(unit, 'u');
    expect([...all, ...used].filter((each) => pattern.test(each))).toEqual(
      [...all, ...used].filter((each) => parseSeriesUnit(each) !== null),
    );
  });
});

describe.skipIf(!existsSync(FACTS))('the central-asia pack beside the facts it was written from', () => {
  it('differs from them only where there is a reason', () => {
    const differences = compareFacts(readFacts(FACTS), readPack('central-asia'), readPack('world'));
    expect(differences.filter(({ reason }) => reason === null)).toEqual([]);
  });

  it('is compared in every part: a change anywhere is found', () => {
    const facts = readFacts(FACTS);
    const [pack, world] = [readPack('central-asia'), readPack('world')];
    const count = compareFacts(facts, pack, world).length;
    const change = (list: 'entities' | 'series' | 'events', index: number, fields: object): Pack => ({
      ...pack,
      [list]: pack[list].map((each, at) => (at === index ? { ...each, ...fields } : each)),
    });
    const [entity, series] = [pack.entities[0], pack.series[0]];
    const [fact, point] = [entity?.facts[0], series?.points[0]];
    const changed: Pack[] = [
      change('entities', 0, { kind: 'place' }),
      change('entities', 0, { names: { ...entity?.names, kk: ['Басқа'] } }),
      change('entities', 0, { misspellings: { en: ['Trupm'] } }),
      change('entities', 0, { unconfirmed: ['en', 'zh', 'ru', 'kk'] }),
      change('entities', 0, { cues: [] }),
      change('entities', 0, { relations: [] }),
      change('entities', 0, { facts: [{ ...fact, year: 1900 }, ...(entity?.facts.slice(1) ?? [])] }),
      change('entities', 0, { facts: [{ ...fact, sourceId: null }, ...(entity?.facts.slice(1) ?? [])] }),
      change('entities', 0, { facts: [{ ...fact, text: { en: 'otherwise' } }, ...(entity?.facts.slice(1) ?? [])] }),
      change('series', 0, { unit: 'million USD' }),
      change('series', 0, { measure: 'stock' }),
      change('series', 0, { definition: { en: 'otherwise' } }),
      change('series', 0, { points: [{ ...point, value: '1' }, ...(series?.points.slice(1) ?? [])] }),
      change('series', 0, { points: series?.points.slice(1) }),
      change('events', 0, { date: '2015-09-27' }),
      change('events', 0, { actors: [] }),
      { ...pack, entities: pack.entities.slice(1) },
      { ...pack, series: pack.series.slice(1) },
    ];
    const isFound = changed.map((each) => {
      const differences = compareFacts(facts, each, world);
      return differences.length !== count && differences.some(({ reason }) => reason === null);
    });
    expect(isFound).toEqual(changed.map(() => true));
  });
});
