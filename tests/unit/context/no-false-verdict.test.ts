import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/core/analysis/analyse';
import type { Language } from '../../../lib/core/text/language';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());

/** The verdicts on a text: 'surface: answer'. */
function verdicts(text: string, language: Language): string[] {
  const analysis = analyse(text, { language, publishedAt: '2025-11-12', dataset });
  return analysis.checks.flatMap((check) => {
    if (check.answer !== 'consistent' && check.answer !== 'differs') return [];
    const surface = analysis.figures.find(({ id }) => id === check.figureId)?.surfaceForm;
    return [`${surface}: ${check.answer}`];
  });
}

describe('a date', () => {
  it.each([
    [
      'В 2024 году товарооборот Казахстана и США составил $4,2 млрд, а в 2023 году – $4,1 млрд',
      'ru',
      ['$4,2 млрд: consistent', '$4,1 млрд: consistent'],
    ],
    [
      'В 2023 году добыча нефти в Казахстане составила 89,9 млн тонн, а в 2024 году снизилась.',
      'ru',
      ['89,9 млн тонн: consistent'],
    ],
    [
      'In 2022 trade between Kazakhstan and the US was $3.1 billion; in 2023 it grew.',
      'en',
      ['$3.1 billion: consistent'],
    ],
    [
      'Gross FDI inflow to Kazakhstan in 2022 was $28 billion, and in 2021 it was lower.',
      'en',
      ['$28 billion: consistent'],
    ],
    [
      'FDI in Kazakhstan in 2022 was $28 billion, and in 2021 $23.7 billion.',
      'en',
      ['$28 billion: consistent', '$23.7 billion: consistent'],
    ],
    ['From 2022 to 2024, trade between Kazakhstan and the US rose from $3.1 billion to $4.2 billion.', 'en', []],
    [
      'In 2022, 2023 and 2024 trade between Kazakhstan and the US was $3.1 billion, $4.1 billion and $4.2 billion respectively.',
      'en',
      [],
    ],
    ['С 2022 по 2024 год добыча нефти в Казахстане составила 261,7 млн тонн.', 'ru', []],
    [
      'Trade between Kazakhstan and the US was $3.1 billion in 2022 and $4.2 billion in 2024.',
      'en',
      ['$3.1 billion: consistent', '$4.2 billion: consistent'],
    ],
    [
      'In 2024, trade between Kazakhstan and the US was $4.2 billion, up from $4.1 billion in 2023.',
      'en',
      ['$4.2 billion: consistent', '$4.1 billion: consistent'],
    ],
    [
      'In 2024, trade between Kazakhstan and the US was $4.2 billion, up from $3.1 billion.',
      'en',
      ['$4.2 billion: consistent'],
    ],
    [
      '$4,1 млрд составил товарооборот Казахстана с США в 2023 году. Товарооборот Казахстана с Китаем больше.',
      'ru',
      ['$4,1 млрд: consistent'],
    ],
    [
      'Товарооборот Казахстана с США в 2023 году составил $4,1 млрд. Товарооборот Казахстана с Китаем больше.',
      'ru',
      ['$4,1 млрд: consistent'],
    ],
    ['2022年哈美双边贸易额为31亿美元，2023年增长。', 'zh', ['31亿美元: consistent']],
    ['US direct investment in Kazakhstan since 2019 has exceeded $61 billion.', 'en', []],
    ['С 2005 года прямые инвестиции США в Казахстан превысили 61 млрд долларов.', 'ru', []],
  ] as const)('is only that of its own clause: %s (%s)', (text, language, expected) => {
    expect(verdicts(text, language)).toEqual(expected);
  });
});

