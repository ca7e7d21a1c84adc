import type { Span } from '../text/span';
import { endsWithWord, hasWord } from './find-word';
import type { ContextLexicon, Role } from './lexicon/lexicon';
import type { Surroundings } from './surroundings';

/** What flows, for concepts that have a direction. */
export type Flow = 'exports' | 'imports' | 'investment' | null;

/** Whether a concept named so has a direction: exports, imports, investment. */
export function flowOf(printed: string, { flows }: ContextLexicon): Flow {
  if (hasWord(printed, flows.exports)) return 'exports';
  if (hasWord(printed, flows.imports)) return 'imports';
  return hasWord(printed, flows.investment) ? 'investment' : null;
}

/** The -стан of a country is no ending: Қазақстан, but Қазақстаннан. */
const isStem = (name: string): boolean => name.endsWith('стан');

/** The roles the entity named at `span` has by the word before it or its own ending. */
export function rolesOf({ folded }: Surroundings, { roles }: ContextLexicon, span: Span): Role[] {
  const lead = folded.slice(Math.max(0, span.start - 16), span.start).replace(/(?:\s|^)the\s*$/, ' ');
  const name = folded.slice(span.start, span.end);
  return (['to', 'from', 'in'] as const).filter(
    (role) =>
      endsWithWord(lead, roles[role].before) ||
      roles[role].endings.some((ending) => name.endsWith(ending) && name.length > ending.length + 2 && !isStem(name)),
  );
}
