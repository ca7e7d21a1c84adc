import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/core/analysis/analyse';
import type { Language } from '../../../lib/core/text/language';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());

/** What the article's own figures say of its figures: 'growth 12% holds with 4.1|4.6 billion', one line each. */
function reckoned(text: string, language: Language): string[] {
  const { figures, checks } = analyse(text, { language, publishedAt: '2025-11-12', dataset });
  const printed = (id: string): string => figures.find((figure) => figure.id === id)?.surfaceForm ?? '?';
  return checks.flatMap((check) =>
    check.answer === 'arithmetic'
      ? [
          `${check.rule} ${printed(check.figureId)} ${check.holds ? 'holds' : 'fails'} with ${check.withFigureIds.map(printed).join(' | ')}`,
        ]
      : [],
  );
}

type Tied = readonly [Language, string, string];

// Sentences of our own, as news prints them.
const TIED: readonly Tied[] = [
  // Growth and its two ends.
  [
    'en',
    'Exports of the company rose 12% from $4.1 billion to $4.6 billion.',
    'growth 12% holds with $4.1 billion | $4.6 billion',
  ],
  [
    'en',
    'Exports of the company rose 32% from $4.1 billion to $4.6 billion.',
    'growth 32% fails with $4.1 billion | $4.6 billion',
  ],
  [
    'en',
    'Sales reached $4.6 billion, up 12 percent from $4.1 billion in 2023.',
    'growth 12 percent holds with $4.1 billion | $4.6 billion',
  ],
  [
    'en',
    'Sales fell to $4.1 billion from $4.6 billion, a drop of 11%.',
    'growth 11% holds with $4.6 billion | $4.1 billion',
  ],
  [
    'en',
    'Sales fell to $4.1 billion from $4.6 billion, a drop of 31%.',
    'growth 31% fails with $4.6 billion | $4.1 billion',
  ],
  [
    'en',
    'The port handled more freight: volumes grew from 2.0 to 2.5 million tons, or by 25%.',
    'growth 25% holds with 2.0 | 2.5 million tons',
  ],
  [
    'en',
    'Freight grew from 2.0 million tons in 2022 to 2.5 million tons in 2024, an increase of 2.5%.',
    'growth 2.5% fails with 2.0 million tons | 2.5 million tons',
  ],
  [
    'ru',
    'Экспорт компании вырос на 12% — с 4,1 до 4,6 млрд долларов.',
    'growth 12% holds with 4,1 | 4,6 млрд долларов',
  ],
  [
    'ru',
    'Экспорт компании вырос на 42% — с 4,1 до 4,6 млрд долларов.',
    'growth 42% fails with 4,1 | 4,6 млрд долларов',
  ],
  [
    'ru',
    'Выручка выросла с 4,1 млрд долларов в 2023 году до 4,6 млрд долларов в 2024 году, то есть на 12%.',
    'growth 12% holds with 4,1 млрд долларов | 4,6 млрд долларов',
  ],
  [
    'ru',
    'Перевозки составили 2,5 млн тонн против 2,0 млн тонн годом ранее, рост на 25%.',
    'growth 25% holds with 2,0 млн тонн | 2,5 млн тонн',
  ],
  [
    'ru',
    'Перевозки сократились на 5% — с 2,5 млн тонн до 2,0 млн тонн.',
    'growth 5% fails with 2,5 млн тонн | 2,0 млн тонн',
  ],
  ['zh', '该公司出口额从41亿美元增至46亿美元，增长12%。', 'growth 12% holds with 41亿美元 | 46亿美元'],
  ['zh', '该公司出口额从41亿美元增至46亿美元，增长42%。', 'growth 42% fails with 41亿美元 | 46亿美元'],
  ['zh', '货运量由2023年的200万吨增加到2024年的250万吨，增幅为25%。', 'growth 25% holds with 200万吨 | 250万吨'],
  ['zh', '货运量由251万吨降至201万吨，下降5%。', 'growth 5% fails with 251万吨 | 201万吨'],
  ['zh', '货运量达250万吨，较上年的200万吨增长25%。', 'growth 25% holds with 200万吨 | 250万吨'],
  [
    'kk',
    'Компания экспорты 4,1 млрд доллардан 4,6 млрд долларға дейін 12%-ға өсті.',
    'growth 12%-ға holds with 4,1 млрд доллардан | 4,6 млрд долларға',
  ],
  [
    'kk',
    'Компания экспорты 4,1 млрд доллардан 4,6 млрд долларға дейін 42%-ға өсті.',
    'growth 42%-ға fails with 4,1 млрд доллардан | 4,6 млрд долларға',
  ],
  [
    'kk',
    'Жүк көлемі 2,0 млн тоннадан 2,5 млн тоннаға жетіп, 25%-ға артты.',
    'growth 25%-ға holds with 2,0 млн тоннадан | 2,5 млн тоннаға',
  ],
  [
    'kk',
    'Жүк көлемі 2,5 млн тоннадан 2,0 млн тоннаға дейін 5%-ға төмендеді.',
    'growth 5%-ға fails with 2,5 млн тоннадан | 2,0 млн тоннаға',
  ],
  // Factors, in words and in digits.
  [
    'en',
    'Freight doubled from 2.0 million tons to 4.1 million tons.',
    'factor 4.1 million tons holds with 2.0 million tons',
  ],
  [
    'en',
    'Freight doubled from 2.0 million tons to 7.1 million tons.',
    'factor 7.1 million tons fails with 2.0 million tons',
  ],
  [
    'en',
    'Freight nearly tripled from 2.0 million tons to 5.8 million tons.',
    'factor 5.8 million tons holds with 2.0 million tons',
  ],
  ['en', 'Sales more than doubled from $2.0 billion to $2.1 billion.', 'factor $2.1 billion fails with $2.0 billion'],
  ['ru', 'Перевозки выросли вдвое: с 2,0 млн тонн до 4,1 млн тонн.', 'factor 4,1 млн тонн holds with 2,0 млн тонн'],
  ['ru', 'Перевозки выросли втрое: с 2,0 млн тонн до 4,0 млн тонн.', 'factor 4,0 млн тонн fails with 2,0 млн тонн'],
  [
    'ru',
    'Перевозки выросли в 2,4 раза — с 5,0 млн тонн до 12,0 млн тонн.',
    'factor 2,4 раза holds with 5,0 млн тонн | 12,0 млн тонн',
  ],
  [
    'ru',
    'Перевозки сократились вдвое — с 4,1 млн тонн до 2,0 млн тонн.',
    'factor 2,0 млн тонн holds with 4,1 млн тонн',
  ],
  ['zh', '货运量由201万吨增至402万吨，翻了一番。', 'factor 402万吨 holds with 201万吨'],
  ['zh', '货运量由201万吨增至802万吨，翻了一番。', 'factor 802万吨 fails with 201万吨'],
  ['zh', '货运量由201万吨增至802万吨，翻两番。', 'factor 802万吨 holds with 201万吨'],
  [
    'kk',
    'Жүк көлемі екі есе өсіп, 2,1 млн тоннадан 4,2 млн тоннаға жетті.',
    'factor 4,2 млн тоннаға holds with 2,1 млн тоннадан',
  ],
  [
    'kk',
    'Жүк көлемі екі есе өсіп, 2,1 млн тоннадан 8,2 млн тоннаға жетті.',
    'factor 8,2 млн тоннаға fails with 2,1 млн тоннадан',
  ],
  // Shares and their whole.
  [
    'en',
    'The fund put $9.2 billion of $46 billion, or 20%, into roads.',
    'share 20% holds with $9.2 billion | $46 billion',
  ],
  [
    'en',
    'The fund put $9.2 billion, or 45% of the total $46 billion, into roads.',
    'share 45% fails with $9.2 billion | $46 billion',
  ],
  [
    'ru',
    'На дороги ушло 9,2 млрд тенге из 46 млрд тенге, или 20%.',
    'share 20% holds with 9,2 млрд тенге | 46 млрд тенге',
  ],
  [
    'ru',
    'На дороги ушло 9,2 млрд тенге, или 45% от 46 млрд тенге.',
    'share 45% fails with 9,2 млрд тенге | 46 млрд тенге',
  ],
  ['zh', '其中公路项目92亿美元，占总额460亿美元的20%。', 'share 20% holds with 92亿美元 | 460亿美元'],
  ['zh', '其中公路项目92亿美元，占总额460亿美元的45%。', 'share 45% fails with 92亿美元 | 460亿美元'],
  [
    'kk',
    'Жолға 9,2 млрд теңге, яғни 46 млрд теңгенің 20%-ы жұмсалды.',
    'share 20%-ы holds with 9,2 млрд теңге | 46 млрд теңгенің',
  ],
  [
    'kk',
    'Жолға 9,2 млрд теңге, яғни 46 млрд теңгенің 45%-ы жұмсалды.',
    'share 45%-ы fails with 9,2 млрд теңге | 46 млрд теңгенің',
  ],
  // Sums and their parts.
  [
    'en',
    'Trade between the two firms was $4.2 billion, including exports of $2.0 billion and imports of $2.2 billion.',
    'sum $4.2 billion holds with $2.0 billion | $2.2 billion',
  ],
  [
    'en',
    'Trade between the two firms was $6.2 billion, including exports of $2.0 billion and imports of $2.2 billion.',
    'sum $6.2 billion fails with $2.0 billion | $2.2 billion',
  ],
  [
    'en',
    'The north sent 2.5 million tons and the south 1.5 million tons, for a total of 4.0 million tons.',
    'sum 4.0 million tons holds with 2.5 million tons | 1.5 million tons',
  ],
  [
    'en',
    'Sales rose by $0.5 billion, from $4.1 billion to $4.6 billion.',
    'sum $0.5 billion holds with $4.1 billion | $4.6 billion',
  ],
  [
    'ru',
    'Товарооборот двух компаний составил 4,2 млрд долларов, экспорт — 2,0 млрд долларов, импорт — 2,2 млрд долларов.',
    'sum 4,2 млрд долларов holds with 2,0 млрд долларов | 2,2 млрд долларов',
  ],
  [
    'ru',
    'Товарооборот двух компаний составил 6,2 млрд долларов, экспорт — 2,0 млрд долларов, импорт — 2,2 млрд долларов.',
    'sum 6,2 млрд долларов fails with 2,0 млрд долларов | 2,2 млрд долларов',
  ],
  [
    'ru',
    'Север дал 2,5 млн тонн, юг — 1,5 млн тонн, итого 5,5 млн тонн.',
    'sum 5,5 млн тонн fails with 2,5 млн тонн | 1,5 млн тонн',
  ],
  ['zh', '两家公司贸易额为42亿美元，其中出口20亿美元，进口22亿美元。', 'sum 42亿美元 holds with 20亿美元 | 22亿美元'],
  ['zh', '两家公司贸易额为62亿美元，其中出口20亿美元，进口22亿美元。', 'sum 62亿美元 fails with 20亿美元 | 22亿美元'],
  ['zh', '北方运出250万吨，南方运出150万吨，合计400万吨。', 'sum 400万吨 holds with 250万吨 | 150万吨'],
  [
    'kk',
    'Екі компания арасындағы сауда 4,2 млрд долларды құрады, оның ішінде экспорт 2,0 млрд доллар, импорт 2,2 млрд доллар.',
    'sum 4,2 млрд долларды holds with 2,0 млрд доллар | 2,2 млрд доллар',
  ],
  [
    'kk',
    'Екі компания арасындағы сауда 6,2 млрд долларды құрады, оның ішінде экспорт 2,0 млрд доллар, импорт 2,2 млрд доллар.',
    'sum 6,2 млрд долларды fails with 2,0 млрд доллар | 2,2 млрд доллар',
  ],
];

