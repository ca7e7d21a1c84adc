import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/own-page.css';
import { SettingsForm } from '../../components/SettingsForm';
import { LANGUAGES } from '../../lib/core/text/language';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import { wordsFor } from '../../lib/core/wording/words-for';
import { loadSettings, saveSettings, toPageSettings } from '../../lib/extension/settings';
import type { Settings } from '../../lib/extension/settings-shape';
import { knownSites } from '../../lib/extension/sites';
import { followTheme } from '../../lib/extension/theme';

const root = document.querySelector('#app');

function show(settings: Settings, saved: boolean | null): void {
  if (root === null) return;
  const { language } = toPageSettings(settings);
  const pageWords = pageWordsFor(language);
  document.documentElement.lang = pageWords.tag;
  document.title = pageWords.options.title;
  followTheme(settings.theme);
  const change = async (changed: Partial<Settings>): Promise<void> => {
    const next = { ...settings, ...changed };
    // "Saved" is said after it is.
    const isSaved = await saveSettings(next).then(
      () => true,
      () => false,
    );
    show(isSaved ? next : settings, isSaved);
  };
  render(
    <SettingsForm
      words={wordsFor(language)}
      pageWords={pageWords}
      language={settings.language}
      theme={settings.theme}
      hover={settings.hover}
      hidden={settings.hidden}
      colourNames={settings.colourNames}
      sites={knownSites()}
      saved={saved}
      onLanguage={(value) => void change({ language: LANGUAGES.find((each) => each === value) ?? 'auto' })}
      onTheme={(value) => void change({ theme: value === 'light' || value === 'dark' ? value : 'auto' })}
      onHover={(value) => void change({ hover: value === 'click' || value === 'keys' ? value : 'rest' })}
      onHidden={(hidden) => void change({ hidden })}
      onColourName={(colour, name) => {
        const { [colour]: _, ...others } = settings.colourNames;
        void change({ colourNames: name === '' ? others : { ...others, [colour]: name } });
      }}
    />,
    root,
  );
}

void loadSettings().then((settings) => show(settings, null));
