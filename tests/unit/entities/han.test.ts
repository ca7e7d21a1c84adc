import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/entities/find-mentions';
import { openBundledPacks } from '../../support/shared';

const dataset = openBundledPacks();

const read = (text: string): string[] =>
  findMentions(text, 'zh', dataset).map(
    ({ surfaceForm, kind, entityId }) => `${surfaceForm} = ${entityId ?? `a ${kind}`}`,
  );

describe('Chinese people are named up to the word behind', () => {
  it.each([
    ['球员韩磊所在的球队输了', ['韩磊 = a person']],
    ['辩护律师郑亮提出异议', ['郑亮 = a person']],
    ['主教练王博吃到技术犯规', ['王博 = a person']],
    ['主持人鲁明问及此事', ['鲁明 = a person']],
    ['选手古什克执白获胜', ['古什克 = a person']],
    ['法国总理默兰同德国总理默茨通话', ['法国 = france', '默兰 = a person', '德国 = germany', '默茨 = a person']],
    ['州长谢里克·沙普科夫视察了河堤', ['谢里克·沙普科夫 = a person']],
    ['厅长张应华介绍了情况', ['张应华 = a person']],
    ['副委员长武维华出席了典礼', ['武维华 = a person']],
    ['主任李为民率团到访', ['李为民 = a person']],
    ['新闻发言人付凌晖说', ['付凌晖 = a person']],
    ['行政长官李家明率团访问', ['李家明 = a person']],
    ['小将于子迪年仅十三岁', ['于子迪 = a person']],
    ['导演任鸣生前住在这里', ['任鸣 = a person']],
    ['评论家李敬之认为', ['李敬之 = a person']],
    ['队员马云飞、樊振声和王楚清参加了训练', ['马云飞 = a person', '樊振声 = a person', '王楚清 = a person']],
    ['居民王秀云和高楼里的人', ['王秀云 = a person']],
    ['医生黄河说患者情况稳定', ['黄河 = a person']],
    ['黄河的水位下降了', ['黄河 = yellow-river']],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('renderings of foreign names are read to their ends', () => {
  it.each([
    ['导演贾法·帕纳西凭借新作获奖', ['贾法·帕纳西 = a person']],
    ['克里斯蒂安·罗纳尔多进球后庆祝', ['克里斯蒂安·罗纳尔多 = a person']],
    ['卡洛斯·费尔南多·达席尔瓦当选', ['卡洛斯·费尔南多·达席尔瓦 = a person']],
    ['棋后侯逸然和三名对手', ['侯逸然 = a person']],
    ['姑娘白宫羽在10米台领先', ['白宫羽 = a person']],
    ['副所长阿利舍尔·塔什坚诺夫补充说', ['阿利舍尔·塔什坚诺夫 = a person']],
    ['负责人塔列克·济亚多夫表示', ['塔列克·济亚多夫 = a person']],
    ['主帅伊万科维奇公布了名单', ['伊万科维奇 = a person']],
    ['行长奥迪尔·雷诺-巴索访问了杜尚别', ['奥迪尔·雷诺-巴索 = a person', '杜尚别 = dushanbe']],
    ['让-诺埃尔·巴罗辞职', ['让-诺埃尔·巴罗 = a person']],
    ['阿卜杜勒-马吉德·塔本总统致辞', ['阿卜杜勒-马吉德·塔本 = a person']],
    ['唐纳德·J·特朗普签字', ['唐纳德·J·特朗普 = a person']],
    ['丽莎·陈认为方式必须改变', ['丽莎·陈 = a person']],
    ['前锋罗梅罗头球扳平比分', ['罗梅罗 = a person']],
    ['首席执行官库克上周到访', ['库克 = a person']],
    ['总统马克尔通话时说', ['马克尔 = a person']],
    ['选手萨巴尔卡直落两盘', ['萨巴尔卡 = a person']],
    ['勃列日诺夫曾在这里工作', ['勃列日诺夫 = a person']],
    ['乔治·华盛顿的画像', ['乔治·华盛顿 = a person']],
    ['埃尼奥·莫里康内的音乐', ['埃尼奥·莫里康内 = a person']],
    ['市民安全感提高，代表团队前来', []],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('towns that play are no towns', () => {
  it.each([
    [
      '西甲联赛中，巴塞罗那客场取胜。巴塞罗那在客场以3比1击败对手',
      ['巴塞罗那 = a organisation', '巴塞罗那 = a organisation'],
    ],
    ['球迷在巴塞罗那参观教堂', ['巴塞罗那 = barcelona']],
    ['联赛里马德里竞技战平，国际米兰落后', ['马德里竞技 = a organisation']],
    ['丹佛掘金主场击败金州，常规赛继续', ['丹佛掘金 = a organisation']],
    ['多伦多猛龙签下球员，教练满意', ['多伦多猛龙 = a organisation']],
    ['广东队和河北队在决赛相遇', ['广东 = guangdong', '河北 = hebei']],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('dishes, breeds, diseases and openings name no place', () => {
  it.each([
    ['棋手走出西班牙开局，黑方用柏林防御应对', []],
    ['比赛采用瑞士制，每方九十分钟', []],
    ['意大利面、荷兰豆和云南白药都涨价了', []],
    ['西班牙流感和日本脑炎', []],
    ['英国短毛猫和德国牧羊犬', []],
    ['西班牙出口火腿，意大利面临干旱', ['西班牙 = spain', '意大利 = italy']],
    ['土耳其里拉再创新低', []],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('Chinese names are not cut out of other words', () => {
  it.each([
    ['美国务院官员说', ['美国务院 = us-state-department']],
    ['美商务部拒绝评论', ['美商务部 = us-commerce']],
    ['哈农业部宣布', ['哈农业部 = a organisation']],
    ['美国防部承认', ['美国防部 = us-defense-department']],
    ['美国国会参议院通过了法案', ['美国国会参议院 = us-senate']],
    ['日本国会开会', ['日本国会 = a organisation']],
    ['哈国铁供应机车', []],
    ['美国务实合作的态度', ['美国 = united-states']],
    ['奔赴北哈萨克斯坦开垦荒地', ['北哈萨克斯坦 = north-kazakhstan-region']],
    ['哈萨克汗国的历史', []],
    ['云南省委常委和陕西省省长赵刚', ['云南 = yunnan', '陕西省 = shaanxi', '赵刚 = a person']],
    ['福建东部局地有暴雨，河北北部局部降温', ['福建 = fujian', '河北 = hebei']],
    ['陕西三省区负责人', ['陕西 = shaanxi']],
    ['老旧小区加装电梯', []],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('Chinese bodies and places are named whole', () => {
  it.each([
    ['中国驻哈萨克斯坦大使馆提醒', ['中国驻哈萨克斯坦大使馆 = a organisation']],
    ['哈萨克斯坦科学和高等教育部公布名单', ['哈萨克斯坦科学和高等教育部 = a organisation']],
    ['人工智能与数字发展部部长到任', ['人工智能与数字发展部 = a organisation']],
    ['山西太原海关和青岛海关优化流程', ['山西 = shanxi', '太原海关 = a organisation', '青岛海关 = a organisation']],
    ['中国进出口银行和中国银行贷款', ['中国进出口银行 = a company', '中国银行 = a company']],
    ['中国银行业稳健', ['中国 = china']],
    ['中国科学院地质与地球物理研究所的团队', ['中国科学院地质与地球物理研究所 = a organisation']],
    ['俄罗斯联邦安全局说', ['俄罗斯联邦安全局 = a organisation']],
    ['日本共产党反对', ['日本共产党 = a organisation']],
    ['塔吉克斯坦罗贡水电站并网', ['塔吉克斯坦 = tajikistan', '罗贡水电站 = a facility']],
    ['卡姆巴拉塔1号水电站开工', ['卡姆巴拉塔1号水电站 = a facility']],
    [
      '哈萨克斯坦纳扎尔巴耶夫大学与阿里-法拉比国立大学合作',
      ['哈萨克斯坦 = kazakhstan', '纳扎尔巴耶夫大学 = a organisation', '阿里-法拉比国立大学 = a organisation'],
    ],
    ['中国石油国际勘探开发有限公司中标', ['中国石油国际勘探开发有限公司 = a company']],
    ['巴库国际海上贸易港口扩建', ['巴库国际海上贸易港口 = baku-port']],
    ['船从新罗西斯克港出发，前往梅尔辛港', ['新罗西斯克港 = a facility', '梅尔辛港 = a facility']],
    ['费尔干纳盆地的棉田', ['费尔干纳盆地 = a place']],
    ['阿斯塔纳机场关闭，哈萨克斯坦机场很多', ['阿斯塔纳机场 = a facility', '哈萨克斯坦 = kazakhstan']],
    ['阿克纠宾斯克州的铬矿', ['阿克纠宾斯克州 = a place']],
    ['同日，宁泽集团和招商银行公布业绩', ['宁泽集团 = a company', '招商银行 = a company']],
    ['大型集团和商业银行扩张，公交集团调度', []],
    ['据全运会组委会统计', ['全运会组委会 = a organisation']],
    ['此外，西湖区人民检察院提起公诉', ['西湖区人民检察院 = a organisation']],
    ['家住兴安小区的居民，沿解放大道步行', ['兴安小区 = a place', '解放大道 = a route']],
    ['广州市一所小学的老师', ['广州市 = guangzhou']],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('what stands in 《》 or in quotation marks', () => {
  it.each([
    ['《中华人民共和国和哈萨克斯坦共和国条约》签署', ['中华人民共和国和哈萨克斯坦共和国条约 = a document']],
    ['议会通过《反网络诈骗法》', ['反网络诈骗法 = a document']],
    ['小说《华盛顿的冬天》和电影《阿拉木图之恋》', []],
    ['《人民日报》报道', ['人民日报 = peoples-daily']],
    ['推动共建“一带一路”合作', ['一带一路 = belt-and-road']],
    ['负责南亚和中亚事务', ['南亚 = southern-asia', '中亚 = central-asia']],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('Chinese text as badly read pages have it', () => {
  it.each([
    ['哈 萨 克 斯 坦 总 统 托 卡 耶 夫 说', ['哈 萨 克 斯 坦 = kazakhstan', '托 卡 耶 夫 = kassym-jomart-tokayev']],
    [
      '中\u3000国\u3000人\u3000民\u3000银\u3000行宣布',
      ['中\u3000国\u3000人\u3000民\u3000银\u3000行 = peoples-bank-of-china'],
    ],
    [
      '哈\u200b萨克斯\u200b坦总统托\u200b卡耶夫',
      ['哈\u200b萨克斯\u200b坦 = kazakhstan', '托\u200b卡耶夫 = kassym-jomart-tokayev'],
    ],
    ['Ｋａｚａｔｏｍｐｒｏｍ签约', ['Ｋａｚａｔｏｍｐｒｏｍ = kazatomprom']],
    [
      '哈薩克斯坦總統托卡葉夫訪問北京',
      ['哈薩克斯坦 = kazakhstan', '托卡葉夫 = kassym-jomart-tokayev', '北京 = beijing'],
    ],
    ['美國務院官員說', ['美國務院 = us-state-department']],
    ['A 组 B 组 C 组', []],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('who speaks in Chinese is a person without a role', () => {
  it.each([
    ['来自山区的老人笑了。刘建梅说，路修好了', ['刘建梅 = a person']],
    ['记者到场时已晚，科瓦奇还表示要再试', ['科瓦奇 = a person']],
    ['许多人说好，任何人都可以说，周围人说不', []],
    ['副局长阿不都热西提·买买提说', ['阿不都热西提·买买提 = a person']],
    ['州长努尔雷克·纳雷穆拜说，副部长伊兰·沙尔汗说', ['努尔雷克·纳雷穆拜 = a person', '伊兰·沙尔汗 = a person']],
    ['选手陈辽宁和李云南、赵宁夏等获奖', ['陈辽宁 = a person']],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('Chinese phrases of place name places', () => {
  it.each([
    ['资金经迪拜、利马索尔两地转移', ['迪拜 = dubai', '利马索尔 = a place']],
    ['货物运抵康斯坦察', ['康斯坦察 = a place']],
    ['陕西安康汉滨区的公园', ['陕西 = shaanxi', '安康 = a place', '汉滨区 = a place']],
    ['受里海水位下降影响，货物经黑海运抵欧洲', ['里海 = caspian-sea', '黑海 = black-sea', '欧洲 = europe']],
    ['航班恢复飞纽约', ['纽约 = new-york']],
    ['震中位于县城东北约20公里，尺寸上合适', []],
    ['复合肥料涨价，山西安排资金', ['山西 = shanxi']],
    ['把豆腐放进锅里加入清水，他刚果断出手', []],
    ['走上康庄大道，步行街道和自贸区', []],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a body that many countries have is that of the country named before it', () => {
  it.each([
    ['日本首相在国会说，日美关系重要，美国表示欢迎', ['日本 = japan', '美国 = united-states']],
    ['参议院议长阿什姆巴耶夫会见了美国大使', ['阿什姆巴耶夫 = a person', '美国 = united-states']],
    [
      '美国财长贝森特在国会作证，参议院随后表决',
      ['美国 = united-states', '贝森特 = scott-bessent', '国会 = us-congress', '参议院 = us-senate'],
    ],
    ['哈萨克斯坦商务部门与企业座谈，中国企业参加', ['哈萨克斯坦 = kazakhstan', '中国 = china']],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('firms and figures of speech in Chinese', () => {
  it.each([
    ['华为技术有限公司参展', ['华为技术有限公司 = huawei']],
    ['中国电信和中国移动降价，中国移动支付普及', ['中国电信 = a company', '中国移动 = a company', '中国 = china']],
    ['一家科技有限公司和跨国集团、村镇银行', []],
    ['独家供应“独角兽”企业和“快递小哥”队伍', []],
    ['理想的大学和一个典型大学城', []],
    ['哈萨克斯坦铜业公司和北卡特帕尔钨矿', ['哈萨克斯坦铜业公司 = a company', '北卡特帕尔钨矿 = a facility']],
    ['广东泡菜和俄罗斯套娃，韩国泡菜', []],
    ['德国国际合作机构与中国足协', ['德国国际合作机构 = a organisation', '中国足协 = a organisation']],
  ])('in %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
