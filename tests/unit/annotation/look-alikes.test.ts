import { describe, expect, it } from 'vitest';
import { anchorQuote, describeQuote } from '../../../lib/core/annotation/quote';

/** A text and the stretch of it that stands in [[ ]]; none where nothing does. */
function readMarked(marked: string) {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  const text = marked.replace('[[', '').replace(']]', '');
  return { text, span: start === -1 ? null : { start, end } };
}
/** What is found in `after` of the quote marked in `before`, marked the same way; null where it is not found. */
function follow(before: string, after: string): string | null {
  const { text, span } = readMarked(before);
  if (span === null) throw new Error('a quote is marked in the first text');
  const found = anchorQuote(after, describeQuote(text, span));
  return found && `${after.slice(0, found.start)}[[${after.slice(found.start, found.end)}]]${after.slice(found.end)}`;
}

const SPEECH = 'The strategic partnership between our countries is developing steadily.';
const KZ_US =
  'Trade between Kazakhstan and the United States reached [[4.2 billion]] dollars in 2024, the ministry said.';
const KZ_UK = 'Trade between Kazakhstan and the United Kingdom reached 4.2 billion dollars in 2023, the bank said.';

describe('a place that only looks like the quoted one', () => {
  it.each([
    ['a sister sentence of another country', `${KZ_US} ${KZ_UK}`, `${KZ_UK} Nothing else was reported.`],
    [
      'the next row of a table',
      'Country Growth\nKazakhstan 4.8%\nUzbekistan [[6.0%]]\nKyrgyzstan 9.0%\nTajikistan 8.1%\nTurkmenistan 6.3%\nAll figures are for 2024.',
      'Country Growth\nKazakhstan 6.0%\nKyrgyzstan 9.0%\nTajikistan 8.1%\nTurkmenistan 6.3%\nAll figures are for 2024.',
    ],
    [
      'the row before, corrected to the same value',
      'Chevron 12%\nExxonMobil [[25%]]\nLukoil 5%\nKazMunayGas 20%\nOther partners hold the remainder of the shares.',
      'Chevron 25%\nLukoil 5%\nKazMunayGas 20%\nOther partners hold the remainder of the shares.',
    ],
    [
      'the same end of another sentence',
      'In Almaty the temperature will be [[12 degrees]] tomorrow, the weather service of the republic said on its site.',
      'In Moscow, after a cold night with snow, 12 degrees tomorrow, the weather service of the republic said on its site.',
    ],
    [
      'the same beginning of another sentence',
      'The minister of foreign affairs said at a briefing that [[he]] would resign. Nobody believed it at the time at all.',
      'The minister of foreign affairs said at a briefing that he met the ambassador of Japan, who left on Tuesday at noon.',
    ],
    [
      'the second of two, when the first is gone',
      'One line.\n[[The deal was signed.]] It is worth 4 billion.\nMiddle text that is here.\nThe deal was signed. Nobody objected to it.',
      'One line.\nMiddle text that is here.\nThe deal was signed. Nobody objected to it.',
    ],
    [
      'the refrain of another speaker',
      `Tokayev: [[${SPEECH}]] Applause.\nTrump: thank you.\nMany words follow here in this text.\nXi: ${SPEECH} Applause.`,
      `Trump: thank you.\nMany words follow here in this text.\nXi: ${SPEECH} Applause.`,
    ],
    [
      'the middle one of a refrain',
      'a b c. Yes we can. d e f. [[Yes we can.]] g h i. Yes we can. j k l.',
      'a b c. Yes we can. d e f. g h i. Yes we can. j k l.',
    ],
    [
      'the credit of another article',
      '[[The article represents the views of the author himself and not of this site.]] Below.',
      'Something else. The article represents the views of the author himself and not of this site.',
    ],
    [
      'a name in another list',
      'Present were A. Musin, B. Omarov, [[Smailov]], D. Tleuov, E. Kairov and others from the cabinet.',
      'Absent were A. Musin, B. Omarov, D. Tleuov. Present: Smailov, D. Tleuov, E. Kairov and others from the cabinet.',
    ],
    [
      'a name before the same boilerplate (zh)',
      '哈萨克斯坦外长[[努尔特列乌]]在记者会上表示,双方将继续深化全面战略伙伴关系,推动务实合作取得更多成果。',
      '乌兹别克斯坦副总理在塔什干会见努尔特列乌在记者会上表示,双方将继续深化全面战略伙伴关系,推动务实合作取得更多成果。',
    ],
    [
      'imports after exports (zh)',
      '出口额为100亿美元,同比增长[[5.2%]];\n进口额为80亿美元,同比增长3.1%;\n贸易顺差扩大。',
      '出口额为120亿美元,同比增长3.1%;\n进口额为90亿美元,同比增长5.2%;\n贸易顺差扩大。',
    ],
    [
      'the other clause (zh)',
      '进口同比增长[[百分之五]],出口同比增长百分之三,顺差扩大。',
      '进口同比增长百分之三,出口同比增长百分之五,顺差扩大。',
    ],
    [
      'a sister sentence (ru)',
      'Экспорт нефти в Китай вырос на [[12 процентов]] в январе, сообщили в министерстве энергетики страны. Экспорт газа в Китай вырос на 12 процентов в январе, сообщили в министерстве торговли.',
      'Экспорт газа в Китай вырос на 12 процентов в январе, сообщили в министерстве торговли.',
    ],
    [
      'a sister sentence (kk)',
      'Мұнай экспорты [[12 пайызға]] өсті, деп хабарлады министрлік бүгін Астанада. Газ экспорты 12 пайызға өсті, деп хабарлады министрлік бүгін Астанада.',
      'Газ экспорты 12 пайызға өсті, деп хабарлады министрлік бүгін Астанада.',
    ],
    [
      '"us" for "US"',
      'The president of Kazakhstan said that relations with the [[US]] are good. He was applauded.',
      'The president of Kazakhstan said that relations with the neighbours are good for us. The president of Kazakhstan said that relations with us are good. He was applauded.',
    ],
    [
      '"may" for "May"',
      'The summit [[May]] be the last of its kind in the region, experts of the institute said.',
      'The summit may be the last of its kind in the region, experts of the institute said.',
    ],
  ])('is not taken for it: %s', (_, before, after) => {
    expect(follow(before, after)).toBeNull();
  });
});

