import { describe, expect, it } from 'vitest';
import { compileGazetteer, findNames } from '../../../lib/core/dataset/gazetteer';
import { foldText } from '../../../lib/core/text/folding';

const NAMES = [
  { folded: foldText('US'), value: 0, inflection: null },
  { folded: foldText('US Bank'), value: 1, inflection: null },
  { folded: foldText('Казахстан'), value: 2, inflection: 'ru' },
  { folded: foldText('Казахстанский институт'), value: 3, inflection: 'ru' },
  { folded: foldText('Қазақстан'), value: 4, inflection: 'kk' },
  { folded: foldText('Ұлттық банк'), value: 5, inflection: 'kk' },
  { folded: foldText('АҚШ'), value: 6, inflection: 'kk' },
  { folded: foldText('中亚'), value: 7, inflection: null },
  { folded: foldText('中亚—德国'), value: 8, inflection: null },
  { folded: foldText('外交部'), value: 9, inflection: null },
  { folded: foldText('Астана'), value: 10, inflection: 'ru' },
] as const;
const trie = compileGazetteer(NAMES);
const find = (text: string): string[] =>
  findNames(foldText(text), trie).map(({ start, end, value }) => `${text.slice(start, end)} ${value}`);

describe('findNames', () => {
  it.each([
    ['the US Bank in the US', ['US Bank 1', 'US 0']], // leftmost-longest
    ['USA and bonus', []], // only whole words
    ['在US举行', ['US 0']], // a change of script ends a word
    ['中亚国家', ['中亚 7']],
    ['中亚－德国峰会', ['中亚－德国 8']], // dashes of any kind
    ['Казахстана, Казахстаном, в Казахстане', ['Казахстана 2', 'Казахстаном 2', 'Казахстане 2']],
    ['Казахстанского института', ['Казахстанского института 3']], // each word inflected
    ['казахстанцы', []],
    ['Астану, Астаной, Астаны', ['Астану 10', 'Астаной 10', 'Астаны 10']],
    ['Қазақстанның, Қазақстанға', ['Қазақстанның 4', 'Қазақстанға 4']],
    ['АҚШ-тың', ['АҚШ-тың 6']],
    ['Ұлттық банктің', ['Ұлттық банктің 5']],
    ['Ұлттық банкі', ['Ұлттық банкі 5']],
    ['қазақстандық', []],
    ['外交部长说', []], // a person's office is not the ministry
    ['外交部长期关注', ['外交部 9']],
    ['', []],
  ])('in %j finds %j', (text, names) => {
    expect(find(text)).toEqual(names);
  });

  it('finds what a plain search with the same boundaries finds', () => {
    const words = ['alpha', 'alpha beta', 'beta', 'gamma delta', 'del', 'delta'];
    const plain = compileGazetteer(words.map((folded, value) => ({ folded, value, inflection: null })));
    const text = 'alpha beta gamma delta, del alpha; betas delta-beta';
    const pattern = new RegExp(
      `(?<![a-z])(?:${[...words].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`,
      'g',
    );
    expect(findNames(text, plain).map(({ start, end }) => text.slice(start, end))).toEqual(text.match(pattern));
  });
});
