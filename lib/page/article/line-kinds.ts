/*
 * Lines that stand between the paragraphs of news and are none of its text, told by how they begin, in the four
 * languages: invitations to read on, credits, tags, requests to follow. Only short lines are asked.
 */
const LONGEST = 220; // units; more than a line of this kind ever has, fewer than a paragraph that begins like one

// '@' in a list: a colon, or the end of the line.
const begins = (lists: readonly string[]): RegExp =>
  new RegExp(`^[\\s>»›*•·#|▶►→\\-–—\\[【(（「"“«]{0,12}(?:${lists.join('|').replaceAll('@', '\\s*(?::|$)')})`, 'iu');

const READ_ON = [
  "(?:also )?(?:read|watch|see|listen)(?: more| also| next| too| now|:)|more (?:on|from|about) (?:this|the author)|related(?: (?:stories|articles|news|posts|topics|content|reading|coverage))?@|recommended(?: for you| reading| stories)?@|you (?:may|might) (?:also )?(?:like|be interested)|don[’']t miss\\b|(?:most|latest) (?:read|popular|news)@|read the (?:full|original)|continue reading|editor[’']s? (?:picks?|choice)|up next\\b|more stories",
  '(?:читайте|смотрите|читать|почитайте)(?: (?:также|ещ[её]|далее|подробнее|по теме|полностью)|:)|(?:материалы |ещ[её] |также )?по теме@|ранее по теме|другие новости|вам (?:может быть|будет) интересно|подробнее@|рекомендуем\\s*(?::|$|почитать|прочитать)|самое (?:читаемое|интересное)',
  '(?:(?:сондай-ақ|тағы да?|осыған қатысты|толығырақ) )?оқ(?:и отыры|ы)ңы?з(?:дар)?\\s*(?::|$|[.!])|(?:сондай-ақ|тағы(?: да)?) оқы|тақырып бойынша@|ұқсас жаңалықтар|басқа жаңалықтар',
  '(?:相关|相關|延伸|推荐|推薦|更多|扩展|热门|猜你)(?:阅读|閱讀|新闻|新聞|文章|报道|報導|链接|推荐|内容|喜欢)|(?:点击|點擊)(?:阅读|查看|进入|下载|这里|此处|閱讀)|阅读更多|閱讀更多|上一篇|下一篇|展开全文|查看更多',
];
const ASKS = [
  'share (?:this|on|via|with)\\b|share\\s*$|follow (?:us|me|[\\x40\\p{Lu}])|sign up\\b|subscribe\\b|already (?:a (?:subscriber|member)|subscribed)|this (?:article|story|content) is (?:for|only|exclusive|reserved)|join (?:our|us on)|download (?:our|the) app|(?:get|stay) (?:the latest|up to date|updated|informed)|click here|advertis?ement\\s*(?::|$|[-–—])|story continues (?:below|after)|article continues|sponsored|support (?:our|independent)|log ?in\\b|register\\b|print(?: this)?\\s*$|email(?: this)?\\s*$|comments?(?: \\(?\\d+\\)?)?\\s*$|leave a (?:comment|reply)|we use cookies|this (?:site|website) uses cookies|by continuing|have (?:a tip|something to)|if you (?:have|found|notice|see) (?:a|an) (?:tip|typo|error|mistake)',
  '(?:[^.!?]{0,90} )?подпи(?:сывайтесь|шитесь|шись)|оформи(?:те|ть) подписку|уже подписаны|(?:этот |эта )?(?:материал|текст|статья) доступ(?:ен|на) (?:только )?(?:по подписке|подписчикам)|поделит(?:ься|есь)|реклама@|на правах рекламы|следите за|присоединяйтесь|нашли (?:ошибку|опечатку)|если вы (?:нашли|заметили|обнаружили) (?:ошибку|опечатку)|выделите (?:е[её]|фрагмент)|комментари(?:и|ев)\\s*(?:[:(\\d]|$)|оставить комментарий|мы используем (?:файлы )?cookie|оставайтесь в курсе|больше новостей|хочешь быть в курсе|распечатать\\s*$',
  '(?:біздің )?(?:telegram|телеграм|instagram|whatsapp)[- ]?(?:арна|канал)|(?:[^.!?]{0,90} )?жазылыңыз|жазылушыларға|бөлісу|бөлісіңіз|жарнама@|пікір(?:лер)?\\s*(?:[:(\\d]|$)|мәтіннен қате|қате тапсаңыз',
  '分享(?:到|至)|(?:本文|全文)?(?:为|是|属)?付费|(?:开通|成为)会员|(?:立即)?订阅(?:我们|本|每)|(?:扫描|扫码|长按|微信扫)[^。]{0,12}(?:二维码|关注|识别)|关注(?:我们|公众号|微信)|(?:我要)?(?:评论|留言|举报|纠错|收藏|点赞)\\s*(?:[(（:：\\d]|$)|广告\\s*$|打印\\s*$|字号|登录|欢迎(?:关注|订阅)',
];
const CREDITS = [
  '(?:(?:cover |featured )?(?:photo|image|picture|photograph|video|illustration|graphic)s?(?:(?: credits?| by| courtesy| source| via)(?: of)?)?\\s*[:/|©]|(?:photo|image|picture)s? (?:by|courtesy|credit)|getty images|file photo|(?:(?:additional )?reporting|editing|writing|written|reported|edited|compiled|translated) by\\b|(?:tag|topic)s?@|(?:source|via|author|editor|keywords?|category|categories)\\s*:|filed under|posted (?:in|on|by)|published\\s*(?::|on|by|at)|(?:last )?(?:updated|modified)\\s*(?::|on|at|\\d)|copyright|©|\\(c\\) ?\\d{4}|all rights reserved|first published|minutes? read)',
  '(?:главное |заглавное )?(?:фото|иллюстрация|изображение|видео|инфографика|скриншот|кадр)(?:графия)?\\s*(?::|/|©|$)|фото (?:из|с|предоставлено|автора|пресс)|(?:источник|авторы?|текст|редактор|метки|рубрик[аи])(?:\\s+(?:фото|изображения|текста))?\\s*:|тег[иь]?@|ключевые слова|опубликовано|обновлено|просмотр(?:ов|ы)|все права защищены|при (?:использовании|копировании|перепечатке) материал',
  '(?:басты )?(?:фото|сурет|суреттер|видео|коллаж|инфографика|скриншот)(?:сы|ты|лар)?\\s*(?::|/|©|$)|(?:дерек ?көзі?|авторы?|редакторы?)\\s*:|тег(?:тер)?@|жарияланды|барлық құқық|кілт сөздер',
  '(?:(?:责任|值班|执行|网络|本文|本期)?(?:编辑|编审|校对|审核|责编|监制|主编|編輯|終審|终审|编校|编务|制作|统筹|策划|初审|复审|审签|排版)|来源|來源|作者|记者|通讯员|撰稿|文字|摄影|供稿|原标题|原題|标题|标签|標籤|关键词|關鍵詞|发布时间|发稿时间|更新时间|图片来源|图源|资料图|题图|封面图|配图|视频来源)\\s*(?:[:：/丨|]|$)|[图圖]\\s*[/:：|丨]|[文]\\s*[/:：|丨]|版权(?:所有|声明|归)|免责声明|特别声明|声明\\s*[:：]|未经(?:授权|许可)|本文(?:来源|来自|转自|转载|系|为)[^。]{0,20}$|（?完）?$',
];
const RELATED = begins(READ_ON);
const NO_TEXT = [RELATED, begins(ASKS), begins(CREDITS)];
const BYLINE = /^(?:by|von|от)\s+\p{Lu}[\p{L}’'.-]+(?:[\s,|]+(?:and\s+)?\p{L}[\p{L}’'.-]*){0,8}\s*$/iu;
const TIME_ALONE =
  /^(?:\d{1,2}[.:]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?|(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?)(?:[\s,|·]+\d{1,2}:\d{2}(?::\d{2})?)?)$/i;
const COOKIES = /\bcookies?\b/i;
const AGREES = /\b(?:agree|consent|policy|preferences|accept)|соглаша|соглас|политик|келіс|同意|隐私|政策/i;
const SENTENCE_END = /[.!?…。！？；:：;][)\]）】」』”’"'»]*\s*$|[”»」』]\s*$/u;

/** Whether a line is no text of the article, wherever it stands. */
export function isNoText(line: string): boolean {
  return (
    line.length <= LONGEST &&
    (NO_TEXT.some((rule) => rule.test(line)) ||
      (line.length < 90 && BYLINE.test(line)) ||
      TIME_ALONE.test(line) ||
      (COOKIES.test(line) && AGREES.test(line)))
  );
}

/** Whether a heading begins a part of other articles. */
export const isRelatedHeading = (line: string): boolean => line.length < 60 && RELATED.test(line);

/** Whether a line ends as a sentence does. */
export const endsSentence = (line: string): boolean => SENTENCE_END.test(line);
