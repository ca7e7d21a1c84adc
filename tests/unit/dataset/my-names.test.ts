import { describe, expect, it } from 'vitest';
import {
  addNameTo,
  changeAddedNames,
  copyAnew,
  listNames,
  type NameDraft,
  type NamesResult,
  removeName,
  saveName,
} from '../../../lib/core/dataset/my-names';
import { openDataset } from '../../../lib/core/dataset/open-dataset';
import type { Pack } from '../../../lib/core/dataset/pack';
import { findMentions } from '../../../lib/core/entities/find-mentions';
import { smallEntity, smallPack } from '../../support/small-pack';

const draft = (name: string, more: Partial<NameDraft> = {}): NameDraft => ({
  ...{ name, language: 'en', kind: 'person', gloss: '', glossLanguage: 'en', others: [] },
  ...more,
});
function packOf(result: NamesResult): Pack {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** A pack with one entity that has a fact, a source and a cue of its own. */
const origin = (version = '1.1.0', names: readonly string[] = ['Samruk-Kazyna']): Pack =>
  smallPack(
    'central-asia',
    [
      smallEntity(
        'samruk',
        { en: names, ru: ['Самрук-Казына'] },
        {
          cues: [{ alias: 'Samruk-Kazyna', language: 'en', use: 'always', words: [], note: 'looked at' }],
          facts: [{ text: { en: 'a fund' }, year: 2024, asOf: null, sourceId: 'copy', confidence: 'seen' }],
        },
      ),
      smallEntity('other', { en: ['Other'] }),
    ],
    {
      version,
      sources: [
        { id: 'original', url: 'https://a.example/' },
        { id: 'copy', url: 'https://b.example/', copyOf: 'original' },
        { id: 'unused', url: 'https://c.example/' },
      ],
    },
  );

describe('a name of one’s own', () => {
  it('makes the pack with the first, and a new version with each change', () => {
    const first = packOf(saveName(null, draft('  Ali   Karimbek '), null));
    expect([first.id, first.version]).toEqual(['my-names', '1.0.0']);
    expect(first.entities[0]?.names).toEqual({ en: ['Ali Karimbek'] });
    const second = packOf(saveName(first, draft('Steppe Institute', { kind: 'organisation' }), null));
    expect(second.version).toBe('1.0.1');
    expect(listNames(second).map(({ name, kind }) => [name, kind])).toEqual([
      ['Ali Karimbek', 'person'],
      ['Steppe Institute', 'organisation'],
    ]);
    const third = packOf(removeName(second, second.entities[0]?.id ?? ''));
    expect([third.version, third.entities.length]).toEqual(['1.0.2', 1]);
  });

  it('puts other spellings under the language of their letters', () => {
    const others = ['阿里·卡里姆别克', 'Али Каримбек', 'Әли Кәрімбек', 'Ali Karimbek', ''];
    expect(packOf(saveName(null, draft('Ali Karimbek', { others }), null)).entities[0]?.names).toEqual({
      en: ['Ali Karimbek'],
      zh: ['阿里·卡里姆别克'],
      ru: ['Али Каримбек'],
      kk: ['Әли Кәрімбек'],
    });
  });

  it('has the same id wherever it is written down, and is found in a text', () => {
    const [one, other] = [saveName(null, draft('Ali Karimbek'), null), saveName(null, draft('Ali Karimbek'), null)];
    expect(packOf(one)).toEqual(packOf(other));
    const dataset = openDataset([packOf(one)]);
    const [mention] = findMentions('In Almaty, Ali Karimbek said so.', 'en', dataset).filter(
      ({ surfaceForm }) => surfaceForm === 'Ali Karimbek',
    );
    expect(mention?.entityId).toBe(packOf(one).entities[0]?.id);
  });

  it('is changed without losing what the form does not show', () => {
    const first = packOf(saveName(null, draft('Ali Karimbek', { gloss: 'аналитик', glossLanguage: 'ru' }), null));
    const id = first.entities[0]?.id ?? '';
    const second = packOf(saveName(first, draft('Ali Karimbekov', { gloss: 'analyst' }), id));
    expect(second.entities).toMatchObject([
      { id, names: { en: ['Ali Karimbekov'] }, gloss: { ru: 'аналитик', en: 'analyst' } },
    ]);
    expect(packOf(saveName(second, draft('Ali Karimbekov'), id)).entities[0]?.gloss).toEqual({ ru: 'аналитик' });
  });

  it.each<[string, NameDraft, string]>([
    ['no name', draft('  '), 'empty-name'],
    ['one character', draft('哈', { language: 'zh' }), 'name-too-short'],
    ['one character among the spellings', draft('Kazakhstan', { others: ['哈'] }), 'name-too-short'],
    ['a name of 201 characters', draft('x'.repeat(201)), 'name-too-long'],
    ['a mark that turns the writing around', draft('Ali \u202ekebmiraK'), 'direction-mark'],
    ['a control character', draft('Ali\u0000'), 'control-character'],
    ['a description that is too long', draft('Ali Karimbek', { gloss: 'x'.repeat(601) }), 'text-too-long'],
  ])('is refused with %s', (_, bad, fault) => {
    expect(saveName(null, bad, null)).toEqual({ ok: false, error: fault });
  });

  it('is refused a second time, and where it is gone', () => {
    const pack = packOf(saveName(null, draft('Ali Karimbek'), null));
    expect(saveName(pack, draft('Ali Karimbek'), null)).toEqual({ ok: false, error: 'already-there' });
    expect(saveName(pack, draft('Ali Karimbek'), 'nobody')).toEqual({ ok: false, error: 'gone' });
    expect(removeName(pack, 'nobody')).toEqual({ ok: false, error: 'gone' });
  });

  it('may hold markup, which stays the letters it is', () => {
    expect(packOf(saveName(null, draft('<b>Ali</b>'), null)).entities[0]?.names.en).toEqual(['<b>Ali</b>']);
  });
});

describe('another name of an entity', () => {
  const added = packOf(addNameTo(null, draft('SK Fund', { others: ['萨姆鲁克'] }), 'samruk', origin()));

  it('copies the entity with its facts, their sources and its cues, and says where it is from', () => {
    const [entity] = added.entities;
    expect(entity?.names).toEqual({
      en: ['Samruk-Kazyna', 'SK Fund'],
      zh: ['萨姆鲁克'],
      ru: ['Самрук-Казына'],
    });
    expect(entity?.facts).toEqual(origin().entities[0]?.facts);
    expect(added.sources.map(({ id }) => id)).toEqual(['original', 'copy']);
    expect(entity?.cues.map(({ alias, note }) => [alias, note])).toEqual([
      ['Samruk-Kazyna', 'looked at'],
      ['SK Fund', 'added to central-asia@1.1.0'],
      ['萨姆鲁克', 'added to central-asia@1.1.0'],
    ]);
    expect(listNames(added)).toMatchObject([
      { entityId: 'samruk', name: 'SK Fund', others: ['萨姆鲁克'], origin: 'central-asia@1.1.0', factCount: 1 },
    ]);
  });

  it('is linked to that entity when the packs are open together', () => {
    const dataset = openDataset([origin(), added]);
    const mentions = findMentions('The SK Fund said so.', 'en', dataset);
    expect(mentions.map(({ entityId }) => entityId)).toContain('samruk');
    expect(dataset.entities.get('samruk')?.facts).toHaveLength(1);
  });

  it('is added to a copy that is there, whatever version its pack has now', () => {
    const twice = packOf(addNameTo(added, draft('The Fund'), 'samruk', origin('1.2.0')));
    expect(listNames(twice)).toMatchObject([
      { name: 'SK Fund', others: ['萨姆鲁克', 'The Fund'], origin: 'central-asia@1.1.0' },
    ]);
  });

  it('is refused when the entity has it already', () => {
    expect(addNameTo(null, draft('Samruk-Kazyna'), 'samruk', origin())).toEqual({ ok: false, error: 'already-there' });
    expect(addNameTo(null, draft('Fund'), 'nobody', origin())).toEqual({ ok: false, error: 'gone' });
  });

  it('is changed alone: the entity’s own names stay', () => {
    const changed = packOf(changeAddedNames(added, draft('SK'), 'samruk'));
    expect(changed.entities[0]?.names).toEqual({ en: ['Samruk-Kazyna', 'SK'], ru: ['Самрук-Казына'] });
    expect(listNames(changed)).toMatchObject([{ name: 'SK', others: [] }]);
  });

  it('goes with its copy and the sources only that needed', () => {
    const rest = packOf(removeName(added, 'samruk'));
    expect([rest.entities, rest.sources]).toEqual([[], []]);
  });

  it('is put on a new copy when the pack has a later version', () => {
    const later = origin('2.0.0', ['Samruk-Kazyna', 'Samruk']);
    const anew = packOf(copyAnew(added, 'samruk', later));
    expect(anew.entities[0]?.names.en).toEqual(['Samruk-Kazyna', 'Samruk', 'SK Fund']);
    expect(listNames(anew)[0]?.origin).toBe('central-asia@2.0.0');
  });

  it('makes the copy needless when the pack has the name by itself', () => {
    const alone = packOf(addNameTo(null, draft('SK Fund'), 'samruk', origin()));
    expect(packOf(copyAnew(alone, 'samruk', origin('2.0.0', ['Samruk-Kazyna', 'SK Fund']))).entities).toEqual([]);
  });

  it('of an entry of one’s own is one more of its names', () => {
    const own = packOf(saveName(null, draft('Ali Karimbek'), null));
    const id = own.entities[0]?.id ?? '';
    const more = packOf(addNameTo(own, draft('A. Karimbek'), id, own));
    expect(listNames(more)).toMatchObject([{ name: 'Ali Karimbek', others: ['A. Karimbek'], origin: null }]);
  });
});
