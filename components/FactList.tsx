import type { FactCard } from '../lib/core/context/card-data';
import type { Printer } from '../lib/core/wording/printer';
import { SourceLink } from './SourceLink';

type Props = {
  readonly facts: readonly FactCard[];
  readonly isWhole: boolean;
  readonly printer: Printer;
  readonly onToggle: () => void;
};

const SHOWN_AT_FIRST = 3; // facts; a card is read at a glance

/** Facts, newest first, each with its year, source and how sure it is. */
export function FactList({ facts, isWhole, printer, onToggle }: Props) {
  const { words } = printer;
  const newestFirst = [...facts].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const shown = isWhole ? newestFirst : newestFirst.slice(0, SHOWN_AT_FIRST);
  if (shown.length === 0) return null;
  const isForeign = words.language !== 'en' && shown.some((fact) => fact.text[words.language] === undefined);
  return (
    <section class="facts">
      {isForeign && <p class="hint">{words.card.factsInEnglish}</p>}
      <ul>
        {shown.map((fact) => {
          const own = fact.text[words.language];
          return (
            <li key={own ?? fact.text.en}>
              <span class="year">{fact.year ?? '—'}</span>
              <span>
                <span lang={own === undefined ? 'en' : words.tag}>{own ?? fact.text.en}</span>{' '}
                {fact.confidence !== 'seen' && fact.confidence !== 'common-knowledge' && (
                  <span class="sure">{words.confidence[fact.confidence]}</span>
                )}{' '}
                <SourceLink source={fact.source} printer={printer} />
              </span>
            </li>
          );
        })}
      </ul>
      {facts.length > SHOWN_AT_FIRST && (
        <button type="button" class="quiet" aria-expanded={isWhole} onClick={onToggle}>
          {isWhole ? words.card.less : `${words.card.more} (${facts.length - SHOWN_AT_FIRST})`}
        </button>
      )}
    </section>
  );
}
