/*
 * Where the tiny look runs beyond the hosts of the manifest: registered for the sites the reader allows, kept equal to
 * what the browser grants, and brought into (or ended in) the tabs that are open when that changes.
 */
import { browser } from 'wxt/browser';
import { ALL_ORIGINS, isCovered } from './match-pattern';
import { sendToPage } from './messages/send-to-page';
import { tellSitesWithdrawn } from './messages/withdraw';
import { watchOff } from './off';
import { hostPermissions, watchOrigins } from './permissions';
import { knownOrigins } from './sites';
import { allTabIds } from './tabs';
import { resetToolbar } from './toolbar';

// Where WXT puts what entrypoints/detect.content.ts is built to.
const LOOK_SCRIPT = 'content-scripts/detect.js';
const ID = 'look';

let lastChange: Promise<unknown> = Promise.resolve();

/** One change after the other: two at once would both find no script registered. */
function inTurn(change: () => Promise<void>): Promise<void> {
  const done = lastChange.then(change).catch((error: unknown) => {
    console.warn('Sidelight: the sites that are allowed could not be followed', error);
  });
  lastChange = done;
  return done;
}

/** Register the look for just the sites that are allowed now. */
async function registerLook(): Promise<void> {
  const known = knownOrigins();
  const matches = (await hostPermissions.load()).filter((origin) => !known.includes(origin)).sort();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if ((registered?.matches ?? []).toSorted().join() === matches.join()) return;
  if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [LOOK_SCRIPT], matches, excludeMatches: known, runAt: 'document_start', persistAcrossSessions: true },
  ]);
}

/** Bring the look into the open tabs that `origins` cover; one that has it already is left as it is. */
async function bringLook(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  // A tab that was put aside is loaded anew when it is looked at, and gets the look then.
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      try {
        await browser.scripting.executeScript({ target: { tabId: id }, files: [`/${LOOK_SCRIPT}`] });
      } catch {
        // The tab was closed meanwhile, or shows a page the browser protects.
      }
    }),
  );
}

/** End our scripts in the open tabs of sites that are no longer allowed, and have them undo what they did. */
async function endLook(withdrawn: readonly string[]): Promise<void> {
  if (withdrawn.length === 0) return;
  // Which tabs those are, only the scripts in them know: their addresses are hidden from us now.
  const left = await hostPermissions.load();
  await Promise.all(
    (await allTabIds()).map(async (tabId) => {
      if (await tellSitesWithdrawn(tabId, { withdrawn, left })) await resetToolbar(tabId);
    }),
  );
}

/** End what of ours is at work in `tabId`: the tiny look, the reader, or both. */
export async function endScripts(tabId: number): Promise<void> {
  await Promise.all([tellSitesWithdrawn(tabId, { withdrawn: ALL_ORIGINS, left: [] }), sendToPage(tabId, 'stop', null)]);
}

/**
 * Follow where the reader switches us off and on again, in what is open: our scripts end there and undo what they did, or
 * come back. `onOff` is called with each tab we are off in now.
 */
export function followSwitches(onOff: (tabId: number) => void): void {
  watchOff(
    (off, on) =>
      void inTurn(async () => {
        // The address of every page we are in can be seen: by a permission, or by the press that let us in.
        for (const { id, url = '' } of off.length === 0 ? [] : await browser.tabs.query({})) {
          if (id === undefined || !isCovered(url, off)) continue;
          await endScripts(id);
          onOff(id);
        }
        await bringLook(on);
      }),
  );
}

/**
 * Follow what the reader allows, from now on and in what is open. To be called once at each start of the background: the
 * browser may have been told of a change while it slept.
 */
export function followAllowedSites(): void {
  watchOrigins(
    (origins) => void inTurn(() => Promise.all([registerLook(), bringLook(origins)]).then(() => {})),
    (origins) => void inTurn(() => Promise.all([registerLook(), endLook(origins)]).then(() => {})),
  );
  void inTurn(registerLook);
  // Tabs that were open before we were there; the browser brings the manifest's scripts only to what is loaded later.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void inTurn(async () => bringLook(await hostPermissions.load()));
  });
}
