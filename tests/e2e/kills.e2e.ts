import { demoCopyPage, expect, SEED_ID, test, waitForMarks } from './support/browser';
import { openPanelTab, pressOnPage, readKept, selectOnPage } from './support/keep';

const QUOTE = 'The two countries do not count the same trade the same way';
const KILLS = 100;
const WRITES_PER_KILL = 20;

/** The annotation's version and its operations, read from the disk as any page of the extension could. */
const readStore = () =>
  new Promise<{ versions: number[]; recolours: number; distinct: number }>((done, fail) => {
    const opening = indexedDB.open('notes');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(['annotations', 'operations']);
      const annotations = transaction.objectStore('annotations').getAll();
      const operations = transaction.objectStore('operations').getAll();
      transaction.oncomplete = () => {
        db.close();
        const recolours = (operations.result as { type: string; versionAfter: number }[]).filter(
          ({ type }) => type === 'recolour',
        );
        done({
          versions: (annotations.result as { version: number }[]).map(({ version }) => version),
          recolours: recolours.length,
          distinct: new Set(recolours.map(({ versionAfter }) => versionAfter)).size,
        });
      };
    };
  });

test(`${KILLS} kills of the worker during ${KILLS * WRITES_PER_KILL} writes lose none and double none`, async ({
  browserWithExtension,
}) => {
  test.setTimeout(300_000);
  const { context } = browserWithExtension;
  const page = await browserWithExtension.open(demoCopyPage(SEED_ID));
  await waitForMarks(page);
  await selectOnPage(page, QUOTE);
  await pressOnPage(page, 'Highlight: green');
  await expect.poll(() => readKept(page)).toEqual([QUOTE]);
  const panel = await openPanelTab(context);
  await panel.getByRole('tab', { name: /^Notes/ }).click();
  await expect(panel.getByRole('button', { name: 'colour: pink' })).toBeVisible();

  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await panel.bringToFront();
  for (let kill = 0; kill < KILLS; kill += 1) {
    // The clicks go out and nobody waits for their answers: the worker is stopped in the middle of them.
    await panel.evaluate((clicks) => {
      const colours = document.querySelectorAll<HTMLButtonElement>('.note-tools .colour');
      for (let click = 0; click < clicks; click += 1) colours[click % colours.length]?.click();
    }, WRITES_PER_KILL);
    // A worker that wakes takes some 50 ms: the kills fall before, into and behind its writes.
    await panel.waitForTimeout(40 + ((kill * 17) % 120));
    await session.send('ServiceWorker.stopAllWorkers');
  }
  const writes = KILLS * WRITES_PER_KILL;
  await expect
    .poll(() => panel.evaluate(readStore), { timeout: 200_000, intervals: [1_000] })
    .toEqual({
      versions: [1 + writes],
      recolours: writes,
      distinct: writes,
    });
  await expect(panel.locator('.foot')).not.toHaveClass(/fault/);
});
