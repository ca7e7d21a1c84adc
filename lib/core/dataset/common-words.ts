/*
 * Words of each language that are also names, or could be: of people, places, companies, papers, parties, rockets. A pack
 * that lists one as a name marks it in every text that uses the word, unless a cue says when it is meant. Lower case.
 * Chosen by hand; a word belongs here when a newspaper prints it every month as a word and someone or something is
 * called so. Names that are no words (Georgia, 中国) do not belong here, nor do words nobody is called by.
 */
import type { Language } from '../text/language';

const WORDS: Readonly<Record<Language, string>> = {
  en: `
    may march april june august sunday monday friday spring summer autumn winter dawn day night noon eve morning abbot
    alliance alphabet amber angel apollo apple archer arm art aspen atlas baker ball banks barber barley barker basil
    bass bath battle beach bean bear beaver bell bench bend berry best better bill birch bird bishop black block bloom
    blue bold bolt bond booth border bowl bowman brand branch bridge bright brook brooks brown buck budget buffalo
    bull burns bush butcher butler button buzz cabinet cable camp cannon captain carver carter cash castle caterpillar
    cell chad chance chandler chapel charity chase cherry child church citizen clay clear cliff cloud coach coal cole
    collier cologne commerce concord congress conservative constance cook cooper coral cork corn corona corridor
    council courier court crane cross crow crown crystal cube dale dean deal delta democrats destiny dialogue diamond
    dick discover dish dolly dove drake duke dyer eagle earl earth east economist electron ember emerald energy
    enterprise epic essence ever excel express eye fair faith falcon farmer favor fed felicity fiat field fields finch
    fire fisher flint flora flower focus ford foreman forest fortune forum forward fox frank freeman friend frost
    fuller gale gap gardener garland gas gate gates gay gem gene general gentry gift gilder ginger glass glen globe
    glory gold good gore grace grand grant gray green greens grey grove guardian guest guy hail hall ham hammer hand
    hardy harmony harper hart harvest hawk hawks hazel heath heather herald herring hill hills holly honor honour hook
    hope horizon horn house hull hunt hunter ice independent initiative intel interior iris irons ivy jack jade jaguar
    jasmine java jay jersey jet jewel joy judge justice keen keep key keys king kite knight labor labour lake lamb
    lance lane large lark law lead leader league left lens levy liberal liberty life light lily lime line lion little
    lock long lord love low lucid lucky lux lynx mail major male mall man mark market marsh marshal mason master mate
    max maker meadow melody mercury mercy merit meta miles mill miller mini mint mirror mission mobile moody moon moor
    more moss mount nation national nature navy new nice nickel nightingale noble norm normal north observer office
    oil olive opal oracle orange orbit otter page palm panther parish park parker parks parliament partridge patience
    pal peace peacock peak pearl pepper people phoenix pike pilgrim pilot pine plum pole polo pond pool pope poppy
    porter post potter power price pride prince progress prudence puma purple quest race rain ranger rapid raven ray
    read reading reed reef reform regent renaissance republicans rice rich ridge right ring rivers road robin rock
    rocky rod root rose rosemary round rowan royal ruby rugby rush rusty rye sage sale salmon salt sand sandwich sandy
    saturn savage sawyer scout seal seat see senate sentinel shark sharp shell shepherd shield ship shore short signal
    silk silver singer sky slack small smart smith snap snow sole solidarity sound south spark sparks sparrow speaker
    spectator split sprint square squire staff standard star stark start state steam steel sterling still stone storm
    story strange street stripe strong subway sugar summit sun sunny swallow swan sweet swift target teal teams
    telegram telegraph temple thatcher thorn threads thunder tide tiger time times token total tours tower trader
    trace treasury tribune trinity true tucker tulip turkey turner twitter union unity us vale valve van vanguard
    variety verity vice victor victory viking violet virgin visa vision vulcan wall walker ward ware water waters wave
    way weaver wells west wheat wheeler white who wild will wind windows winner wise wolf wood woods word world worth
    wren yard young zoom me oh in on at by so`,
  zh: `
    苹果 小米 荣耀 大众 现代 奔驰 宝马 通用 平安 光明 长城 长虹 长安 长江 人民 环球 时代 时报 南方 北方 东方 西方 东风
    吉利 红旗 解放 奇迹 联想 方正 紫光 美的 三星 甲骨文 电报 信号 字节 快手 头条 澎湃 界面 观察 观察者 新闻 晚报 日报 周刊
    世界 大公 联合 自由 中央 民众 民主 共和 国民 公民 未来 前进 团结 新生 希望 复兴 进步 公正 正义 和平 胜利 友谊 幸福
    曙光 黎明 朝阳 太平 太平洋 太阳 月亮 星星 金星 木星 水星 火星 土星 天王星 海王星 彗星 银河 北斗 神舟 天宫 嫦娥 长征
    东海 大海 大洋 大陆 大地 大山 大河 大同 大学 大家 大使 大选 高峰 高山 高明 高洁 高尚 高兴 高原 高地 高级 马上 马力
    马达 马虎 马车 马克 黄金 黄昏 黄土 白云 白雪 白天 白金 白色 白银 江山 江湖 江河 江南 石头 石油 石林 石化 金山 金融
    金鱼 金牛 金属 方圆 方便 方向 方面 方法 方才 方案 任何 任务 任意 何必 何时 何况 向前 向上 向阳 张开 张扬 张望 张贴
    王国 王子 王朝 王后 李子 杨柳 杨梅 林木 林业 林立 林地 周围 周到 周末 周期 周全 周年 徐徐 孙子 孙女 朱红 胡子 胡同
    胡说 胡椒 罗列 罗盘 许多 许可 许久 唐突 于是 于今 董事 萧条 程度 程序 曾经 苏醒 丁香 叶子 余地 余下 余额 杜绝 戴上
    夏天 夏季 钟表 钟点 汪洋 田野 田园 田地 姜汤 范围 范例 范本 熊猫 陆地 陆续 陆军 孔雀 孔洞 康复 康健 毛利 毛病 毛巾
    史料 史诗 史册 顾问 顾客 顾及 龙头 龙舟 万一 万物 万里 万能 段落 雷达 雷电 雷声 钱币 钱包 汤圆 易于 易货 常常 常务
    常年 武器 武力 武装 乔木 贺卡 贺电 赖以 文化 文明 文章 文件 文学 明天 明年 明星 明确 明珠 安全 安定 安静 安康 安排
    永安 永定 永远 永恒 吉祥 宁静 海口 海洋 海军 海关 海滨 河口 河流 湖泊 东西 南北 东南 西北 西南 东北 前海 新区 新城
    新乡 新华 新星 新人 开封 开放 开元 开发 开拓 通道 通州 通天 公主 公安 公园 公司 民和 民族 民间 友好 建设 建国 建军
    建业 国庆 国强 国家 国际 国防 志愿 志强 志明 卫东 卫国 卫星 爱国 爱民 爱心 红军 红星 红河 红日 春天 春季 春雨 秋天
    秋季 冬天 冬季 玫瑰 牡丹 百合 菊花 荷花 梅花 兰花 茉莉 桂花 牵牛 向日葵 橄榄 柠檬 橙子 芒果 樱花 樱桃 松树 柳树 老虎
    狮子 大象 海豚 海鸥 蝴蝶 凤凰 麒麟 飞鸟 飞马 天马 天鹅 天使 天才 天下 天地 天然 天气 天空 天河 天一 天堂 白鹤 白虎
    青龙 青年 青春 青山 少年 读者 收获 十月 当代 今天 昨天 现在 过去 时间 生活 人生 家园 家乡 故乡 老人 妇女 儿童 工人
    农民 学生 教师 医生 律师 记者 作家 诗人 将军 元帅 皇帝 皇后 国王 女王 骑士 骑兵 猎人 渔夫 牧人 铁匠 木匠 石匠 船长
    舵手 先锋 先驱 先知 领袖 领航 信使 信天翁 彩虹 闪电 风暴 飓风 台风 雪山 冰川 冰山 瀑布 沙漠 绿洲 草原 森林 海岸 岛屿
    半岛 平原 盆地 谷地 高铁 快车 列车 飞船 飞机 航母 猎鹰 灰熊 野马 美洲豹 捷达 标致 福田 福利 福音 财富 财经 经济 商业
    商务 商人 市场 银行 央行 中央银行 国家银行 人民银行 政府 内阁 议会 国会 上院 下院 参议院 众议院 最高法院 法院 检察院
    总统府 外交部 国防部 财政部 商务部 能源部 交通部 农业部 教育部 卫生部 内政部 司法部 环境部 统计局 气象局 海关总署 证券交易所`,
  ru: `
    мир май март август июнь июль среда суббота вторник утро день вечер ночь полдень рассвет восход закат заря весна
    лето осень зима век время эра эпоха год час миг роза лилия ромашка василек клевер ирис тюльпан сирень жасмин
    орхидея вера надежда любовь слава рада мила лада воля доля правда известия труд звезда знамя газета яблоко родина
    отечество единство согласие свобода равенство братство справедливость порядок закон право дело слово голос эхо
    взгляд вести новости новость лента дождь огонек итоги эксперт профиль деньги власть коммерсант ведомости вестник
    курьер телеграф спутник маяк лев орел сокол ястреб ворон ворона воробей соловей голубь лебедь гусь утка петух
    сорока чайка журавль аист дрозд щегол волк медведь лиса заяц бык баран козел кот конь олень лось рысь тигр пантера
    ягуар барс соболь бобер белка еж крот щука карп окунь лещ сом осетр кит акула дельфин жук пчела муравей паук оса
    комар гусеница дуб береза сосна ель клен липа ива верба вяз бук кедр тополь рябина калина малина вишня слива груша
    черемуха орешник хлеб соль сахар мед перец чеснок лук капуста морковь репа горох боб мак пшено рис овес ячмень
    рожь брага гром молния ветер мороз снег туман град иней буря вихрь волна пена вода лед пар огонь пламя искра дым
    пепел свет луч песок камень глина железо сталь медь серебро золото платина алмаз рубин изумруд сапфир жемчуг
    янтарь кремень гранит уголь нефть газ уран энергия атом протон квант спектр кристалл природа наука прогресс союз
    салют буран мост причал гонец стрела рокот булава калибр кинжал циркон авангард герань ураган смерч пион гвоздика
    торнадо панцирь щит меч копье сабля луна солнце земля марс венера меркурий юпитер сатурн нептун плутон комета
    планета космос орбита вселенная восток запад север юг центр край берег море река озеро остров поле лес гора гор
    горы степь пустыня долина роща дубрава дом двор сад парк замок башня крепость кремль площадь улица дорога путь
    порт гавань пристань бог царь князь граф барон король королева принц герцог шах хан султан бек эмир вождь атаман
    гетман воевода мастер мельник кузнец ткач гончар пахарь рыбак охотник пастух лесник садовник повар пекарь мясник
    бондарь столяр плотник казак солдат майор капитан маршал генерал адмирал юнга моряк пилот космонавт марк роман пол
    том дик бил рей грей рок тур сон пак ли дан дон лена амур сена чад того перу куба чили панама ява бат пари белый
    черный серый магнит перекресток мегафон мотив вымпел система открытие траст абсолют возрождение восточный зенит
    торпедо локомотив динамо крылья стрелец арсенал факел метеор ракета океан вулкан гранд империя корона легенда
    команда победа радуга юность молодость дружба счастье удача фортуна триумф престиж эталон стандарт народ
    республика демократия реформа альянс диалог форум саммит инициатива миссия надежность гарант опора банк нацбанк
    центробанк парламент сенат дума госдума конгресс сейм правительство кабинет администрация суд министерство
    минэнерго минтранс минфин минобороны минюст минздрав минсельхоз минэкономики мид мвд генпрокуратура таможня
    полиция армия флот гвардия совет комитет комиссия палата агентство академия университет институт круглый сладкий
    толстой горький белых черных седых красных долгих новый старый мудрый дорогой хороший лучший шум крик шепот песня
    баллада соната аккорд нота ритм вальс мазурка печать книга повесть поэма рассказ страница строка буква знак печень`,
  kk: `
    нұр арман дана гүл жібек алтын күміс арай асқар болат темір қайрат мұрат серік айдын самал отан аманат халық жас
    бала ана әке ата әже аға іні апа қыз ұл батыр хан би бек сұлтан төре қожа ер жігіт бақыт қуаныш шаттық сәуле
    шолпан жұлдыз ай күн таң түн кеш жаз қыс көктем күз жыл заман дәуір уақыт өмір тағдыр үміт сенім махаббат ерлік
    еркін еңбек ерік бірлік ынтымақ достық дос теңдік әділ әділет азат азаттық бостандық тәуелсіз тәуелсіздік ел жер
    су от жел тас тау дала өзен көл теңіз орман бау бақ раушан лала қызғалдақ жидек алма өрік жүзім жусан жауқазын
    қайың терек шынар емен арша қарағай бәйтерек қыран бүркіт сұңқар лашын тұйғын тұлпар арғымақ құлагер арыстан
    жолбарыс барыс бөрі қасқыр аю түлкі қоян құлан сайғақ марал бұғы қарлығаш аққу тырна тоты бұлбұл көгершін қарға ақ
    қара көк сары қызыл жасыл боз кең ұлы кіші жаңа ескі биік терең дархан саят санат сапар жұма мереке той айт наурыз
    рамазан құрбан хабар тілші айқын егемен заң ұшқын қоғам ақиқат шын шындық дидар намыс рух орда орталық мекен
    атамекен мирас мұра мұрагер шырақ шамшырақ жарық жарқын нұрлы ақжол ауыл байтақ адал жастар отбасы қор тұмар
    жәдігер алаш ақын жазушы жырау жыршы әнші күйші сері ғалым ұстаз мұғалім дәрігер әділқазы төреші қазы сарбаз
    сардар қолбасы маршал адмирал жауынгер сақшы күзетші дариға гауһар меруерт маржан ақық лағыл қола мыс қорғасын
    көмір мұнай газ уран қуат жарқыл найзағай дауыл боран бұлт жаңбыр қар мұз шық тұман кемпірқосақ аспан ғарыш шар
    бағыт жол көпір қала қалашық кент қорған мұнара сарай алаң көше бағдар бесік шаңырақ кереге босаға есік терезе үй
    жұрт жайлау қыстау күзеу көктеу бұлақ құдық сарқырама арна айдар сана парасат білім ілім өнер өрлеу өркен өріс
    өсім табыс байлық дәулет ырыс береке мейірім рақым рахым шапағат шуақ жылу нәзік сұлу ару көрік көркем әсем әдемі
    жақсы жаман ақылды данышпан кемел кеменгер көсем ұлан ұлт ұлттық мемлекет мемлекеттік республика тарих мәдениет
    әдебиет тіл тілек ой пікір сөз үн дыбыс ән күй жыр дастан ертегі аңыз жұмбақ мақал нақыл өсиет уағыз ғибрат
    тағылым тәлім бастау бастама серпін қарқын екпін талап талпыныс еліміз үкімет парламент мәжіліс сенат министрлік
    банк президент әкімдік әкім мәслихат сот прокуратура полиция әскер кеден кеңес комитет комиссия палата агенттік
    академия университет институт партия одақ қауымдастық ұйым қыркүйек қазан қараша желтоқсан қаңтар ақпан сәуір
    мамыр маусым шілде тамыз дүйсенбі сейсенбі сәрсенбі бейсенбі сенбі жексенбі тан тек там тор жан жанар мақсат нұсқа
    нысана мерген садақ найза қылыш қалқан ту байрақ елтаңба әнұран`,
};

const sets = new Map<Language, ReadonlySet<string>>();

/** The words of `language` that are also names; lower case. Put together when first asked for. */
function wordsOf(language: Language): ReadonlySet<string> {
  const known = sets.get(language) ?? new Set(WORDS[language].trim().split(/\s+/));
  sets.set(language, known);
  return known;
}

/** Whether `name`, in small letters and with е for ё, is a common word of `language`. */
export const isCommonWord = (name: string, language: Language): boolean =>
  wordsOf(language).has(name.toLowerCase().replaceAll('ё', 'е'));
