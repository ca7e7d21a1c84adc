/*
 * Real Firefox with the production build, over WebDriver BiDi. What the driver has no call for goes through the browser's
 * own window (`--remote-allow-system-access`): pressing the toolbar button, opening and closing the sidebar. A closed
 * shadow root is reached by the protocol's own tree of nodes, which no page can see.
 */
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const EXTENSION = 'sidelight@sidelight.example';
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

const STARTS = 3;

/** A browser that was just closed may still hold its profile, and then the next one goes before it answers. */
async function launch(options) {
  for (let start = 1; ; start += 1) {
    try {
      return await puppeteer.launch(options);
    } catch (error) {
      if (start === STARTS) throw error;
      await wait(2_000);
    }
  }
}

/** Start Firefox with the extension, in `profile` (a folder that is kept; else a new one). */
export async function startFirefox({ profile } = {}) {
  const browser = await launch({
    browser: 'firefox',
    executablePath: process.env.SIDELIGHT_FIREFOX_PATH,
    headless: true,
    args: ['--remote-allow-system-access'],
    ...(profile === undefined ? {} : { userDataDir: profile }),
    defaultViewport: { width: 1180, height: 860 },
    extraPrefsFirefox: {
      // A panel that is a tab hides the page it scrolls, and Firefox moves nothing smoothly that is hidden.
      'ui.prefersReducedMotion': 1,
      // An extension that is not signed goes when the browser closes; these keep its address and its storage, as a
      // signed one has them.
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextensions.keepStorageOnUninstall': true,
      // No driver can answer the question for a permission: without it, it is given.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(resolve('.output/firefox-mv3'));
  const send = async (method, params) => (await browser.connection.send(method, params)).result;

  /** Evaluate `expression` in the browser's own window; resolves plain values. */
  async function inWindow(expression) {
    const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { context } = contexts.find(({ url }) => url.endsWith('browser.xhtml'));
    const { result, exceptionDetails } = await send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (async () => { ${expression} })()) ?? null)()`,
      target: { context },
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value === undefined ? null : JSON.parse(result.value);
  }

  const address = `moz-extension://${await inWindow(`return WebExtensionPolicy.getByID('${EXTENSION}').mozExtensionHostname`)}`;
  // Firefox opens the sidebar of an extension that was just installed; the tests open the panel as a tab.
  await inWindow('SidebarController.hide()');

  const contextOf = async (page) => {
    const { contexts } = await send('browsingContext.getTree', {});
    return contexts.find(({ url }) => url === page.url())?.context;
  };

  /** Buttons, dialogs and status lines of ours in the closed root of `page`: { role, name, text, x, y } each. */
  async function readLayer(page) {
    const context = await contextOf(page);
    const { result: host } = await send('script.evaluate', {
      expression: 'document.documentElement.lastElementChild',
      target: { context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    const root = host.value?.shadowRoot;
    if (root == null) return [];
    const { nodes } = await send('browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: 'button, [role="dialog"], [role="status"]' },
      startNodes: [{ sharedId: root.sharedId }],
    });
    return Promise.all(
      nodes.map(async (node) => {
        const { result } = await send('script.callFunction', {
          functionDeclaration: `(node) => {
            const { x, y, width, height } = node.getBoundingClientRect();
            return JSON.stringify({
              role: node.getAttribute('role') ?? 'button',
              name: node.getAttribute('aria-label') ?? node.textContent,
              text: node.textContent, x: x + width / 2, y: y + height / 2,
            });
          }`,
          arguments: [{ sharedId: node.sharedId }],
          target: { context },
          awaitPromise: false,
        });
        return JSON.parse(result.value);
      }),
    );
  }

  return {
    browser,
    address,
    inWindow,
    readLayer,
    close: () => browser.close(),

    /** Serve `served` at its own address in a new tab, and refuse everything else. */
    async open(served) {
      const page = await browser.newPage();
      const faults = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isServed = request.url().split('?')[0] === served.url;
        void (isServed
          ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: served.html })
          : request.abort());
      });
      await page.goto(served.url, { waitUntil: 'domcontentloaded' });
      return { page, faults };
    },

    /** Press the extension's button in the toolbar, for the tab in view. */
    pressToolbar: () =>
      inWindow(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${EXTENSION}');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      `),

    /** Press a button of ours on `page`, by the pointer, at its own place. */
    async pressOnPage(page, name) {
      const button = await until(
        async () => (await readLayer(page)).find((each) => each.role === 'button' && each.name === name),
        `there is no button “${name}”`,
      );
      await wait(150); // the bar fades in and finds its place
      const now = (await readLayer(page)).find((each) => each.name === name) ?? button;
      await page.mouse.click(now.x, now.y);
    },
  };
}

/** Ask again until `read` gives something; its last answer goes into the error. */
export async function until(read, message, timeoutMs = 8_000) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await read();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`${message} (${JSON.stringify(answer)})`);
    await wait(80);
  }
}
