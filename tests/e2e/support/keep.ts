import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './browser';
// @ts-expect-error untyped on purpose: Firefox's tests run it as it is
import * as onPage from './on-page.mjs';

type CdpNode = {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
};

const childrenOf = (node: CdpNode): readonly CdpNode[] => [...(node.children ?? []), ...(node.shadowRoots ?? [])];
const textOf = (node: CdpNode): string =>
  node.nodeType === 3 ? node.nodeValue : childrenOf(node).map(textOf).join('');

/** All buttons of ours in the closed root of a page, with their names; through the DevTools protocol, as no page can. */
async function readButtons(page: Page): Promise<{ name: string; nodeId: number }[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
  const found: { name: string; nodeId: number }[] = [];
  const visit = (node: CdpNode, isInside: boolean): void => {
    if (isInside && node.nodeName === 'BUTTON') {
      const label = node.attributes?.findIndex((each, index) => index % 2 === 0 && each === 'aria-label') ?? -1;
      found.push({ name: label === -1 ? textOf(node) : (node.attributes?.[label + 1] ?? ''), nodeId: node.nodeId });
    }
    for (const child of node.children ?? []) visit(child, isInside);
    for (const child of node.shadowRoots ?? []) visit(child, true);
  };
  visit(root, false);
  await session.detach();
  return found;
}

/** Press a button of ours on the page, by the pointer, at its own place. */
export async function pressOnPage(page: Page, name: string): Promise<void> {
  await expect.poll(async () => (await readButtons(page)).map((button) => button.name)).toContain(name);
  await page.waitForTimeout(120); // the bar fades in and finds its place
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
  const ids: number[] = [];
  const visit = (node: CdpNode): void => {
    const label = node.attributes?.findIndex((each, index) => index % 2 === 0 && each === 'aria-label') ?? -1;
    const own = label === -1 ? textOf(node) : node.attributes?.[label + 1];
    if (node.nodeName === 'BUTTON' && own === name) ids.push(node.nodeId);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  const [nodeId] = ids;
  if (nodeId === undefined) throw new Error(`There is no button “${name}”.`);
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  await session.detach();
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.content;
  await page.mouse.move((x1 + x2) / 2, (y1 + y2) / 2);
  await page.mouse.down();
  await page.mouse.up();
}

/** What our bar on the page says now. */
export async function readBar(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
  await session.detach();
  let said = '';
  const visit = (node: CdpNode): void => {
    const isLive = node.attributes?.some((each, index) => index % 2 === 1 && each === 'status') === true;
    if (isLive) said += textOf(node);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return said;
}

export const selectOnPage = onPage.selectOnPage as (page: Page, from: string, to?: string) => Promise<void>;
export const readKept = onPage.readKept as (page: Page) => Promise<string[]>;

/** Open the panel as a tab of its own; it follows the tab that was in view. */
export async function openPanelTab(context: BrowserContext): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 420, height: 760 });
  await panel.goto(`chrome-extension://${new URL(worker.url()).host}/sidepanel.html`);
  return panel;
}
