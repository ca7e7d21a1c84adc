import { useEffect, useRef } from 'preact/hooks';
import type { EntityKind } from '../lib/core/dataset/pack';
import type { Language } from '../lib/core/text/language';
import type { PackWords } from '../lib/core/wording/packs/pack-words';
import type { PageWords } from '../lib/core/wording/pages/page-words';
import type { Words } from '../lib/core/wording/words';
import { LANGUAGE_TAGS } from './names';
import type { NameFields, NameFormModel } from './pack-model';

type Props = {
  readonly form: NameFormModel;
  readonly words: Words;
  readonly packWords: PackWords;
  readonly languageNames: PageWords['languages'];
  /** The kinds there are, in the order they are offered. */
  readonly kinds: readonly EntityKind[];
  readonly onChange: (changed: Partial<NameFields>) => void;
  /** The entry it is another name of; null for none. */
  readonly onChoose: (entityId: string | null) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
};

const LONGEST_NAME = 200; // UTF-16 units, as in a pack
const LONGEST_GLOSS = 600;

const languages = Object.keys(LANGUAGE_TAGS) as Language[]; // the keys of a record of ours

/** The form of one name of the reader's own: a new entry, or another name of an entry that is there. */
export function MyNamesForm(props: Props) {
  const { form, words, packWords, languageNames, kinds, onChange, onChoose, onSave, onCancel } = props;
  const { names } = packWords;
  const { fields } = form;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <form
      class="name-form"
      aria-labelledby="name-form-title"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <h3 id="name-form-title">{form.isNew ? names.formTitle : names.changeTitle}</h3>
      <label>
        <span>{names.name}</span>
        <input
          ref={field}
          type="text"
          name="name"
          required
          maxLength={LONGEST_NAME}
          value={fields.name}
          aria-describedby="name-hint name-fault"
          aria-invalid={form.fault !== null}
          onInput={(event) => onChange({ name: event.currentTarget.value })}
        />
      </label>
      <p id="name-hint" class="faint">
        {names.nameHint}
      </p>
      {form.hint !== null && <p class="hint">{form.hint}</p>}
      <label>
        <span>{names.language}</span>
        <select
          name="name-language"
          value={fields.language}
          onChange={(event) => {
            const chosen = languages.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) onChange({ language: chosen });
          }}
        >
          {languages.map((each) => (
            <option key={each} value={each} lang={LANGUAGE_TAGS[each]}>
              {languageNames[each]}
            </option>
          ))}
        </select>
      </label>
      {form.isNew && (
        <fieldset>
          <legend>{names.another}</legend>
          <input
            type="search"
            name="name-entry"
            aria-label={names.another}
            placeholder={names.anotherHint}
            value={fields.query}
            onInput={(event) => onChange({ query: event.currentTarget.value })}
          />
          {(form.choices.length > 0 || form.chosen !== null) && (
            <>
              <label>
                <input type="radio" name="name-of" checked={form.chosen === null} onChange={() => onChoose(null)} />
                {names.newEntry}
              </label>
              {form.choices.map((choice) => (
                <label key={choice.entityId}>
                  <input
                    type="radio"
                    name="name-of"
                    checked={form.chosen === choice.entityId}
                    onChange={() => onChoose(choice.entityId)}
                  />
                  <span lang={choice.name.lang}>{choice.name.text}</span> <span class="faint">{choice.about}</span>
                </label>
              ))}
            </>
          )}
          {form.copies !== null && <p role="status">{form.copies}</p>}
        </fieldset>
      )}
      {!form.isAnother && (
        <>
          <label>
            <span>{names.kind}</span>
            <select
              name="name-kind"
              value={fields.kind}
              onChange={(event) => {
                const chosen = kinds.find((each) => each === event.currentTarget.value);
                if (chosen !== undefined) onChange({ kind: chosen });
              }}
            >
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {words.kinds[each]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{names.gloss}</span>
            <input
              type="text"
              name="name-gloss"
              maxLength={LONGEST_GLOSS}
              value={fields.gloss}
              aria-describedby="gloss-hint"
              onInput={(event) => onChange({ gloss: event.currentTarget.value })}
            />
          </label>
          <p id="gloss-hint" class="faint">
            {names.glossHint}
          </p>
        </>
      )}
      <label>
        <span>{names.others}</span>
        <textarea
          name="name-others"
          rows={3}
          value={fields.others}
          aria-describedby="others-hint"
          onInput={(event) => onChange({ others: event.currentTarget.value })}
        />
      </label>
      <p id="others-hint" class="faint">
        {names.othersHint}
      </p>
      <p id="name-fault" class="fault" role="alert">
        {form.fault}
      </p>
      <div class="report-actions">
        <button type="submit" class="action first" disabled={form.isSaving}>
          {names.save}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {packWords.add.cancel}
        </button>
      </div>
    </form>
  );
}
