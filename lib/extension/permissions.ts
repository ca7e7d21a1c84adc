import { browser } from 'wxt/browser';

/** What can be asked of the browser about hosts; a type of its own, so that tests can give the answers. */
export type HostPermissions = {
  /** Ask the reader. To be called at once in the handler of their click: browsers refuse later. False when they say no. */
  request(origins: readonly string[]): Promise<boolean>;
  /** Give up; false where the browser refuses, as for the hosts of the manifest. */
  remove(origins: readonly string[]): Promise<boolean>;
  /** All match patterns that are granted now. */
  load(): Promise<readonly string[]>;
};

/** The browser's own permissions. */
export const hostPermissions: HostPermissions = {
  request: (origins) => browser.permissions.request({ origins: [...origins] }),
  remove: (origins) => browser.permissions.remove({ origins: [...origins] }),
  load: async () => (await browser.permissions.getAll()).origins ?? [],
};

/** Call `onGranted` and `onWithdrawn` with the match patterns whenever permissions change, wherever that was done. */
export function watchOrigins(
  onGranted: (origins: readonly string[]) => void,
  onWithdrawn: (origins: readonly string[]) => void,
): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => onGranted(origins));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => onWithdrawn(origins));
}
