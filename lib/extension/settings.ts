import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { LANGUAGES, type Language } from '../core/text/language';

/** What the reader chose; `auto` follows the browser. */
export type Settings = {
  readonly language: Language | 'auto';
  readonly theme: 'auto' | 'light' | 'dark';
};

/** Settings as a page needs them: the language decided. */
export type PageSettings = { readonly language: Language; readonly theme: Settings['theme'] };

/** Settings before anything was chosen. */
export const DEFAULT_SETTINGS: Settings = { language: 'auto', theme: 'auto' };

// Nothing private may lie in `storage.local`; these two words are not.
const stored = storage.defineItem<Settings>('local:settings', { fallback: DEFAULT_SETTINGS, version: 1 });

/** The reader's language when none is chosen: the browser's, where it is one of ours, else English. */
export function browserLanguage(): Language {
  const code = browser.i18n.getUILanguage().slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === code) ?? 'en';
}

/** Decide `auto`. */
export function toPageSettings(settings: Settings): PageSettings {
  return { language: settings.language === 'auto' ? browserLanguage() : settings.language, theme: settings.theme };
}

/** The settings now. */
export const loadSettings = (): Promise<Settings> => stored.getValue();

/** Keep `settings`. */
export const saveSettings = (settings: Settings): Promise<void> => stored.setValue(settings);

/** Call `onChange` with the new settings whenever they change, in whichever page that was done. */
export function watchSettings(onChange: (settings: Settings) => void): void {
  stored.watch((settings) => onChange(settings ?? DEFAULT_SETTINGS));
}
