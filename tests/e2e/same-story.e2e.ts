import { expect, pageOfText, test, waitForMarks } from './support/browser';
import { openPanelTab, pressOnPage, readKept, selectOnPage } from './support/keep';

// One report in two languages, each under an id of its own, without a marker that names the other.
const CHINESE = pageOfText(`港口的一年
哈萨克斯坦交通部2025年11月6日表示，阿克套港今年前九个月的货运量为620万吨，比去年同期增长18%。
对港口的投资达到19亿美元，其中47%来自私营企业。美国驻哈萨克斯坦大使参观了码头。
Original: www.toutiao.com/article/1848019825008701/`);
const ENGLISH = pageOfText(`A year at the port
Kazakhstan's Ministry of Transport said on 6 November 2025 that the port of Aktau handled 6.2 million tonnes in the first nine months, up 18% on the year before.
Investment in the port reached $1.9 billion, 47% of it from private companies. The ambassador of the United States visited the quay.
Original: www.toutiao.com/article/1848019825008702/`);

test('the same story in another language is offered with what both say, joined, and separated again', async ({
  browserWithExtension,
}) => {
  const chinese = await browserWithExtension.open(CHINESE);
  await waitForMarks(chinese);
  await selectOnPage(chinese, '阿克套港今年前九个月的货运量');
  await pressOnPage(chinese, 'Highlight: green');
  await expect.poll(() => readKept(chinese)).toHaveLength(1);
  await chinese.close();

  const english = await browserWithExtension.open(ENGLISH);
  await waitForMarks(english);
  const panel = await openPanelTab(browserWithExtension.context);
  const offer = panel.locator('.story');
  await expect(offer).toContainText('looks like a story you have a highlight on: 港口的一年');
  await expect(offer).toContainText('$1.9 billion');
  await expect(offer).toContainText('6 November 2025');
  await expect(offer).toContainText('Kazakhstan');
  await panel.getByRole('tab', { name: /^Notes/ }).click();
  await expect(panel.locator('#tab-panel')).not.toContainText('货运量');

  await offer.getByRole('button', { name: 'Show those notes here' }).click();
  await expect(panel.locator('#tab-panel')).toContainText('阿克套港今年前九个月的货运量');
  await expect(offer).toContainText('You joined this page with 港口的一年');

  await offer.getByRole('button', { name: 'Separate' }).click();
  await expect(panel.locator('#tab-panel')).not.toContainText('货运量');
  await expect(offer).toContainText('looks like a story');

  await offer.getByRole('button', { name: 'Another story' }).click();
  await expect(offer).toContainText('will not be offered again');
  await panel.keyboard.press('Enter'); // the focus is on the button that takes it back
  await expect(offer).toContainText('looks like a story');
  await offer.getByRole('button', { name: 'Another story' }).click();
  await expect(offer).toContainText('will not be offered again');
  await panel.reload();
  await expect(panel.getByRole('tab', { name: /^Notes/ })).toBeVisible();
  await expect(offer).toHaveCount(0);
});
