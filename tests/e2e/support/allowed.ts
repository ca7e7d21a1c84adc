import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Browser, startBrowser } from './browser';

/** A profile in which the browser gives certain hosts when it is asked for them, without asking the reader. */
export type WillingProfile = {
  start(): Promise<Browser>;
  remove(): void;
};

const BUILD = '.output/chrome-mv3';

/** A copy of the build in `folder` that needs `origins` from the start. */
export function copyBuild(folder: string, origins: readonly string[]): void {
  cpSync(BUILD, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] }; // of our own build
  manifest.host_permissions.push(...origins);
  writeFileSync(file, JSON.stringify(manifest));
}

type Preferences = { extensions: { settings: Record<string, Record<string, unknown>> } };

/**
 * No driver can answer the browser's question for a permission. But what the reader has once given at run time, Chromium
 * gives again without asking: that is written into its preferences between two starts.
 */
export async function createWillingProfile(origins: readonly string[]): Promise<WillingProfile> {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-'));
  const first = await startBrowser({ profile, isNewProfile: true });
  await first.context.close();
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as Preferences; // as Chromium 156 writes them
  for (const extension of Object.values(preferences.extensions.settings))
    if (String(extension.path).endsWith(BUILD))
      extension.runtime_granted_permissions = {
        api: [],
        explicit_host: origins,
        manifest_permissions: [],
        scriptable_host: [],
      };
  writeFileSync(file, JSON.stringify(preferences));
  return {
    start: () => startBrowser({ profile }),
    remove: () => rmSync(profile, { recursive: true, force: true }),
  };
}

/** The page of settings. */
export async function openOptions({ context }: Browser): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const options = await context.newPage();
  await options.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
  return options;
}