describe('a number or a word that grew', () => {
  it.each([
    [
      'The capacity is 1[[1.3]] million tons in a year of the port of Aktau, it said.',
      'The capacity is 21.3 million tons in a year of the port of Aktau, it said.',
    ],
    [
      'Exports reached [[30 million]] tons in the year, the ministry said to journalists.',
      'Exports reached 130 million tons in the year, the ministry said to journalists.',
    ],
    [
      '[[30 million tons]] were exported in the year, the ministry said to journalists today.',
      'Exports, in sum:\n130 million tons were exported in the year, the ministry said to journalists today.',
    ],
    [
      'He said of exports in the year, as he had said it in the spring: [[1 200]]',
      'He said of exports in the year, as he had said it in the spring: 1 200 500',
    ],
    [
      'He said of exports in the year, as he had said it in the spring: [[30]]',
      'He said of exports in the year, as he had said it in the spring: 30.5',
    ],
    [
      'Экспорт достиг [[30 млн]] тонн за год, сообщили журналистам в министерстве.',
      'Экспорт достиг 130 млн тонн за год, сообщили журналистам в министерстве.',
    ],
    [
      '港口吞吐量将达[[3000万吨]],官方表示,这是到2030年的目标。',
      '港口吞吐量将达13000万吨,官方表示,这是到2030年的目标。',
    ],
    [
      '部长在记者会上表示,今年上半年全国的粮食出口额同比增长百分之[[五]]',
      '部长在记者会上表示,今年上半年全国的粮食出口额同比增长百分之五十',
    ],
    [
      'He said the [[port]] was open to all ships of the region in the summer months.',
      'He said the airport was open to all ships of the region in the summer months.',
    ],
    [
      '[[порт]] открыт для всех судов региона в летние месяцы, сообщили в министерстве.',
      'аэропорт открыт для всех судов региона в летние месяцы, сообщили в министерстве.',
    ],
  ])('is not the quoted one: %s', (before, after) => {
    expect(follow(before, after)).toBeNull();
  });
});

