import type { EntityCard } from '../lib/core/context/card-data';
import type { Printer } from '../lib/core/wording/printer';
import type { CardModel } from './card-model';
import { FactList } from './FactList';
import { MentionTrack } from './MentionTrack';
import { LANGUAGE_TAGS, nameInLettersOf, namesInOrder } from './names';

type Props = {
  readonly model: Extract<CardModel, { kind: 'entity' }>;
  readonly isWhole: boolean;
  readonly printer: Printer;
  readonly onToggle: () => void;
  readonly onReveal: (mentionId: string) => void;
  /** Null where names cannot be added. */
  readonly onAddName: (() => void) | null;
};

/** The relation a reader wants first beside the kind: where a place is, whom a person serves. */
const FIRST_RELATIONS = [
  'head-of',
  'official-of',
  'member-of',
  'located-in',
  'part-of',
  'subsidiary-of',
  'operated-by',
];

function Relation({ card, printer }: { card: EntityCard; printer: Printer }) {
  const { words } = printer;
  const relation = FIRST_RELATIONS.flatMap((type) => card.relations.filter((each) => each.type === type))[0];
  const name = relation && (namesInOrder(relation.names, words.language)[0] ?? null);
  if (relation === undefined || name === null || name === undefined) return null;
  return (
    <span>
      {' · '}
      {words.relations[relation.type]} <span lang={LANGUAGE_TAGS[name.language]}>{name.text}</span>
    </span>
  );
}

/** The name in the reader's language, large, and the other languages below. */
function NameBlock({ card, printer }: { card: EntityCard; printer: Printer }) {
  const { words } = printer;
  const [first, ...others] = namesInOrder(card.names, words.language);
  if (first === undefined) return null;
  const isUnconfirmed = (language: string): boolean => card.unconfirmed.some((each) => each === language);
  return (
    <>
      <h2
        class="name"
        lang={LANGUAGE_TAGS[first.language]}
        title={isUnconfirmed(first.language) ? words.card.unconfirmed : undefined}
      >
        {first.text}
        {isUnconfirmed(first.language) && <span class="mark-unconfirmed">*</span>}
      </h2>
      <p class="other">
        {others.map((name, index) => (
          <span key={name.language}>
            {index > 0 && ' · '}
            <span lang={LANGUAGE_TAGS[name.language]}>{name.text}</span>
            {isUnconfirmed(name.language) && <span class="mark-unconfirmed">*</span>}
          </span>
        ))}
      </p>
      {card.unconfirmed.length > 0 && <p class="hint">* {words.card.unconfirmed}</p>}
    </>
  );
}

function Role({ card, printer }: { card: EntityCard; printer: Printer }) {
  const { words } = printer;
  const own = card.gloss[words.language];
  const gloss = own ?? card.gloss.en;
  if (gloss === undefined) return null;
  return (
    <p class="role">
      <span lang={own === undefined ? 'en' : words.tag}>{gloss}</span>
      {card.roleAsOf !== null && <span class="as-of"> {words.card.asOf(printer.period(card.roleAsOf))}</span>}
    </p>
  );
}

/** Who or what a name means. */
export function EntityCardView({ model, isWhole, printer, onToggle, onReveal, onAddName }: Props) {
  const { words } = printer;
  const { mention, card, candidates, fullName, mentionIds } = model;
  const usual = card === null ? null : nameInLettersOf(card.names, mention.surfaceForm);
  return (
    <>
      <p class="kind">
        <span class="swatch entity" aria-hidden="true" />
        <span>
          {words.kinds[mention.kind]}
          {card !== null && <Relation card={card} printer={printer} />}
        </span>
      </p>
      {card === null ? <h2 class="name">{mention.surfaceForm}</h2> : <NameBlock card={card} printer={printer} />}
      {card === null && <p class="hint">{candidates.length > 1 ? words.card.undecided : words.card.notInData}</p>}
      {card === null && candidates.length <= 1 && onAddName !== null && (
        <button type="button" class="quiet add-name" onClick={onAddName}>
          {words.card.addName}
        </button>
      )}
      {candidates.length > 1 && (
        <ul class="candidates">
          {candidates.map((each) => {
            const name = namesInOrder(
              { ...each.names, [words.language]: each.names[words.language] },
              words.language,
            )[0];
            return (
              <li key={each.entityId}>
                {name?.text}
                <span class="as-of"> {each.gloss[words.language] ?? each.gloss.en}</span>
              </li>
            );
          })}
        </ul>
      )}
      {mention.spelling === 'differs' && usual !== null && (
        <p class="spelling">{words.card.spellingDiffers(mention.surfaceForm, usual)}</p>
      )}
      {fullName !== null && <p class="hint">{words.card.shortFor(fullName)}</p>}
      {card !== null && <Role card={card} printer={printer} />}
      {card !== null && <FactList facts={card.facts} isWhole={isWhole} printer={printer} onToggle={onToggle} />}
      <MentionTrack mentionIds={mentionIds} currentId={mention.id} printer={printer} onReveal={onReveal} />
    </>
  );
}
