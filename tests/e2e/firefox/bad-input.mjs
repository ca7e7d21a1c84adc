/* What must not be lost, run or shown in Firefox: odd selections, odd notes, two panels at once, a page rendered anew. */
import { demoCopyPage, demoPage, pageOfText } from '../../../scripts/demo.mjs';
import { until } from '../support/firefox.mjs';
import { readKept, selectOnPage } from '../support/on-page.mjs';
import { assert, check, openPanel, press, says, waitForKept, waitForMarks, withFirefox } from './steps.mjs';

const SEED_ID = '1848019825008652';
const QUOTE = 'The two countries do not count the same trade the same way';

const readStatus = async (firefox, page) =>
  (await firefox.readLayer(page))
    .filter(({ role }) => role === 'status')
    .map(({ text }) => text)
    .join(' ');

async function pressHighlightKey(page) {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('H');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

/** Put `text` into the one open editor, as if it were pasted. */
const fillNote = (panel, text) =>
  panel.evaluate((value) => {
    const field = document.querySelector('textarea');
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
const waitForEditor = (panel) =>
  until(() => panel.evaluate(() => document.querySelector('textarea') !== null), 'no editor opened');

await withFirefox(async (firefox) => {
  await check(
    'in Firefox a selection across paragraphs is one highlight, without what stands between them',
    async () => {
      const { page } = await firefox.open(demoPage());
      await waitForMarks(page);
      await page.bringToFront();
      await selectOnPage(page, '开发者撰写', '过去一年');
      await firefox.pressOnPage(page, 'Highlight: blue');
      const [painted] = await until(async () => {
        const kept = await readKept(page);
        return kept.join().includes('过去一年') && kept;
      }, 'not kept');
      assert(painted.includes('开发者撰写') && !painted.includes('图片说明'), painted);
      await page.reload({ waitUntil: 'domcontentloaded' });
      await waitForKept(page, [painted]);
      await page.close();
    },
  );

  await check('in Firefox half an emoji is highlighted whole', async () => {
    const text = `The team wrote 😀 and 🇰🇿 under the picture of Astana.

${'A short text about the weather in Almaty. '.repeat(60)}

Original: www.toutiao.com/article/1848019825008653/`;
    const { page } = await firefox.open(pageOfText(text));
    await waitForMarks(page);
    await page.bringToFront();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('.weitoutiao-html'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.data.indexOf('😀');
        if (at !== -1) getSelection().setBaseAndExtent(node, at + 1, node, at + 8);
      }
    });
    await firefox.pressOnPage(page, 'Highlight: yellow');
    await waitForKept(page, ['😀 and 🇰🇿']);
    await page.close();
  });

  await check('in Firefox nothing selected and a comment selected are refused in words', async () => {
    const { page, faults } = await firefox.open(demoCopyPage('1848019825008654'));
    await waitForMarks(page);
    await page.bringToFront();
    await page.mouse.click(5, 5);
    await pressHighlightKey(page);
    await until(
      async () => (await readStatus(firefox, page)).includes('Select some text of the article first.'),
      'nothing is said',
    );
    await selectOnPage(page, '读者甲');
    await pressHighlightKey(page);
    await until(
      async () => (await readStatus(firefox, page)).includes('Only the text of the article can be highlighted.'),
      'nothing is said of the comment',
    );
    assert((await readKept(page)).length === 0, 'something was kept');
    assert(faults.length === 0, faults.join('; '));
    await page.close();
  });

  await check('in Firefox a note of a megabyte stays in its editor, and one of HTML is text', async () => {
    const { page, faults } = await firefox.open(demoCopyPage(SEED_ID));
    await waitForMarks(page);
    await page.bringToFront();
    await selectOnPage(page, QUOTE);
    await firefox.pressOnPage(page, 'Highlight: green');
    await waitForKept(page, [QUOTE]);
    const panel = await openPanel(firefox);
    await press(panel, 'Notes');
    await press(panel, 'Note');
    await waitForEditor(panel);
    await fillNote(panel, 'x'.repeat(1_048_576));
    await says(panel, 'too long to save');
    assert(
      await panel.evaluate(() => document.querySelector('textarea').value.length === 1_048_576),
      'the text was cut',
    );
    const html = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script> secret-word';
    await fillNote(panel, html);
    await press(panel, 'Save');
    await says(panel, 'Saved.');
    const shown = await panel.evaluate(() => ({
      text: document.querySelector('.note-text')?.textContent,
      pwned: window.pwned ?? null,
    }));
    assert(shown.text === html && shown.pwned === null, JSON.stringify(shown));
    await page.bringToFront();
    assert(!(await page.evaluate(() => document.documentElement.outerHTML.includes('secret-word'))), 'the page has it');
    assert(faults.length === 0, faults.join('; '));
    await panel.close();

    // The same page rendered anew keeps its highlight.
    await page.evaluate(() => {
      const body = document.querySelector('.weitoutiao-html');
      body.replaceWith(body.cloneNode(true));
    });
    await waitForKept(page, [QUOTE]);
    assert(faults.length === 0, faults.join('; '));
    await page.close();
  });

  await check('in Firefox a note changed in two panels at once loses neither text', async () => {
    const { page } = await firefox.open(demoCopyPage(SEED_ID));
    await waitForMarks(page);
    await waitForKept(page, [QUOTE]);
    const one = await openPanel(firefox);
    await press(one, 'Notes');
    await press(one, 'Edit note');
    await waitForEditor(one);
    await page.bringToFront();
    const other = await openPanel(firefox);
    await press(other, 'Notes');
    await press(other, 'Edit note');
    await waitForEditor(other);
    // A panel that is a tab may have followed the other one while it was loading.
    await page.bringToFront();
    await waitForEditor(one);
    await fillNote(one, 'from the first');
    await fillNote(other, 'from the second');
    await press(one, 'Save');
    await says(one, 'Saved.');
    await press(other, 'Save');
    await says(other, 'from the first');
    assert(
      await other.evaluate(() => document.querySelector('textarea').value === 'from the second'),
      'what was typed is gone',
    );
  });
});
