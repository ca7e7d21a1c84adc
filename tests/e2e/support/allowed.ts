import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Browser, startBrowser } from './browser';

/** A profile in which the browser answers yes when it is asked for certain hosts. */
export type WillingProfile = {
  /** With none of them allowed. */
  readonly browser: Browser;
  /** Once more, after the browser was closed. */
  start(): Promise<Browser>;
  remove(): void;
};

type Manifest = { readonly host_permissions: readonly string[] };
const BUILD = '.output/chrome-mv3';

/** A copy of the build in `folder`, which needs `origins` from the start. */
export function copyBuild(folder: string, origins: readonly string[]): { restore(): void } {
  cpSync(BUILD, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = readFileSync(file, 'utf8');
  const { host_permissions, ...rest } = JSON.parse(manifest) as Manifest; // of our own build
  writeFileSync(file, JSON.stringify({ ...rest, host_permissions: [...host_permissions, ...origins] }));
  return { restore: () => writeFileSync(file, manifest) };
}

/**
 * No driver can answer the browser's question for a permission. But what an extension has had before, Chromium gives it
 * again without asking: the profile is started once with a manifest that needs `origins`, then with the real one, and
 * they are given up.
 */
export async function createWillingProfile(origins: readonly string[]): Promise<WillingProfile> {
  const folder = '.output/chrome-willing';
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-'));
  const copy = copyBuild(folder, origins);
  const first = await startBrowser({ folder, profile, isNewProfile: true });
  await new Promise((done) => setTimeout(done, 300)); // what was given is written down
  await first.context.close();
  copy.restore();
  const start = (): Promise<Browser> => startBrowser({ folder, profile });
  const browser = await start();
  const [worker] = browser.context.serviceWorkers();
  const isRemoved = await worker?.evaluate((given) => {
    const { chrome } = globalThis as unknown as { chrome: { permissions: { remove(what: object): Promise<boolean> } } };
    return chrome.permissions.remove({ origins: given });
  }, origins);
  if (isRemoved !== true) throw new Error('The permissions of the first start were not given up.');
  return {
    browser,
    start,
    remove() {
      rmSync(profile, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The page of settings. */
export async function openOptions({ context }: Browser): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const options = await context.newPage();
  await options.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
  return options;
}
