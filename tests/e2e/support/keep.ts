import type { BrowserContext, Page } from '@playwright/test';
import { expect } from './browser';

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

/** Select from the start of `from` to the end of `to` (or of `from`) with the pointer, as a reader would. */
export async function selectOnPage(page: Page, from: string, to = from): Promise<void> {
  const ends = await page.evaluate(
    ([first, last]) => {
      const boxOf = (wanted: string): DOMRect[] => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
          const at = node.data.indexOf(wanted);
          if (at === -1 || node.parentElement?.closest('script,style,title') != null) continue;
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          return [...range.getClientRects()];
        }
        return [];
      };
      const top = boxOf(first ?? '')[0];
      if (top === undefined) return null;
      scrollTo({ top: top.top + scrollY - innerHeight / 3, behavior: 'instant' });
      const start = boxOf(first ?? '')[0];
      const end = boxOf(last ?? '').at(-1);
      if (start === undefined || end === undefined) return null;
      return {
        start: { x: start.left + 1, y: start.top + start.height / 2 },
        end: { x: end.right - 1, y: end.top + end.height / 2 },
      };
    },
    [from, to],
  );
  if (ends === null) throw new Error(`“${from}” … “${to}” is not on the page.`);
  await page.mouse.move(ends.start.x, ends.start.y);
  await page.mouse.down();
  await page.mouse.move(ends.end.x, ends.end.y, { steps: 6 });
  await page.mouse.up();
  await page.waitForTimeout(60);
}

// The reader's highlights are painted under these names, one per colour, light and dark.
const KEPT_NAMES = /^zq-[ld][i-m]$/;

/** Texts that are painted as highlights of the reader. */
export const readKept = (page: Page): Promise<string[]> =>
  page.evaluate((source) => {
    const names = new RegExp(source);
    return [...CSS.highlights]
      .filter(([name]) => names.test(name))
      .map(([, highlight]) =>
        [...highlight]
          .map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset))
          .join(' | '),
      );
  }, KEPT_NAMES.source);

/** Open the panel as a tab of its own; it follows the tab that was in view. */
export async function openPanelTab(context: BrowserContext): Promise<Page> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 420, height: 760 });
  await panel.goto(`chrome-extension://${new URL(worker.url()).host}/sidepanel.html`);
  return panel;
}
