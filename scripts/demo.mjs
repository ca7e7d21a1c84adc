import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlePage } from './pages/article-page.mjs';
import { microPostPage } from './pages/micro-post-page.mjs';
import { plainCopyPage } from './pages/plain-copy-page.mjs';
import { ROOT } from './setup.mjs';

const demoText = (language) => readFileSync(join(ROOT, 'tests', 'fixtures', 'demo', `${language}.txt`), 'utf8');
const paragraphsOf = (text) =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The demo article in Chinese: a desktop article page. Its id holds the time it claims to be of. */
export const DEMO_ID = '7570900343552986389';
/** Its English copy: a micro-post. */
export const DEMO_COPY_ID = '1848364341711921';

export const addressOf = (id) => `https://www.toutiao.com/article/${id}/`;

/** The demo article as a page: { id, url, html }. */
export function demoPage() {
  const [title = '', ...paragraphs] = paragraphsOf(demoText('zh'));
  return {
    id: DEMO_ID,
    url: addressOf(DEMO_ID),
    html: articlePage({
      id: DEMO_ID,
      title,
      author: '旁注演示',
      published: '2025-11-10 09:20',
      lang: 'zh-CN',
      paragraphs,
    }),
  };
}

/** Its English copy as a page. */
export function demoCopyPage(id = DEMO_COPY_ID) {
  const text = paragraphsOf(demoText('en')).join('\n\n');
  return {
    id,
    url: addressOf(id),
    html: microPostPage({
      title: text.split('\n')[0] ?? '',
      author: 'Sidelight demo',
      published: '2025-11-10 09:25',
      lang: 'en',
      text,
    }),
  };
}

/** The same English text on another site, which names post `originalId` as its original. */
export function demoSyndicatedPage(originalId = DEMO_COPY_ID) {
  const [title = '', ...paragraphs] = paragraphsOf(demoText('en'));
  return {
    url: 'https://copies.example/news/central-asia',
    html: plainCopyPage({ title, lang: 'en', paragraphs, originalId }),
  };
}

/**
 * Any text as a page in the shape of the id its marker line names: 16 digits a micro-post, 19 digits an article page.
 * A text without a marker gets the demo's id.
 */
export function pageOfText(text) {
  const id = /toutiao\.com\/(?:article\/|a|i|group\/|item\/|w\/)(\d{16}|\d{19})/.exec(text)?.[1] ?? DEMO_COPY_ID;
  const lines = paragraphsOf(text);
  const title = lines[0] ?? '';
  if (id.length === 16)
    return {
      id,
      url: addressOf(id),
      html: microPostPage({ title, author: '', published: '', lang: '', text: text.trim() }),
    };
  return {
    id,
    url: addressOf(id),
    html: articlePage({ id, title, author: '', published: '', lang: '', paragraphs: lines.slice(1) }),
  };
}
