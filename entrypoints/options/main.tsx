import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/own-page.css';
import '../../components/packs.css';
import '../../components/where.css';
import { SettingsForm } from '../../components/SettingsForm';
import { LANGUAGES } from '../../lib/core/text/language';
import { packWordsFor } from '../../lib/core/wording/packs/pack-words-for';
import { pageWordsFor } from '../../lib/core/wording/pages/page-words-for';
import { printerFor } from '../../lib/core/wording/printer-for';
import { watchWantedName } from '../../lib/extension/name-form';
import { hostPermissions, watchOrigins } from '../../lib/extension/permissions';
import { loadSettings, saveSettings, toPageSettings } from '../../lib/extension/settings';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/extension/settings-shape';
import { knownOrigins, lastPressedSite } from '../../lib/extension/sites';
import { followTheme } from '../../lib/extension/theme';
import { createNameDesk } from './name-desk';
import { createPackDesk } from './pack-desk';
import { createPackShelf } from './pack-shelf';
import { packSections } from './pack-view';
import { createSiteDesk } from './site-desk';
import { siteSection } from './site-section';

const root = document.querySelector('#app');
let settings: Settings = DEFAULT_SETTINGS;
let saved: boolean | null = null;

const languageNow = () => toPageSettings(settings).language;
const shelf = createPackShelf(show);
const packs = createPackDesk(shelf, show);
const names = createNameDesk(shelf, languageNow, show);
const sites = createSiteDesk({
  permissions: hostPermissions,
  known: knownOrigins(),
  lastRead: lastPressedSite,
  onChange: show,
});

async function change(changed: Partial<Settings>): Promise<void> {
  const next = { ...settings, ...changed };
  // "Saved" is said after it is.
  saved = await saveSettings(next).then(
    () => true,
    () => false,
  );
  if (saved) settings = next;
  show();
}

function show(): void {
  if (root === null) return;
  const language = languageNow();
  const pageWords = pageWordsFor(language);
  const printer = printerFor(language);
  document.documentElement.lang = pageWords.tag;
  document.title = pageWords.options.title;
  followTheme(settings.theme);
  render(
    <SettingsForm
      words={printer.words}
      pageWords={pageWords}
      language={settings.language}
      theme={settings.theme}
      hover={settings.hover}
      hidden={settings.hidden}
      colourNames={settings.colourNames}
      saved={saved}
      packs={packSections({ shelf, packs, names }, { printer, packWords: packWordsFor(language) })}
      where={siteSection(sites, pageWords)}
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

/** Take files that are dropped anywhere on the page: left to itself, the browser would go to the file. */
function takeDrops(): void {
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    packs.addFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

async function start(): Promise<void> {
  settings = await loadSettings();
  show();
  takeDrops();
  watchOrigins(sites.refresh, sites.refresh);
  await sites.refresh();
  await shelf.start();
  await watchWantedName((wanted) => names.open(wanted));
}

void start();
