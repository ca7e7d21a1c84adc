/* Sentences as news prints them, against both bundled packs: what each mark is, and that nothing else is marked. */
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/entities/find-mentions';
import type { Language } from '../../../lib/core/text/language';
import { openBundledPacks } from '../../support/shared';

const dataset = openBundledPacks();

/** Every mark with its entity, or with its kind where it is in no pack; `?` where the text does not decide. */
const marks = (text: string, language: Language): string[] =>
  findMentions(text, language, dataset).map(
    ({ surfaceForm, entityId, candidates, kind }) =>
      `${surfaceForm} = ${entityId ?? (candidates.length > 0 ? '?' : kind)}`,
  );

type Row = readonly [text: string, expected: readonly string[]];
const inLanguage = (language: Language, rows: readonly Row[]): void =>
  it.each(rows)('%s', (text, expected) => {
    expect(marks(text, language)).toEqual(expected);
  });

describe('names in letters of the other alphabet', () => {
  inLanguage('ru', [
    ['Вчера Kaзaхcтaн и Poccия подписали договор.', ['Kaзaхcтaн = kazakhstan', 'Poccия = russia']],
    ['Переговоры прошли в Mocкве.', ['Mocкве = moscow']],
    ['Глава Ceнaтa выступил с докладом.', []],
    ['В Казаx\u00adстане и Рос\u200bсии похолодает.', ['Казаx\u00adстане = kazakhstan', 'Рос\u200bсии = russia']],
  ]);
  inLanguage('kk', [
    ['Кеше Қазaқcтан мен Рeсей келісті.', ['Қазaқcтан = kazakhstan', 'Рeсей = russia']],
    ['Делегация Mәскеуге ұшты.', ['Mәскеуге = moscow']],
  ]);
});

describe('lines in capitals', () => {
  inLanguage('ru', [
    ['СТОРОНЫ ПОДПИСАЛИ СОГЛАШЕНИЕ О ТОРГОВЛЕ', []],
    ['КАЗАХСТАН ОТКРЫЛ НОВЫЙ ЗАВОД В АСТАНЕ', ['КАЗАХСТАН = kazakhstan', 'АСТАНЕ = astana']],
    ['Глава МИД РФ прибыл.', ['МИД РФ = russian-foreign-ministry']],
  ]);
  inLanguage('en', [
    ['TURKEY PRICES RISE BEFORE THE HOLIDAY\nA frozen turkey costs more.', []],
    ['LOCAL CLUB WINS CHARITY CUP FINAL', []],
    [
      'CONGRESS TAKES UP TRADE BILL\nLawmakers in Washington will vote on Friday.',
      ['CONGRESS = us-congress', 'Washington = washington-dc'],
    ],
  ]);
});

describe('a word the article also writes small', () => {
  inLanguage('en', [
    ['Brown the turkey. Turkey is lean.', []],
    [
      'The chef loves turkey. Turkey exports wheat, and a chef from Turkey knows.',
      ['Turkey = turkiye', 'Turkey = turkiye'],
    ],
    ['Turkey exports wheat.', ['Turkey = turkiye']],
  ]);
  inLanguage('kk', [
    ['Палауды аспаз пісіреді. Дайын палау дәмді.', []],
    ['Палау аралына ұшақ қонды.', ['Палау аралына = place']],
  ]);
});

