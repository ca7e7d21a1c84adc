import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../../lib/core/dataset/open-dataset';
import type { Entity, Pack } from '../../lib/core/dataset/pack';
import { findMentions } from '../../lib/core/entities/find-mentions';
import { LANGUAGES } from '../../lib/core/text/language';
// The builder is plain JavaScript with no declarations: it runs by itself.
// @ts-expect-error untyped on purpose
import * as builder from '../../scripts/world/build.mjs';
// @ts-expect-error untyped on purpose
import * as cldr from '../../scripts/world/cldr.mjs';

const printWorld = builder.printWorld as () => string;
const isoCodes = cldr.ISO_CODES as readonly string[];
const currencyCodes = cldr.currencyCodes as (code: string) => readonly string[];

const PACKS = join(import.meta.dirname, '../../public/packs');
const text = readFileSync(join(PACKS, 'world.json'), 'utf8');
const world: Pack = JSON.parse(text);
const centralAsia: Pack = JSON.parse(readFileSync(join(PACKS, 'central-asia.json'), 'utf8'));
const together = openDataset([world, centralAsia]);

const saying = (pattern: RegExp): Entity[] =>
  world.entities.filter((entity) => entity.facts.some((fact) => pattern.test(fact.text.en)));
const cities = world.entities.filter(({ gloss }) => /^City\b/.test(gloss.en ?? ''));

describe('the world pack', () => {
  it('is what the script builds', () => {
    expect(printWorld() === text, 'run: node scripts/world/build.mjs').toBe(true);
  });

  it('has each of the 249 codes of ISO 3166 once', () => {
    expect(isoCodes).toHaveLength(249);
    const said = saying(/ISO 3166: /).flatMap(({ facts }) =>
      facts.flatMap((fact) => /ISO 3166: (..), /.exec(fact.text.en)?.[1] ?? []),
    );
    expect(said.sort()).toEqual([...isoCodes]);
  });

  it('names every currency that is legal tender somewhere', () => {
    const facts = saying(/currency: /).flatMap((entity) => entity.facts.map((fact) => fact.text.en));
    const codes = new Set(isoCodes.flatMap(currencyCodes));
    expect(codes.size).toBeGreaterThan(150);
    expect([...codes].filter((code) => !facts.some((fact) => fact.includes(`(${code}`)))).toEqual([]);
  });

  it('has 150 organisations and 300 cities, or more', () => {
    expect(world.entities.filter(({ kind }) => kind === 'organisation').length).toBeGreaterThanOrEqual(150);
    expect(cities.length).toBeGreaterThanOrEqual(300);
  });

  it('says what each entity is, and every fact, in four languages', () => {
    const silent = world.entities.filter(
      ({ gloss, facts }) =>
        LANGUAGES.some((language) => gloss[language] === undefined) ||
        facts.some((fact) => LANGUAGES.some((language) => fact.text[language] === undefined)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('names countries and cities in four languages; what it does not know of a body it leaves out', () => {
    const known = [...saying(/ISO 3166/), ...cities];
    expect(
      known.filter(({ names }) => LANGUAGES.some((language) => names[language] === undefined)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('gives cues only to names it has, but for words that are never marked', () => {
    const stray = world.entities.flatMap(({ id, names, cues }) =>
      cues
        .filter(({ use, language, alias }) => use !== 'context-only' && !names[language]?.includes(alias))
        .map(({ alias }) => `${id}: ${alias}`),
    );
    expect(stray).toEqual([]);
  });

  it('is small enough to come along', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000); // a sixth of that in the zip, which may have 1.5 MB
  });
});

describe('the two bundled packs together', () => {
  it('have no name that means two entities, unless a cue decides', () => {
    const shared = Array.from({ length: together.nameCount }, (_, value) => together.aliasOf(value)).flatMap(
      (alias) => {
        const free = alias?.readings.filter(({ cueWords }) => cueWords === null) ?? [];
        return free.length < 2 ? [] : [`${alias?.printed}: ${free.map(({ entity }) => entity.id).join(', ')}`];
      },
    );
    expect(shared).toEqual([]);
  });

  it.each([
    ['en', 'U.S. and EU envoys met in Nice, France.', ['united-states', 'european-union', 'nice', 'france']],
    ['en', 'Nice weather, male athletes, a turkey, who said it.', []],
    ['en', 'Georgia, whose capital is Tbilisi', ['georgia', 'tbilisi']],
    ['en', 'Congo said M23 had left Goma.', ['dr-congo', 'goma']],
    ['en', 'Voters in New Mexico and New Jersey', ['new-mexico', 'new-jersey']],
    ['en', 'The ICC issued an arrest warrant.', ['icc']],
    ['en', 'The ICC cricket final', ['icc-cricket']],
    ['zh', '青海地震，沿海地区、广西非遗、我国中东部地区', ['qinghai', 'guangxi']],
    ['zh', '印度洋、印度尼西亚和朝鲜半岛', ['indian-ocean', 'indonesia', 'korean-peninsula']],
    ['zh', '寮國、義大利、沙烏地阿拉伯', ['laos', 'italy', 'saudi-arabia']],
    ['zh', '刚果（金）和刚果（布）', ['dr-congo', 'republic-of-congo']],
    ['ru', 'в Нидерландах, из Египта, на Кубе и в Риме', ['netherlands', 'egypt', 'cuba', 'rome']],
    ['ru', 'Того, что было, хватило.', []],
    ['ru', 'в Гвинее-Бисау и Ростове-на-Дону', ['guinea-bissau', 'rostov-on-don']],
    ['kk', 'Нидерландтың, Еуропалық одақпен', ['netherlands', 'european-union']],
    ['kk', 'Біріккен Ұлттар Ұйымының, БРИКС-ке', ['united-nations', 'brics']],
  ] as const)('name in %s %j', (language, sentence, ids) => {
    expect(findMentions(sentence, language, together).map(({ entityId }) => entityId)).toEqual(ids);
  });
});
