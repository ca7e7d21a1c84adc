import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bundledPacks } from './scripts/bundled-packs';
import { preloadPanel } from './scripts/preload-panel';
import { smallerContentScripts } from './scripts/smaller-content-scripts';

/** The pages we know; everything else needs a click (`activeTab`) or an optional permission. */
const KNOWN_HOSTS = [
  'https://www.toutiao.com/*',
  'https://m.toutiao.com/*',
  'https://m.toutiaocdn.com/*',
  'https://*.inform.kz/*',
  'https://qazinform.com/*',
];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact(), bundledPacks(), preloadPanel(), smallerContentScripts()],
    // docs/decisions/0005: WXT's own context tells the page our id and lets it stop us.
    resolve: {
      alias: {
        'wxt/utils/content-script-context': resolve(import.meta.dirname, 'lib/extension/content-script-context.ts'),
      },
    },
  }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: KNOWN_HOSTS,
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: browser === 'firefox' ? undefined : 'spanning',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'",
    },
    action: { default_title: '__MSG_name__' },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+Down' }, description: '__MSG_nextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+Up' }, description: '__MSG_previousMark__' },
      'highlight-selection': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_highlightSelection__',
      },
      // The fourth key; Chromium refuses an extension with a fifth.
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_openPanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