describe('two names side by side in Kazakh', () => {
  inLanguage('kk', [
    ['Дәрігер Ербол Тілеубаев Абай көшесінен келді.', ['Ербол Тілеубаев = person']],
    ['Порт директоры Талех Зиядов Әлят терминалын ашты.', ['Талех Зиядов = person', 'Әлят терминалын = facility']],
    ['Көлік министрі Нұрлан Сауранбаев Дарбазаға барды.', ['Нұрлан Сауранбаев = nurlan-sauranbayev']],
    ['Былтыр Юлдашев Ыстамбұлдағы байқауда жеңді.', []],
    ['Зертханаға Мұхтар Әуезов есімі берілді.', ['Мұхтар Әуезов = person']],
    ['Ауылда Нұрлан Ермекұлы тұрады.', ['Нұрлан Ермекұлы = person']],
    ['Кеше Наурызбай Сәкен сөз сөйледі.', ['Наурызбай Сәкен = person']],
    ['Олжа Радловтан бері болған жоқ.', []],
    ['Театр директоры Ғалым Ахмедияров келді.', ['Ғалым Ахмедияров = person']],
    [
      'Қырғызстан премьері Адылбек Қасымәлиев келді.',
      ['Қырғызстан = kyrgyzstan', 'Адылбек Қасымәлиев = adylbek-kasymaliev'],
    ],
    ['Нұрсұлтан Назарбаев есімді бала гол соқты.', ['Нұрсұлтан Назарбаев = person']],
    ['Тоқаевтар әулеті туралы кітап шықты.', []],
  ]);
});

describe('what Kazakh describes and what it names', () => {
  inLanguage('kk', [
    ['Компания АҚШ АЭС-тарына уран жеткізді.', ['АҚШ = united-states']],
    ['ТШО үшінші буын зауытын іске қосты.', ['ТШО = tengizchevroil']],
    ['Өрт «Иволга» ЖШС қоймасын өртеп жіберді.', ['Иволга = company']],
    ['Жүгірушілер Айша бибі кесенесінен старт алды.', ['Айша бибі кесенесінен = facility']],
    [
      'Кеше Л.Н. Гумилев атындағы Еуразия ұлттық университеті ашылды.',
      ['Л.Н. Гумилев атындағы Еуразия ұлттық университеті = organisation'],
    ],
    ['Балалар Назарбаев зияткерлік мектебіне барды.', ['Назарбаев зияткерлік мектебіне = organisation']],
    ['Тарифті Өзбекстан темір жолдары өзгертті.', ['Өзбекстан темір жолдары = company']],
    ['Газ Бейнеу – Бозой – Шымкент газ құбырымен келеді.', ['Бейнеу – Бозой – Шымкент газ құбырымен = route']],
    [
      'Кеше ҚР Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігі хабарлады.',
      ['ҚР Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігі = organisation'],
    ],
    ['Тоқаевтың Жарлығымен Нұрлан Байбазаров қызметінен босатылды.', ['Нұрлан Байбазаров = person']],
    ['Кеше Жогорку Кеңеш заң қабылдады.', ['Жогорку Кеңеш = organisation']],
    ['Былтыр Мәскеу университеті жаңа ғимарат салды.', ['Мәскеу университеті = organisation']],
  ]);
});

describe('regions named together', () => {
  inLanguage('kk', [
    [
      'Ақмола, Қостанай және Павлодар облыстарында боран соғады.',
      ['Ақмола = akmola-region', 'Қостанай = kostanay-region', 'Павлодар облыстарында = pavlodar-region'],
    ],
    [
      'Батыс Қазақстан мен Атырау облыстары қосылды.',
      ['Батыс Қазақстан = west-kazakhstan-region', 'Атырау облыстары = atyrau-region'],
    ],
    ['Қостанай мен Павлодар қалаларында қар жауды.', ['Қостанай = kostanay', 'Павлодар = pavlodar']],
  ]);
  inLanguage('ru', [
    [
      'Паводок идёт в Атырауской и Мангистауской областях.',
      ['Атырауской = atyrau-region', 'Мангистауской областях = mangystau-region'],
    ],
    ['Снег выпал в Костанае и Павлодаре.', ['Костанае = kostanay', 'Павлодаре = pavlodar']],
  ]);
});