// Figures that stand together and say nothing of each other, or nothing sure: no verdict at all.
const UNTIED: readonly (readonly [Language, string])[] = [
  ['en', 'Exports rose from $4.1 billion to $4.6 billion, while imports grew 3%.'],
  ['en', 'Exports rose from $4.1 billion to $4.6 billion and prices by 30%.'],
  ['en', 'Exports rose from $4.1 billion to $4.6 billion, or 30% of GDP.'],
  ['en', 'The share rose to 32% as sales went from $4.1 billion to $4.6 billion.'],
  ['en', 'GDP rose 4.8% from $261 billion to $291 billion.'],
  ['en', 'Industrial output grew 2.8% in real terms, from $90 billion to $112 billion.'],
  ['en', 'Sales grew on average 3% a year from $4.1 billion to $6.6 billion.'],
  ['en', 'Sales grew 3% year-on-year from $4.1 billion to $6.6 billion.'],
  ['en', 'The loan carries 7% and ranges from $1.0 billion to $3.0 billion.'],
  ['en', 'Trade should rise by 50% from $4.1 billion to $10 billion if the plan is met.'],
  ['en', 'The minister denied that exports rose 42% from $4.1 billion to $4.6 billion.'],
  ['en', 'Exports and imports rose 12% and 40% from $4.1 billion to $4.6 billion.'],
  ['en', 'Prices rose 12% and wages went from $410 to $900.'],
  ['en', 'Exports rose by 2 percentage points from $4.1 billion to $8.6 billion.'],
  ['en', 'The fund doubled its staff and lent from $2.0 billion to $9.0 billion.'],
  ['en', 'Freight went from 2.0 million tons to 9.1 million tons, and passenger traffic doubled.'],
  ['en', 'Sales doubled in the north; in the south they went from $2.0 billion to $9.1 billion.'],
  ['en', 'The firm invested $9.2 billion, 45% of it in roads, and borrowed $46 billion.'],
  ['en', 'The bank lent $9.2 billion at 45% and owns $46 billion.'],
  ['en', 'Trade was $4.2 billion, including exports of grain of $1.0 billion and imports of cars of $1.2 billion.'],
  ['en', 'Trade was $6.2 billion, with $2.0 billion in wheat and $2.2 billion in oil.'],
  ['en', 'The company built 10 wells in May and 20 wells in June, for a total of 80 wells this year.'],
  ['en', 'Kazakhstan bought 10 locomotives, Uzbekistan 20 locomotives, and the region has 80 locomotives.'],
  ['en', 'The north sent 2.5 million tons and the south 1.5 million tons out of a total of 9.0 million tons.'],
  ['en', 'Sales rose by $0.5 billion in the north and from $4.1 billion to $6.6 billion in the south.'],
  ['ru', 'Экспорт вырос с 4,1 млрд до 4,6 млрд долларов, а импорт — на 30%.'],
  ['ru', 'Экспорт вырос с 4,1 до 4,6 млрд долларов, доля нефти достигла 50%.'],
  ['ru', 'ВВП вырос на 4,8% — с 261 млрд долларов до 291 млрд долларов.'],
  ['ru', 'В реальном выражении продажи выросли на 2% — с 4,1 млрд долларов до 6,6 млрд долларов.'],
  ['ru', 'В среднем экспорт рос на 3% в год, с 4,1 млрд долларов до 6,6 млрд долларов.'],
  ['ru', 'Экспорт в годовом выражении вырос на 3% — с 4,1 млрд долларов до 6,6 млрд долларов.'],
  ['ru', 'Министр опроверг, что экспорт вырос на 42% — с 4,1 до 4,6 млрд долларов.'],
  ['ru', 'Ставка выросла до 12%, а кредиты составили от 4,1 млрд тенге до 9,6 млрд тенге.'],
  ['ru', 'Пассажиропоток вырос вдвое, грузы — с 2,0 млн тонн до 7,1 млн тонн.'],
  ['ru', 'Если план выполнят, перевозки вырастут вдвое — с 2,0 млн тонн до 7,1 млн тонн.'],
  ['ru', 'Фонд вложил 9,2 млрд тенге под 45% и занял 46 млрд тенге.'],
  ['ru', 'На дороги ушло 9,2 млрд тенге, 45% из них в Алматы, на школы — 46 млрд тенге.'],
  [
    'ru',
    'Товарооборот составил 6,2 млрд долларов, экспорт зерна — 2,0 млрд долларов, импорт машин — 2,2 млрд долларов.',
  ],
  [
    'ru',
    'Товарооборот составил 6,2 млрд долларов, экспорт в 2023 году — 2,0 млрд долларов, импорт — 2,2 млрд долларов.',
  ],
  ['ru', 'Север дал 2,5 млн тонн, юг — 1,5 млн тонн, всего в стране 9,5 млн тонн.'],
  ['ru', 'Цены выросли на 12%, зарплата — с 410 тыс. тенге до 900 тыс. тенге.'],
  ['zh', '出口额从41亿美元增至46亿美元，进口增长42%。'],
  ['zh', '国内生产总值从2610亿美元增至2910亿美元，增长4.8%。'],
  ['zh', '出口额从41亿美元增至66亿美元，年均增长3%。'],
  ['zh', '出口额从41亿美元增至66亿美元，同比增长3%。'],
  ['zh', '他否认出口额从41亿美元增至46亿美元、增长42%的说法。'],
  ['zh', '占比从12%升至42%，出口额为46亿美元。'],
  ['zh', '贷款利率为7%，金额从10亿美元到30亿美元不等。'],
  ['zh', '旅客人数翻了一番，货运量由201万吨增至802万吨。'],
  ['zh', '如果计划完成，货运量将由201万吨增至802万吨，翻一番。'],
  ['zh', '公路项目92亿美元，利率45%，总资产460亿美元。'],
  ['zh', '两国贸易额为62亿美元，其中粮食出口20亿美元，汽车进口22亿美元。'],
  ['zh', '北方运出250万吨，南方运出150万吨，全国合计950万吨货物今年运出。'],
  ['zh', '价格上涨12%，工资从410美元涨到900美元。'],
  ['kk', 'Экспорт 4,1 млрд доллардан 4,6 млрд долларға дейін өсті, ал импорт 42%-ға артты.'],
  ['kk', 'ЖІӨ 261 млрд доллардан 291 млрд долларға дейін 4,8%-ға өсті.'],
  ['kk', 'Экспорт жыл сайын 3%-ға өсіп, 4,1 млрд доллардан 6,6 млрд долларға жетті.'],
  ['kk', 'Нақты мәнде сауда 4,1 млрд доллардан 6,6 млрд долларға дейін 3%-ға өсті.'],
  ['kk', 'Егер жоспар орындалса, жүк 2,1 млн тоннадан 8,2 млн тоннаға дейін екі есе өседі.'],
  ['kk', 'Жолаушылар екі есе көбейді, вагон саны көп, жүк 2,1 млн тоннадан 8,2 млн тоннаға жетті.'],
  ['kk', 'Жолға 9,2 млрд теңге бөлінді, мөлшерлеме 45%, қарыз 46 млрд теңге.'],
  ['kk', 'Сауда 6,2 млрд долларды құрады, оның ішінде астық экспорты 2,0 млрд доллар, көлік импорты 2,2 млрд доллар.'],
  ['kk', 'Бағалар 12%-ға өсті, жалақы 410 мың теңгеден 900 мың теңгеге жетті.'],
  ['kk', 'Солтүстік 2,5 млн тонна, оңтүстік 1,5 млн тонна берді, елде 9,5 млн тонна бар.'],
];

describe('figures of one sentence', () => {
  it.each(TIED)('%s: %s', (language, text, says) => {
    expect(reckoned(text, language)).toEqual([says]);
  });

  it.each(UNTIED)('%s, not tied: %s', (language, text) => {
    expect(reckoned(text, language)).toEqual([]);
  });

  it('keep the verdict of the record', () => {
    const text =
      'In 2024 trade between Kazakhstan and the United States reached $4.2 billion, including exports of $2.0 billion and imports of $2.2 billion.';
    const { checks } = analyse(text, { language: 'en', publishedAt: '2025-11-12', dataset });
    expect(checks.find(({ figureId }) => figureId === 'f1')?.answer).toBe('consistent');
  });
});
