import { browser } from 'wxt/browser';

/** Ids of all open tabs. */
export async function allTabIds(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