describe('a landform beside a name', () => {
  inLanguage('ru', [
    ['В горах Алатау сошла лавина.', []],
    ['Птицы летят к озеру Тенгиз.', ['озеру Тенгиз = place']],
    ['На Тенгизе выросла добыча.', ['Тенгизе = tengiz-field']],
    ['Реки Казахстана вскрылись.', ['Казахстана = kazakhstan']],
    ['По реке Сырдарье пошла вода.', ['реке Сырдарье = syr-darya']],
  ]);
  inLanguage('kk', [
    ['Кеше Алатау тауларында қар көшті.', []],
    ['Қазақстан таулары биік.', ['Қазақстан = kazakhstan']],
  ]);
});

describe('names inside quoted titles', () => {
  inLanguage('ru', [
    ['Вагоны даёт «КТЖ Экспресс».', []],
    ['Вагоны даёт компания «КТЖ».', ['КТЖ = ktz']],
    ['Состав ведёт «КТЖ-Грузовые перевозки».', []],
    ['По данным «Россия 1», матч отложен.', []],
    ['«Казахстан выиграл», – сказал тренер.', ['Казахстан = kazakhstan']],
    ['Прошёл концерт «Поёт Казахстан».', []],
    ['Свет даёт «Алатау Жарык Компаниясы».', []],
    ['Журнал Forbes Kazakhstan назвал лучших.', []],
    ['Гости гуляли по Китай-городу.', []],
    ['Помощь дала ООН-Сервис.', []],
    ['Рейс Астана-Бишкек открыт.', ['Астана = astana', 'Бишкек = bishkek']],
    ['Приехал Дональд Трамп-младший.', ['Дональд Трамп-младший = person']],
  ]);
  inLanguage('en', [
    ['Her book "Simply Asia" sold well.', []],
    ['"Kazakhstan is a great partner," he said.', ['Kazakhstan = kazakhstan']],
  ]);
});

describe('a surname in Russian', () => {
  inLanguage('ru', [
    ['В Азербайджане прошёл форум. Алиева заявила о планах.', ['Азербайджане = azerbaijan']],
    ['В Азербайджане прошёл форум. Алиев заявил о планах.', ['Азербайджане = azerbaijan', 'Алиев = ilham-aliyev']],
    [
      'Ильхам Алиев прибыл. Позже Алиева также выступила. У Алиева была встреча.',
      ['Ильхам Алиев = ilham-aliyev', 'Алиева = ilham-aliyev'],
    ],
    ['В Казахстане прокурор Назарбаев просил отложить дело.', ['Казахстане = kazakhstan', 'Назарбаев = ?']],
    ['Госсекретарь США Рубио вылетел домой.', ['США = united-states', 'Рубио = marco-rubio']],
    ['Свидетель Касым-Жомарт Токаев опоздал.', ['Касым-Жомарт Токаев = person']],
    ['Приехала мать Ольги Мария Иванова.', ['Мария Иванова = person']],
    ['Она училась у профессора Ли Мин Хо. Массаж помог.', ['Ли Мин Хо = person']],
    ['Средства дал фонд Назарбаева.', []],
    ['Вырос курс доллара США.', []],
  ]);
});

describe('a full stop before a name', () => {
  inLanguage('ru', [
    [
      'В Узбекистане выпал снег. Мирзиёев сказал об этом.',
      ['Узбекистане = uzbekistan', 'Мирзиёев = shavkat-mirziyoyev'],
    ],
    ['В Казахстане А. Токаев торгует хлебом.', ['Казахстане = kazakhstan']],
    ['В Казахстане К.-Ж. Токаев подписал указ.', ['Казахстане = kazakhstan', 'К.-Ж. Токаев = kassym-jomart-tokayev']],
    ['Закон принят в РК. Встреча Петрова отложена.', ['РК = kazakhstan']],
    ['В музее им. Кастеева открыта выставка.', []],
  ]);
  inLanguage('en', [
    ['In Russia all is one. Putin said so.', ['Russia = russia', 'Putin = vladimir-putin']],
    ['In Russia, H. Putin sells fish.', ['Russia = russia', 'H. Putin = person']],
  ]);
});