describe('a quote that was only set otherwise', () => {
  it.each([
    [
      'full-width punctuation',
      '双边贸易额[[去年达到42亿美元,部长表示]],贸易额还将增长。',
      '双边贸易额[[去年达到42亿美元，部长表示]]，贸易额还将增长。',
    ],
    ['corner brackets', '他说[[“很好”的结果]]令人满意,会谈继续。', '他说[[「很好」的结果]]令人满意,会谈继续。'],
    [
      'three dots',
      'He paused [[and then … said yes]] to all of it in the end.',
      'He paused [[and then ... said yes]] to all of it in the end.',
    ],
    ['two spaces', 'He paused [[and then said]] yes to all.', 'He paused [[and then  said]] yes to all.'],
    ['spaces in Chinese', '去年达到[[42亿美元的贸易额]],部长说。', '去年达到 [[42 亿美元的贸易额]] ,部长说。'],
    [
      'a block split',
      'A text. [[First sentence here. Second sentence here.]] End of it.',
      'A text. [[First sentence here.\nSecond sentence here.]] End of it.',
    ],
    [
      'blocks merged',
      'A text.\n[[First sentence here.\nSecond sentence here.]]\nEnd of it.',
      'A text. [[First sentence here. Second sentence here.]] End of it.',
    ],
    [
      'blocks merged around it',
      'Para one ends.\n[[Quote]] in para two begins and goes on for some time yet.',
      'Para one ends. [[Quote]] in para two begins and goes on for some time yet.',
    ],
    [
      'an emoji without its selector',
      'They wrote [[❤️ Almaty]] under the photo of the mountains.',
      'They wrote [[❤ Almaty]] under the photo of the mountains.',
    ],
    [
      'letters in two parts',
      'The café said [[Nazarbayev Café é]] was full of guests that day.',
      'The café said [[Nazarbayev Café é]] was full of guests that day.'.normalize('NFD'),
    ],
    [
      'letters in two parts (ru)',
      'Новый [[район Йошкар-Олы]] был открыт в конце недели, сказали в мэрии.',
      'Новый [[район Йошкар-Олы]] был открыт в конце недели, сказали в мэрии.'.normalize('NFD'),
    ],
    [
      'ё as е',
      'Все [[перелёты в Астану]] отменены до конца недели, сказали в порту.',
      'Все [[перелеты в Астану]] отменены до конца недели, сказали в порту.',
    ],
    [
      'single quotation marks',
      `He said ["trade" grew] fast in that year.`.replace(/\[(.*)\]/, '[[$1]]'),
      `He said ['trade' grew] fast in that year.`.replace(/\[(.*)\]/, '[[$1]]'),
    ],
    [
      'a heading in capitals',
      'The first line.\n[[Trade grew fast]] in that year, the ministry said.',
      'The first line.\n[[TRADE GREW FAST]] in that year, the ministry said.',
    ],
    [
      'paragraphs put around it',
      'Start of it all.\n[[A short quote]] here.\nEnd.',
      'New one.\nStart of it all.\n[[A short quote]] here.\nEnd.\nNew two.',
    ],
    [
      'a paragraph put before the first word',
      '[[Astana]] hosted the summit of the five states this week, officials said.',
      'By our correspondent.\n[[Astana]] hosted the summit of the five states this week, officials said.',
    ],
    ['an emoji more', '👍🏽[[Great 🇰🇿🇺🇸 deal]]👍', '👍🏽[[Great 🇰🇿🇺🇸 deal]]👍!'],
  ])('is found: %s', (_, before, after) => {
    expect(follow(before, readMarked(after).text)).toBe(after);
  });
});
