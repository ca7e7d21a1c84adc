import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/entities/find-mentions';
import { openPack, readPack, readSeed } from '../../support/shared';

const seed = readSeed();

/** Every named entity of the seed: surface form, id, how often. */
const EXPECTED: readonly (readonly [surface: string, id: string, count: number])[] = [
  ['Hamedia', 'kazinform', 1],
  ['Kazakhstan International News Agency', 'kazinform', 1],
  ['Washington', 'washington-dc', 3],
  ['C5+1', 'c5-plus-1', 8],
  ['"B5+1" International Forum', 'b5-plus-1-almaty-2024', 1],
  ['United Nations General Assembly', 'un-general-assembly', 1],
  ['New York', 'new-york', 1],
  ['Samarkand', 'samarkand', 1],
  ['Uzbekistan', 'uzbekistan', 1],
  ['John Kerry', 'john-kerry', 1],
  ['Joe Biden', 'joe-biden', 1],
  ['Almaty', 'almaty', 1],
  ['Kazakhstan Institute of Economic Research', 'economic-research-institute', 1],
  ['Alyshер Tashtenov', 'alisher-tastenov', 1],
  ['Tashtenov', 'alisher-tastenov', 2],
  ['Kazakhstan Presidential Strategy Research Institute', 'kaziss', 3],
  ['ҚСЗИ', 'kaziss', 3],
  ['US National Security Strategy', 'us-national-security-strategy', 1],
  ['World Bank', 'world-bank', 1],
  ['Asian Development Bank', 'adb', 1],
  ['European Bank for Reconstruction and Development', 'ebrd', 1],
  ['Donald Trump', 'donald-trump', 1],
  ['Trump', 'donald-trump', 2],
  ['White House', 'white-house', 2],
  ['Yermet Kosherybayev', 'yermek-kosherbayev', 1],
  ['Marco Rubio', 'marco-rubio', 1],
  ['Ali Makhambet', 'ali-makhambet', 3],
  ['Kazakhstan National Bank', 'national-bank-kazakhstan', 1],
  ['Chevron', 'chevron', 1],
  ['ExxonMobil', 'exxonmobil', 1],
  ['Russia-Ukraine conflict', 'russia-ukraine-war', 1],
  ['Caspian Pipeline Consortium', 'caspian-pipeline-consortium', 1],
  ['Alyshер Abdrashev', 'alisher-abdreshev', 1],
  ['Eurasia', 'eurasia', 1],
  ['Aktau', 'aktau-port', 1],
  ['Kuryk', 'kuryk-port', 1],
  ['Middle Corridor', 'middle-corridor', 1],
  ['Trans-Caspian International Transport Corridor', 'middle-corridor', 1],
  ['Alem.AI International Artificial Intelligence Center', 'alem-ai', 1],
  ['Apple', 'apple', 1],
  ['Google', 'google', 1],
  ['Astana Hub', 'astana-hub', 1],
];

/** Countries and regions are named often: every place where their name stands by itself. */
const REGIONS = {
  Kazakhstan: 'kazakhstan',
  US: 'united-states',
  'United States': 'united-states',
  'Central Asia': 'central-asia',
};

describe.skipIf(seed === null)('the seed article', () => {
  const text = seed ?? '';
  const counted = (json: unknown) => {
    const mentions = findMentions(text, 'en', openPack(json));
    const counts = new Map<string, number>();
    for (const { surfaceForm, entityId } of mentions) {
      const key = `${surfaceForm} → ${entityId ?? 'none'}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return { mentions, counts };
  };

  it.each(EXPECTED)('marks %s as %s, %i times', (surface, id, count) => {
    expect(counted(readPack()).counts.get(`${surface} → ${id}`)).toBe(count);
  });

  it('links nothing else but the countries and regions it names', () => {
    const known = new Set([
      ...EXPECTED.map(([surface, id]) => `${surface} → ${id}`),
      ...Object.entries(REGIONS).map(([surface, id]) => `${surface} → ${id}`),
    ]);
    const others = [...counted(readPack()).counts.keys()].filter((key) => !key.endsWith('→ none') && !known.has(key));
    expect(others).toEqual([]);
  });

  it('marks the United States and Kazakhstan wherever they are named, and no adjective', () => {
    const { counts } = counted(readPack());
    // Counted by hand in the text, without those inside the names of bodies.
    expect(counts.get('US → united-states')).toBe(20);
    expect(counts.get('United States → united-states')).toBe(3);
    expect(counts.get('Kazakhstan → kazakhstan')).toBe(14);
    expect(counts.get('Central Asia → central-asia')).toBe(13);
    expect([...counts.keys()].some((key) => /^(American|Kazakh) /.test(key))).toBe(false);
  });

  it('tells the two people called Alyshер apart', () => {
    const ids = counted(readPack())
      .mentions.filter(({ surfaceForm }) => surfaceForm.startsWith('Alysh'))
      .map(({ entityId }) => entityId);
    expect(ids).toEqual(['alisher-tastenov', 'alisher-abdreshev']);
  });

  it('still links all but one of them when the pack lists no misspelling, and none wrongly', () => {
    const pack = readPack();
    for (const entity of pack.entities) entity.misspellings = {};
    const { counts } = counted(pack);
    const missed = EXPECTED.filter(([surface, id, count]) => (counts.get(`${surface} → ${id}`) ?? 0) < count);
    expect(missed.map(([surface]) => surface)).toEqual(['Hamedia']);
    const right = new Map(EXPECTED.map(([surface, id]) => [surface, id]));
    const wrong = [...counts.keys()].filter((key) => {
      const [surface = '', id] = key.split(' → ');
      const expected = right.get(surface) ?? REGIONS[surface as keyof typeof REGIONS];
      return id !== 'none' && id !== expected;
    });
    expect(wrong).toEqual([]);
  });
});
