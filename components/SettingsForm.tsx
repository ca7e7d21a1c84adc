import type { ComponentChildren } from 'preact';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../lib/core/annotation/web-annotation';
import type { PageWords } from '../lib/core/wording/pages/page-words';
import type { Words } from '../lib/core/wording/words';

type Group = keyof PageWords['options']['groups'];
type Choice = { readonly value: string; readonly label: string; readonly tag?: string };
type RadioProps = {
  readonly legend: string;
  readonly name: string;
  readonly chosen: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
};

function Radios({ legend, name, chosen, choices, onChoose }: RadioProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ value, label, tag }) => (
        <label key={value} lang={tag}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

const toChoices = (labels: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

type Props = {
  readonly words: Words;
  readonly pageWords: PageWords;
  readonly language: string;
  readonly theme: string;
  readonly hover: string;
  readonly hidden: readonly Group[];
  readonly colourNames: Partial<Readonly<Record<HighlightColour, string>>>;
  /** What the last change came to; null before any. */
  readonly saved: boolean | null;
  /** Packs and names: more than a choice, so sections of their own. */
  readonly packs: ComponentChildren;
  /** Where we run, and how to allow more. */
  readonly where: ComponentChildren;
  readonly onLanguage: (language: string) => void;
  readonly onTheme: (theme: string) => void;
  readonly onHover: (hover: string) => void;
  readonly onHidden: (hidden: readonly Group[]) => void;
  readonly onColourName: (colour: HighlightColour, name: string) => void;
};

/** What the reader can choose; each choice is kept at once. */
export function SettingsForm(props: Props) {
  const { words, pageWords, hidden, colourNames, saved } = props;
  const { options, languages } = pageWords;
  const languageChoices = [
    { value: 'auto', label: options.automatic },
    { value: 'en', label: languages.en, tag: 'en' },
    { value: 'zh', label: languages.zh, tag: 'zh-Hans' },
    { value: 'ru', label: languages.ru, tag: 'ru' },
    { value: 'kk', label: languages.kk, tag: 'kk' },
  ];
  const groups = Object.keys(options.groups) as Group[]; // the keys of a record of ours
  const toggle = (group: Group): readonly Group[] =>
    hidden.includes(group) ? hidden.filter((each) => each !== group) : [...hidden, group];
  return (
    <div lang={pageWords.tag}>
      <h1>{options.title}</h1>
      <p>{options.lead}</p>
      <Radios
        legend={options.language}
        name="language"
        chosen={props.language}
        choices={languageChoices}
        onChoose={props.onLanguage}
      />
      <Radios
        legend={options.theme}
        name="theme"
        chosen={props.theme}
        choices={toChoices(options.themes)}
        onChoose={props.onTheme}
      />
      <Radios
        legend={options.hover}
        name="hover"
        chosen={props.hover}
        choices={toChoices(options.hovers)}
        onChoose={props.onHover}
      />
      <fieldset>
        <legend>{options.marks}</legend>
        {groups.map((group) => (
          <label key={group}>
            <input
              type="checkbox"
              name={group}
              checked={!hidden.includes(group)}
              onChange={() => props.onHidden(toggle(group))}
            />
            {options.groups[group]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{options.colours}</legend>
        <p>{options.coloursLead}</p>
        {HIGHLIGHT_COLOURS.map((colour) => (
          <label key={colour} class="colour-name">
            <span class="colour-dot" style={{ '--swatch': `var(--hl-${colour})` }} aria-hidden="true" />
            <span class="colour-word">{words.keep.colours[colour]}</span>
            <input
              type="text"
              name={`colour-${colour}`}
              maxLength={40}
              placeholder={words.keep.colours[colour]}
              defaultValue={colourNames[colour] ?? ''}
              onChange={(event) => props.onColourName(colour, event.currentTarget.value.trim())}
            />
          </label>
        ))}
      </fieldset>
      <p class="saved" role="status">
        {saved === null ? '' : saved ? options.saved : options.notSaved}
      </p>
      {props.packs}
      {props.where}
      <h2>{options.keys}</h2>
      <p>{options.keysText}</p>
      <h2>{options.privacy}</h2>
      <p>{options.privacyText}</p>
    </div>
  );
}
