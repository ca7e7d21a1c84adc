/*
 * What stands beside articles on a page, by the names that pages give it: element names, ARIA roles, and the words of
 * classes and ids that content systems use. Names lie, so the caller asks how much of the page an element holds.
 */
import { nameOf } from './blocks';

/** Why an element's text is no article. 'menu' may not even say where the article is from. */
export type Apartness = 'aside' | 'comments' | 'menu';

const MENUS = new Set(['NAV', 'FORM', 'DIALOG', 'MENU', 'SEARCH', 'FIELDSET']);
const ASIDES = new Set([
  'ASIDE',
  'FOOTER',
  'HEADER',
  'FIGCAPTION',
  'FIGURE',
  'ADDRESS',
  'CAPTION',
  'AMP-SIDEBAR',
  'AMP-AD',
  'AMP-CONSENT',
  'AMP-USER-NOTIFICATION',
]);
const MENU_ROLES = new Set(['navigation', 'menu', 'menubar', 'dialog', 'alertdialog', 'search', 'toolbar', 'tablist']);
const ASIDE_ROLES = new Set(['banner', 'complementary', 'contentinfo', 'note', 'alert']);
// The page itself: its class lists say what it has ("has-sidebar", "comments-open"), not what it is.
const NEVER_BY_NAME = new Set(['HTML', 'BODY', 'MAIN']);

const words = (list: string): string => list.trim().split(/\s+/).join('|');
const COMMENTS = new RegExp(
  `(?:^|[\\s_-])(?:${words('comments? comments?(?:list|area|section|body|content|thread|s?wrap(?:per)?|form|s?block|s?box) disqus disqus_thread respond livefyre replies cackle hypercomments pinglun comentarios? commentaires? kommentare? kommentarii pikirler otzyvy discussion')})(?=$|[\\s_-])`,
);
const ASIDE = new RegExp(
  `(?:^|[\\s_-])(?:${words(`
    ads? adv advert advertise(?:ment)? advertisement adsbygoogle adbox banner sponsor(?:ed|s)? promo(?:s|tion|ted|box)? outbrain taboola
    mgid recirc related(?:posts|news|articles|links|stories|content)? relateds recommend(?:ed|ations?|s)? similar
    popular trending mostread mostpopular hotnews toplist ranking share(?:s|daddy|bar|box|buttons?|this)? sharing social(?:s|bar|media)? addthis
    addtoany followus newsletter subscri(?:be|ption|bers?) signup paywall login regwall sidebar sidebox widgets? breadcrumbs? crumbs? bread
    pagination pager pagenav caption captions? wp-caption-text photocredit credits? byline bylines authors? authorbox authorbio bio
    postmeta dateline timestamp pubdate pubtime tags? taglist tagcloud keywords copyright disclaimer cookies? consent gdpr
    modal popup overlay tooltip rating poll survey quiz weather jp-relatedposts yarpp teasers? carousel
    orphus feedback sticky toc printfooter editsection reflist
  `)}|read-?(?:also|more|next|too)|see-?also|(?:more|other|latest|last|next|prev(?:ious)?|hot|top)-?(?:news|stories|articles|posts?|links|reads?|from|on|in|headlines)|(?:entry|post|article|story|news)(?:__|-|_)?(?:meta|info|tags?|footer|header|share|author|date|time|source|nav(?:igation)?|actions|tools|topics|bottom|related|labels?|categor(?:y|ies))|(?:author|writer)-?(?:info|box|bio|card|name|desc(?:ription)?)|(?:image|img|photo|media|picture|figure)(?:__|-|_)?(?:caption|credit|copyright|source|desc(?:ription)?|title|author|legend)|legend|(?:site|page|global|main)-?(?:header|footer|nav)|cat-links|tags-links|lire-aussi|nav(?:bar|igation|menu)?|menu|footer|masthead|editor-?(?:name|info|s)?|responsible|qrcode|statement)(?=$|[\\s_-])`,
);

/** The words an element is named with: "relatedPosts" as "related-posts". */
function namesOf(element: Element): string {
  const classes = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (classes === null && id === null) return '';
  return `${classes ?? ''} ${id ?? ''}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

/** What an element is by its name, role and classes; null where they say nothing. */
export function apartnessOf(element: Element): Apartness | null {
  const name = nameOf(element);
  if (NEVER_BY_NAME.has(name)) return null;
  if (MENUS.has(name)) return 'menu';
  const role = element.getAttribute('role');
  if (role !== null) {
    if (MENU_ROLES.has(role)) return 'menu';
    if (ASIDE_ROLES.has(role)) return 'aside';
  }
  if (ASIDES.has(name) && !(name === 'FIGURE' && element.querySelector('table,blockquote,pre') !== null))
    return 'aside';
  const names = namesOf(element);
  if (names === '') return null;
  if (COMMENTS.test(names)) return 'comments';
  return ASIDE.test(names) ? 'aside' : null;
}

const BESIDE = /(?:^|[\s_-])(?:sidebar|widgets?|related\w*|recommend\w*|popular|trending)(?=$|[\s_-])/;

/** Whether its name says that an element stands beside the text, whatever it holds, unless the headline is in it. */
export const isBesideText = (element: Element): boolean => nameOf(element) === 'ASIDE' || BESIDE.test(namesOf(element));
