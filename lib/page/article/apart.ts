/*
 * What stands beside articles on a page, by the names that pages give it: element names, ARIA roles, and the words of
 * classes and ids that content systems use. Names lie, so the caller asks how much of the page an element holds.
 */
import type { Branch } from './page-tree';

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

const alternatives = (list: string): string => list.trim().split(/\s+/).join('|');
const COMMENTS = new RegExp(
  `(?:^|[\\s_-])(?:${alternatives('comments? comments?(?:list|area|section|body|content|thread|s?wrap(?:per)?|form|s?block|s?box) disqus disqus_thread respond livefyre replies cackle hypercomments pinglun comentarios? commentaires? kommentare? kommentarii pikirler otzyvy discussion')})(?=$|[\\s_-])`,
);
const ASIDE = new RegExp(
  `(?:^|[\\s_-])(?:${alternatives(`
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

/** Classes and id of an element as they stand; empty without any. */
function namesOf(element: Element): string {
  const { id } = element;
  const classes = element.getAttribute('class') ?? '';
  return typeof id === 'string' && id !== '' ? `${classes} ${id}` : classes;
}

/** Names as words in small letters: "relatedPosts" as "related-posts". */
const words = (names: string): string =>
  names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();

/** What its classes and id make an element. */
function apartnessByName(names: string): Apartness | null {
  if (COMMENTS.test(names)) return 'comments';
  return ASIDE.test(names) ? 'aside' : null;
}

/**
 * What an element is by its name, role and classes; null where they say nothing.
 *
 * @param seen - What names were found to mean on this page: its cards and menus all have the same.
 */
export function apartnessOf({ element, name }: Branch, seen: Map<string, Apartness | null>): Apartness | null {
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
  const known = seen.get(names);
  if (known !== undefined) return known;
  const found = apartnessByName(words(names));
  seen.set(names, found);
  return found;
}

const BESIDE = /(?:^|[\s_-])(?:sidebar|widgets?|related\w*|recommend\w*|popular|trending)(?=$|[\s_-])/;

/** Whether its name says that an element stands beside the text, whatever it holds, unless the headline is in it. */
export const isBesideText = ({ element, name }: Branch): boolean =>
  name === 'ASIDE' || BESIDE.test(words(namesOf(element)));
