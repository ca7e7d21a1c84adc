import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { HIGHLIGHT_COLOURS } from '../core/annotation/web-annotation';
import { LANGUAGES, type Language } from '../core/text/language';
import { DEFAULT_SETTINGS, MARK_GROUPS, type PageSettings, type Settings } from './settings-shape';

const theme = v.picklist(['auto', 'light', 'dark']);
const hover = v.picklist(['rest', 'click', 'keys']);
const hidden = v.array(v.picklist(MARK_GROUPS));
const colourNames = v.record(v.picklist(HIGHLIGHT_COLOURS), v.pipe(v.string(), v.maxLength(40)));

// What is stored may be of an older version, or damaged: each choice that is not one of ours is as if not made.
const storedSettings = v.object({
  language: v.fallback(v.picklist(['auto', ...LANGUAGES]), DEFAULT_SETTINGS.language),
  theme: v.fallback(theme, DEFAULT_SETTINGS.theme),
  hover: v.fallback(hover, DEFAULT_SETTINGS.hover),
  hidden: v.fallback(hidden, []),
  colourNames: v.fallback(colourNames, {}),
});
const toSettings = (stored: unknown): Settings => {
  const parsed = v.safeParse(storedSettings, stored);
  return parsed.success ? parsed.output : DEFAULT_SETTINGS;
};

// Nothing private may lie in `storage.local`: tastes are not, notes are.
const stored = storage.defineItem<unknown>('local:settings', { fallback: DEFAULT_SETTINGS, version: 1 });

/** The reader's language when none is chosen: the browser's, where it is one of ours, else English. */
export function browserLanguage(): Language {
  const code = browser.i18n.getUILanguage().slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === code) ?? 'en';
}

/** Decide `auto`. */
export const toPageSettings = (settings: Settings): PageSettings => ({
  ...settings,
  language: settings.language === 'auto' ? browserLanguage() : settings.language,
});

/** The settings now. */
export const loadSettings = async (): Promise<Settings> => toSettings(await stored.getValue());

/** Keep `settings`. */
export const saveSettings = (settings: Settings): Promise<void> => stored.setValue(settings);

/** Call `onChange` with the new settings whenever they change, in whichever page that was done. */
export function watchSettings(onChange: (settings: Settings) => void): void {
  stored.watch((settings) => onChange(toSettings(settings)));
}
