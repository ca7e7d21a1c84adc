import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/entities/find-mentions';
import type { Language } from '../../../lib/core/text/language';
import { openBundledPacks } from '../../support/shared';

const dataset = openBundledPacks();

const read = (text: string, language: Language): string[] =>
  findMentions(text, language, dataset).map(
    ({ surfaceForm, kind, entityId }) => `${surfaceForm} = ${entityId ?? `a ${kind}`}`,
  );

describe('Chinese names end where other words begin', () => {
  it.each([
    // at a verb
    ['代表团在塔什干会见世界银行专家', ['塔什干 = tashkent', '世界银行 = world-bank']],
    ['分析师赵伟认为价格会涨', ['赵伟 = a person']],
    ['驻华大使努雷舍夫会见记者', ['努雷舍夫 = a person']],
    ['总书记强调要节约', []],
    ['校长高度重视，学生高考在即', []],
    ['市民李强说路修好了', ['李强 = a person']],
    // at a title or a blank in the place of the given name
    ['居民王女士和医生赵某某在场', []],
    ['首相高市早苗致辞', ['高市早苗 = a person']],
    ['审判长吴刚说', ['吴刚 = a person']],
    ['王储穆罕默德·本·哈立德致电', ['穆罕默德·本·哈立德 = a person']],
    // at the next name
    ['吉尔吉斯斯坦奥什市通车', ['吉尔吉斯斯坦 = kyrgyzstan', '奥什市 = osh']],
    ['俄罗斯喀山举办展览', ['俄罗斯 = russia', '喀山 = kazan']],
    ['北京大学和清华大学签约', ['北京大学 = a organisation', '清华大学 = a organisation']],
    // behind a whole word
    ['约翰·霍普金斯大学和詹姆斯·韦布空间望远镜', ['约翰·霍普金斯大学 = a organisation']],
    ['滨江大道通车', ['滨江大道 = a route']],
    ['国家航天局局长到访', ['国家航天局 = a organisation']],
    ['国家元首会议和国家之间的合作', []],
    ['与远山科技股份有限公司签约', ['远山科技股份有限公司 = a company']],
    ['某科技有限公司被罚', []],
    ['哈萨克斯坦医疗队和东南部地区', ['哈萨克斯坦 = kazakhstan']],
    ['中山大学附属第一医院开诊', ['中山大学附属第一医院 = a organisation']],
    // a city with its rank, a province that is none
    ['阿斯塔纳市降温', ['阿斯塔纳市 = astana']],
    ['甘肃省兰州市降温', ['甘肃省 = gansu', '兰州市 = lanzhou']],
    ['吉林市降温', ['吉林市 = a place']],
    ['泰山东麓和洞庭湖北部有雨', []],
    ['出海口的孩子每天津津有味地看书', []],
    ['同学陈明、陈海南、赵静都来了', ['陈明 = a person']],
    ['墙上是中间走廊的照片', []],
    ['货物经中间走廊运往欧洲', ['中间走廊 = middle-corridor', '欧洲 = europe']],
    ['苹果、香蕉和大米价格上涨，超市公司增加进货', []],
    ['皇家马德里获胜', []],
  ])('in %s', (text, expected) => {
    expect(read(text, 'zh')).toEqual(expected);
  });
});

describe('Russian and Kazakh names end where other words begin', () => {
  it.each([
    ['ru', 'Аким города Ермаганбет Садуов приехал', ['Ермаганбет Садуов = a person']],
    ['ru', 'Телескоп «Джеймс Уэбб» снял туманность', []],
    ['ru', 'Роман Толстого переиздали', []],
    ['ru', 'Награду вручил Герой Труда', []],
    ['ru', 'Депутаты «Единой России» за', []],
    ['ru', 'Учился во ВГИКе', []],
    [
      'ru',
      'Верховная рада Украины и Жогорку Кенеш',
      ['Верховная рада Украины = a organisation', 'Жогорку Кенеш = a organisation'],
    ],
    ['ru', 'Пентагон не ответил', ['Пентагон = us-defense-department']],
    ['ru', 'Национальный банк Швейцарии снизил ставку', ['Национальный банк Швейцарии = a organisation']],
    ['ru', 'Потом консерватория и конкурс', []],
    ['ru', 'Приехал Ержан Токаев. Проспект Токаева закрыт', ['Ержан Токаев = a person']],
    ['ru', 'Тепло в Подмосковье и в Техасе', ['Подмосковье = moscow-region', 'Техасе = texas']],
    ['kk', 'Арман Қасенова Астанаға келді', ['Арман Қасенова = a person', 'Астанаға = astana']],
    ['kk', 'Елена Рыбакина Уимблдонда ойнады', ['Елена Рыбакина = a person']],
    ['kk', 'Шопан Серік Әбенов Сарыағаш ауданында тұрады', ['Серік Әбенов = a person', 'Сарыағаш ауданында = a place']],
    ['kk', 'Әділ сот керек', []],
    ['kk', 'Қымбат, Наурызда күн жылыды', []],
    ['kk', 'Техас штатында су тасыды', ['Техас штатында = texas']],
    ['kk', 'Интерпол Түркияда тапты', ['Интерпол = interpol', 'Түркияда = turkiye']],
    ['kk', 'Сенатор келді', []],
    ['kk', 'Тоқаевтар әулеті', []],
    ['kk', 'Энергия үшін ГЭС іске қосылды', []],
    ['kk', 'Өзбекстан Орталық банкі шешті', ['Өзбекстан Орталық банкі = a organisation']],
    ['ru', 'В Риме Папа молился', ['Риме = rome']],
    ['ru', 'Сель в посёлке Степной Алматинской области', ['Алматинской области = almaty-region']],
    ['ru', 'Это решила Национальная академия наук', ['Национальная академия наук = a organisation']],
    ['ru', 'Дело возбудил Департамент полиции Алматы', ['Департамент полиции Алматы = a organisation']],
    ['kk', '«Қазақстан-2050» стратегиясы', []],
    ['kk', 'Биыл ТМҰ саммиті өтті', ['ТМҰ = ots']],
    ['kk', 'Қазақстан Жазушылар одағының мүшесі', ['Қазақстан Жазушылар одағының = a organisation']],
    ['kk', '«Қайрат» футбол клубы', ['Қайрат = a organisation']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual(expected);
  });
});

describe('a surname that others bear', () => {
  it.each([
    ['ru', 'В Казахстане идёт суд. Прокурор Хасенов говорил, адвокат Жакупов молчал.'],
    ['ru', 'Саидов из Узбекистана стал вторым.'],
    ['kk', 'Қазақстанда сот өтті. Прокурор Хасенов сөйледі, адвокат Жақыпов үндемеді.'],
  ] as const)('is linked to no official by a trade or a country: %s %s', (language, text) => {
    const people = findMentions(text, language, dataset).filter(({ kind }) => kind === 'person');
    expect(people.length).toBeGreaterThan(0);
    expect(people.map(({ entityId }) => entityId)).toEqual(people.map(() => null));
  });

  it('is linked beside an office', () => {
    expect(read('Президент Токаев выступил', 'ru')).toEqual(['Токаев = kassym-jomart-tokayev']);
    expect(read('俄罗斯外长拉夫罗夫说', 'zh')).toEqual(['俄罗斯 = russia', '拉夫罗夫 = sergey-lavrov']);
  });
});
