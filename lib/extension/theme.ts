import type { Settings } from './settings-shape';

const darkScheme = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
let chosen: Settings['theme'] = 'auto';

function apply(): void {
  const isDark = chosen === 'dark' || (chosen === 'auto' && darkScheme?.matches === true);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}
darkScheme?.addEventListener('change', apply);

/** Give a page of ours the theme the reader chose; `auto` follows the system, now and when it changes. */
export function followTheme(theme: Settings['theme']): void {
  chosen = theme;
  apply();
}
