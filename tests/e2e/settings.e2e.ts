import { demoCopyPage, expect, hoverText, SEED_ID, test, waitForCard, waitForMarks } from './support/browser';

test('a language chosen in the options turns the cards of an open page at once', async ({ browserWithExtension }) => {
  const { context } = browserWithExtension;
  const page = await browserWithExtension.open(demoCopyPage(SEED_ID));
  await waitForMarks(page);
  const [worker] = context.serviceWorkers();
  const id = new URL(worker?.url() ?? '').host;
  const options = await context.newPage();
  await options.goto(`chrome-extension://${id}/options.html`);
  await options.getByRole('radio', { name: 'Қазақша' }).check();
  await expect(options.getByRole('status').filter({ hasText: 'Сақталды.' })).toBeVisible();
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Sidelight баптаулары');
  await page.bringToFront();
  await hoverText(page, '130 million tons');
  await expect.poll(async () => (await waitForCard(page))?.text).toContain('Сәйкес келмейді.');
  const card = await waitForCard(page);
  expect(card?.text).toContain('130 млн тонна'); // Chromium's own Kazakh would print it in English
  await page.keyboard.press('Escape');

  await options.bringToFront();
  await options.getByRole('radio', { name: '中文' }).check();
  await expect(options.getByRole('status').filter({ hasText: '已保存。' })).toBeVisible();
  await page.bringToFront();
  await hoverText(page, 'Marco Rubio');
  await expect.poll(async () => (await waitForCard(page))?.text).toContain('马尔科·鲁比奥');
  expect(browserWithExtension.faults).toEqual([]);
});