describe('bodies and things in Russian', () => {
  inLanguage('ru', [
    ['Груз принял порт Баку.', ['порт Баку = baku-port']],
    ['Груз идёт через порту Баку близкий берег.', ['порту Баку = baku-port']],
    ['Из Баку идут грузы.', ['Баку = baku']],
    ['Тариф меняют Азербайджанские железные дороги.', ['Азербайджанские железные дороги = company']],
    ['Строится железная дорога Аягоз – Бахты.', ['железная дорога Аягоз – Бахты = route']],
    ['Железная дорога закрыта на ремонт.', []],
    ['Совет директоров одобрил план.', []],
    ['Картина приехала из Третьяковской галереи.', []],
    ['Вечер прошёл в Доме офицеров.', []],
    [
      'Правила ввело Агентство РК по противодействию коррупции.',
      ['Агентство РК по противодействию коррупции = organisation'],
    ],
    ['Прибыл глава Кабинета министров Кыргызстана.', ['Кабинета министров Кыргызстана = organisation']],
    ['Матч провела Федерация футбола Казахстана.', ['Федерация футбола Казахстана = organisation']],
    ['Принята Худжандская декларация подписана тремя сторонами.', ['Худжандская декларация = document']],
    ['Рейсы принимает Международный аэропорт Алматы.', ['Международный аэропорт Алматы = facility']],
    ['Открыт аэропорт Нурсултан Назарбаев.', ['аэропорт Нурсултан Назарбаев = facility']],
  ]);
});

describe('names in English', () => {
  inLanguage('en', [
    ['On Saturday Ohio State beat Michigan.', ['Ohio State = organisation', 'Michigan = michigan']],
    ['He was born in Columbus, Ohio.', ['Columbus = place', 'Ohio = ohio']],
    ['He studied at Georgia Tech.', ['Georgia Tech = organisation']],
    ['Then Texas A&M won again.', []],
    ['The Denver coach resigned.', []],
    ['Snow fell in Denver.', ['Denver = denver']],
    ['He spoke to Helen Park, a cardiologist.', ['Helen Park = person']],
    ['Children ran through Jackson Park.', ['Jackson Park = facility']],
    ["A nurse at St Thomas' Hospital agreed.", []],
    ['Schools in Georgia Street and Almaty Road stayed shut.', ['Almaty Road = route']],
    ['Analysts at Jefferies see gains.', []],
    ['The leaders met at Bilbury.', ['Bilbury = place']],
    ['The wagons of KTZ Express are new.', ['KTZ Express = company']],
    [
      'The Caspian Policy Center (CPC) published it. CPC hopes for more.',
      ['Caspian Policy Center = organisation', 'CPC = organisation', 'CPC = organisation'],
    ],
    [
      'The Caspian Pipeline Consortium (CPC) stopped. CPC hopes for more.',
      [
        'Caspian Pipeline Consortium = caspian-pipeline-consortium',
        'CPC = caspian-pipeline-consortium',
        'CPC = caspian-pipeline-consortium',
      ],
    ],
    ["The Clintons' house stands by the Kazakhs' embassy.", []],
    ["Tokayev's visit to Kazakhstan's capital ended.", ['Tokayev = kassym-jomart-tokayev', 'Kazakhstan = kazakhstan']],
    ['The US dollar rose; it costs US$5 today.', []],
    ['South Korean firms and a firm from North Michigan came.', ['North Michigan = place']],
    [
      "Kazakhstan's Ministry of Trade and Integration and Uzbekistan agreed.",
      ['Kazakhstan = kazakhstan', 'Ministry of Trade and Integration = organisation', 'Uzbekistan = uzbekistan'],
    ],
    ['On Sunday FC Astana drew.', []],
    ['It is listed on the London Stock Exchange.', ['London Stock Exchange = company']],
    ['Witness Steve Daines saw nothing.', ['Steve Daines = person']],
  ]);
});
