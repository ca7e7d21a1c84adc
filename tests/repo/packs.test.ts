import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../lib/core/dataset/pack';
import { packProblems } from '../../lib/core/dataset/parse-pack';

const PACKS = join(import.meta.dirname, '../../public/packs');
const FACTS = join(import.meta.dirname, '../../../shared/facts');
const read = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe.each(readdirSync(PACKS))('the bundled pack %s', (name) => {
  const pack: Pack = read(PACKS, name);

  it('is a pack', () => {
    expect(packProblems(pack)).toEqual([]);
  });

  it('names each source once', () => {
    const urls = pack.sources.map(({ url }) => url);
    expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
  });

  it('relates and counts only what it lists', () => {
    const ids = new Set(pack.entities.map(({ id }) => id));
    const used = [
      ...pack.entities.flatMap(({ relations }) => relations.map(({ to }) => to)),
      ...pack.series.flatMap(({ subjects }) => subjects),
      ...pack.events.flatMap(({ actors }) => actors),
    ];
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('gives every fact a source or says that none was looked up', () => {
    const facts = pack.entities.flatMap((entity) => entity.facts);
    expect(facts.filter(({ sourceId, confidence }) => sourceId === null && confidence !== 'common-knowledge')).toEqual(
      [],
    );
  });

  it('speaks of no file the reader has never seen', () => {
    expect(JSON.stringify(pack)).not.toMatch(/seed article|the seed/i);
  });
});

describe.skipIf(!existsSync(FACTS))('the central-asia pack beside the facts it was written from', () => {
  const pack: Pack = read(PACKS, 'central-asia.json');
  const sourceUrl = new Map(pack.sources.map(({ id, url }) => [id, url]));

  it('has every entity with its names and facts', () => {
    const facts = read(FACTS, 'entities.json');
    const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
    for (const entity of facts.entities) {
      expect(entities.get(entity.id)?.names, entity.id).toEqual(entity.names);
      expect(
        entities
          .get(entity.id)
          ?.facts.map((fact) => [
            fact.text.en,
            fact.year,
            fact.sourceId === null ? null : sourceUrl.get(fact.sourceId),
          ]),
      ).toEqual(
        entity.facts.map((fact: { text: string; year?: number; source: string | null }) => [
          fact.text,
          fact.year ?? null,
          fact.source,
        ]),
      );
    }
  });

  it('has every series with every point, digit by digit', () => {
    const facts = read(FACTS, 'series.json');
    const series = new Map(pack.series.map((each) => [each.id, each]));
    for (const each of facts.series) {
      const own = series.get(each.id);
      expect(
        [own?.unit, own?.points.map(({ period, value, sourceId }) => [period, Number(value), sourceUrl.get(sourceId)])],
        each.id,
      ).toEqual([
        each.unit,
        each.points.map((point: { period: string | null; value: number; source: string }) => [
          point.period,
          point.value,
          point.source,
        ]),
      ]);
    }
  });

  it('has every event', () => {
    expect(pack.events.map(({ date, title }) => [date, title.en])).toEqual(
      read(FACTS, 'timeline.json').map((event: { date: string; title_en: string }) => [event.date, event.title_en]),
    );
  });
});
