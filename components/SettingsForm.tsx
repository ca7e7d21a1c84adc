import type { Words } from '../lib/core/wording/words';

type Choice = { readonly value: string; readonly label: string; readonly tag?: string };
type GroupProps = {
  readonly legend: string;
  readonly name: string;
  readonly chosen: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
};

function Group({ legend, name, chosen, choices, onChoose }: GroupProps) {
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

type Props = {
  readonly words: Words;
  readonly language: string;
  readonly theme: string;
  readonly isSaved: boolean;
  readonly onLanguage: (language: string) => void;
  readonly onTheme: (theme: string) => void;
};

/** What the reader can choose: the language of our words, and the theme of the cards. */
export function SettingsForm({ words, language, theme, isSaved, onLanguage, onTheme }: Props) {
  const { options, languages } = words;
  const languageChoices = [
    { value: 'auto', label: options.automatic },
    { value: 'en', label: languages.en, tag: 'en' },
    { value: 'zh', label: languages.zh, tag: 'zh-Hans' },
    { value: 'ru', label: languages.ru, tag: 'ru' },
    { value: 'kk', label: languages.kk, tag: 'kk' },
  ];
  const themeChoices = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: options.themes[value] }));
  return (
    <div lang={words.tag}>
      <h1>{options.title}</h1>
      <p>{options.lead}</p>
      <Group
        legend={options.language}
        name="language"
        chosen={language}
        choices={languageChoices}
        onChoose={onLanguage}
      />
      <Group legend={options.theme} name="theme" chosen={theme} choices={themeChoices} onChoose={onTheme} />
      <p class="saved" role="status">
        {isSaved ? options.saved : ''}
      </p>
      <h2>{options.keys}</h2>
      <p>{options.keysText}</p>
      <h2>{options.privacy}</h2>
      <p>{options.privacyText}</p>
    </div>
  );
}
