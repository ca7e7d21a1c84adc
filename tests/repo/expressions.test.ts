/*
 * No regular expression of ours may take a time that grows faster than its text: a page chooses what it is run on.
 * Judged by recheck (Watanabe and others, https://makenowjust-labo.github.io/recheck): exactly, by automata, where there
 * is no look-around and the automaton is small; else by searching for a text that makes it slow.
 */
import { checkSync, type Diagnostics } from 'recheck';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectExpressions, type Expression, literalsOf } from './collect-expressions';

// The build in JavaScript, in this process: the others start a server or want Java. Read at each call.
process.env.RECHECK_SYNC_BACKEND = 'pure';

// Small sizes, so that the whole product takes seconds: quadratic time shows in a thousand units as it does in a hundred
// thousand, and what has a longer source or a larger automaton is a list of words, which the search judges sooner.
const LIMITS = {
  timeout: 60_000, // ms; never reached by far: the limits below end the search first, on a slow machine too
  maxPatternSize: 250,
  maxNFASize: 1_500,
  maxAttackStringSize: 8_000,
  attackLimit: 2_000_000,
  incubationLimit: 6_000,
  maxIteration: 3,
  maxInitialGenerationSize: 80,
  maxGenerationSize: 40,
  mutationSize: 15,
  crossoverSize: 8,
} as const;

const judge = ({ source, flags }: Pick<Expression, 'source' | 'flags'>): Diagnostics =>
  checkSync(source, flags, LIMITS);

/** What is wrong with `expression`; null where its time is linear. */
function faultOf(expression: Expression): string | null {
  const found = judge(expression);
  if (found.status === 'safe') return null;
  const growth = found.status === 'vulnerable' ? `${found.complexity.summary}, ${found.attack.pattern}` : 'not judged';
  return `${expression.file}: /${expression.source}/${expression.flags}: ${growth}`;
}

describe('the judge of expressions', () => {
  it.each([
    ['exponential', /(?:a+)+$/],
    ['exponential, with a look-behind', /(?<!x)(?:a|aa)+$/],
    ['a run at every start', /\s+$/],
    ['a run at every start, with a look-ahead', /(?!x)0+$/],
    ['two runs that share their letters', /^\d*\w*!/],
    ['a look-ahead to the end', /\B(?=(?:\d{3})+$)/g],
    ['to the end of the line from every start', /#(?!x).*$/],
  ])('sees %s', (_, expression) => {
    expect(judge(expression).status).toBe('vulnerable');
  });

  it.each([/^\s+/, /(?<!\s)\s+$/, /\d{1,3}(?:,\d{3})*/, /^[a-z]+(?![a-z])/])('passes %s', (expression) => {
    expect(judge(expression).status).toBe('safe');
  });
});

describe('the collector of expressions', () => {
  it('sees a literal and no comment, string or division', async () => {
    const code =
      "// /a/\nconst a = '/b/'; const half = (x: number) => x / 2 / 1;\nexport const c: RegExp = /c[/]\\/ц/giu;";
    expect(await literalsOf(code, 'x.ts')).toEqual([{ file: 'x.ts', source: 'c[/]\\/ц', flags: 'giu' }]);
  });
});

describe('the regular expressions of the product', () => {
  let expressions: readonly Expression[] = [];
  beforeAll(async () => {
    expressions = await collectExpressions();
  }, 60_000);

  it('are found where they are written and where they are made', () => {
    const files = new Set(expressions.map(({ file }) => file));
    expect(expressions.length).toBeGreaterThan(400);
    for (const file of [
      'lib/core/figures/ru.ts',
      'lib/core/figures/read-approximation.ts',
      'lib/page/article/apart.ts',
    ])
      expect(files).toContain(file);
  });

  it('take a time that grows with the text and no faster', { timeout: 300_000 }, () => {
    expect(expressions.map(faultOf).filter((fault) => fault !== null)).toEqual([]);
  });
});
