// Asks a background that does nothing, and paints one range when it answers.
chrome.runtime.sendMessage('?').then(() => {
  const root = document.querySelector('article, .weitoutiao-html') ?? document.body;
  const first = document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode();
  const range = new StaticRange({
    startContainer: first,
    startOffset: 0,
    endContainer: first,
    endOffset: first.length,
  });
  CSS.highlights.set('zq-floor', new Highlight(range));
});
