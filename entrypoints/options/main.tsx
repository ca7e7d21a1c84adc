import { render } from 'preact';
import { SettingsForm } from '../../components/SettingsForm';
import { LANGUAGES } from '../../lib/core/text/language';
import { wordsFor } from '../../lib/core/wording/words-for';
import { loadSettings, type Settings, saveSettings, toPageSettings } from '../../lib/extension/settings';

const root = document.querySelector('#app');

function show(settings: Settings, isSaved: boolean): void {
  if (root === null) return;
  const words = wordsFor(toPageSettings(settings).language);
  document.documentElement.lang = words.tag;
  document.title = words.options.title;
  const change = async (changed: Partial<Settings>): Promise<void> => {
    const next = { ...settings, ...changed };
    await saveSettings(next); // "saved" is said after it is
    show(next, true);
  };
  render(
    <SettingsForm
      words={words}
      language={settings.language}
      theme={settings.theme}
      isSaved={isSaved}
      onLanguage={(value) => void change({ language: LANGUAGES.find((language) => language === value) ?? 'auto' })}
      onTheme={(value) => void change({ theme: value === 'light' || value === 'dark' ? value : 'auto' })}
    />,
    root,
  );
}

void loadSettings().then((settings) => show(settings, false));
