import { browser } from 'wxt/browser';

/** Hosts we run on by ourselves, as the manifest grants them: 'www.toutiao.com', '*.inform.kz'. */
export function knownSites(): string[] {
  // The types of the polyfill know manifests of version 2 only; both of our builds are version 3.
  const { host_permissions } = browser.runtime.getManifest() as { host_permissions?: readonly string[] };
  return (host_permissions ?? []).map((pattern) => pattern.replace(/^\w+:\/\//, '').replace(/\/\*$/, ''));
}