describe('no verdict', () => {
  it.each([
    ['The population of Almaty, Kazakhstan, is 2.3 million.', 'en'],
    ['Kazakhstan has 12 US companies in the delegation.', 'en'],
    ['A delegation of 12 US companies visited Kazakhstan.', 'en'],
    ['Air Astana ordered 15 Boeing 787 aircraft.', 'en'],
    ['Air Astana of Kazakhstan operates 60 aircraft, among them Boeing 767.', 'en'],
    ['Food inflation in Kazakhstan was 5.5% in 2024.', 'en'],
    ['In 2024, inflation for services in Kazakhstan was 13.3%.', 'en'],
    ['Agricultural exports of Kazakhstan were $5.1 billion in 2024.', 'en'],
    ['Exports of grain from Kazakhstan were $1.5 billion in 2024.', 'en'],
    ['In the Atyrau region, oil production in Kazakhstan was 50 million tons in 2024.', 'en'],
    ['Oil production at Zhanazhol in Kazakhstan was 2 million tons in 2024.', 'en'],
    ["Industry's share of Kazakhstan's GDP was 27% in 2024.", 'en'],
    ['The capacity of the ferry complex at the ports of Aktau and Kuryk is 4 million tons.', 'en'],
    ['The grain capacity of the ports of Aktau and Kuryk is 3 million tons.', 'en'],
    ['US exports to Kazakhstan were $1.1 billion in 2024.', 'en'],
    ['US imports from Kazakhstan were $2.3 billion in 2024.', 'en'],
    ['Exports to Kazakhstan were $5 billion in 2024.', 'en'],
    ["Kazakhstan's exports to China were $15 billion in 2024.", 'en'],
    ["Kazakhstan's direct investment in the US was $1 billion in 2022.", 'en'],
    ['The capacity of the ports of Aktau and Kuryk will grow by 10 million tons.', 'en'],
    ['Trade between Kazakhstan and the US grew by $0.1 billion in 2024.', 'en'],
    ['Inflation in Kazakhstan fell by 6 percentage points in 2024.', 'en'],
    ['Inflation in Kazakhstan was 8.6% in 2024.', 'en'],
    ['The GDP of Kazakhstan was $261 billion in 2023.', 'en'],
    ['Exports of Kazakhstan were $81.6 billion in 2024.', 'en'],
    ['The population of Kazakhstan is 20.2 million.', 'en'],
    ['The population of Kazakhstan grew by 1.3 million in 2024.', 'en'],
    ['The urban population of Kazakhstan is 13 million.', 'en'],
    ['Officials denied that trade between Kazakhstan and the US was $42 billion in 2024.', 'en'],
    ['If trade between Kazakhstan and the US was $42 billion in 2024, it would be a record.', 'en'],
    ['Министерство опровергло, что товарооборот Казахстана и США в 2024 году составил 42 млрд долларов.', 'ru'],
    ['The deficit in trade between Kazakhstan and the US was $0.2 billion in 2024.', 'en'],
    ['Almost half of the $42 billion trade between Kazakhstan and the US in 2024 was oil.', 'en'],
    ['In 2024, the monthly oil production of Kazakhstan was 7.3 million tons.', 'en'],
    ['Oil production in Kazakhstan in the first half of 2024 was 44 million tons.', 'en'],
    ['In 2024, trade between Kazakhstan and the US in services was $1.2 billion.', 'en'],
    ['KazMunayGas produced oil, and oil production in Kazakhstan by KazMunayGas was 24 million tons in 2024.', 'en'],
    ['There are 418 companies with US participation in Kazakhstan.', 'en'],
    ['В Казахстане действует 418 предприятий с участием США.', 'ru'],
    ['В состав делегации вошли 12 американских компаний из Казахстана.', 'ru'],
    ['Продовольственная инфляция в Казахстане в 2024 году составила 5,5%.', 'ru'],
    ['Инфляция на продовольствие в Казахстане в 2024 году составила 5,5%.', 'ru'],
    ['Экспорт зерна из Казахстана в 2024 году составил 1,5 млрд долларов.', 'ru'],
    ['Экспорт США в Казахстан составил в 2024 году 1,1 млрд долларов.', 'ru'],
    ['Импорт США из Казахстана составил в 2024 году 2,3 млрд долларов.', 'ru'],
    ['Население Алматы в Казахстане составляет 2,3 млн человек.', 'ru'],
    ['Городское население Казахстана составляет 13 млн человек.', 'ru'],
    ['Мощность паромного комплекса портов Актау и Курык составляет 4 млн тонн.', 'ru'],
    ['Пропускная способность портов Актау и Курык вырастет на 10 млн тонн.', 'ru'],
    ['Товарооборот Казахстана и США в 2024 году вырос на 0,1 млрд долларов.', 'ru'],
    ['Добыча нефти в Казахстане на Тенгизе в 2024 году составила 27,8 млн тонн.', 'ru'],
    ['2024年哈萨克斯坦食品通货膨胀率为5.5%。', 'zh'],
    ['2024年哈萨克斯坦农产品出口额为51亿美元。', 'zh'],
    ['2024年美国对哈萨克斯坦出口额为11亿美元。', 'zh'],
    ['2024年哈萨克斯坦城镇人口为1300万。', 'zh'],
    ['阿克套港和库雷克港的粮食吞吐能力为300万吨。', 'zh'],
    ['到2030年，阿克套港和库雷克港吞吐能力将增加1000万吨。', 'zh'],
    ['2024年哈美双边贸易额增长1亿美元。', 'zh'],
    ['2024 жылы Қазақстандағы азық-түлік инфляциясы 5,5 пайыз болды.', 'kk'],
    ['2024 жылы Қазақстанның астық экспорты 1,5 млрд доллар болды.', 'kk'],
    ['2024 жылы АҚШ-тың Қазақстанға экспорты 1,1 млрд доллар болды.', 'kk'],
    ['2024 жылы Қазақстан мен АҚШ арасындағы тауар айналымы 0,1 млрд долларға артты.', 'kk'],
    ['Қазақстанның қала халқы 13 млн адам.', 'kk'],
    ['Ақтау және Құрық порттарының өткізу қабілеті 10 млн тоннаға артады.', 'kk'],
  ] as const)('where the quantity is another: %s (%s)', (text, language) => {
    expect(verdicts(text, language)).toEqual([]);
  });

  it('on the goal when a present level stands beside it', () => {
    const text = 'The capacity of the Middle Corridor is 6 million tons and will double to 12 million tons by 2030.';
    expect(verdicts(text, 'en').filter((verdict) => verdict.endsWith('differs'))).toEqual([]);
  });
});
