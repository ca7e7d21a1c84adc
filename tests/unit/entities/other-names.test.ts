import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/entities/find-mentions';
import type { Language } from '../../../lib/core/text/language';
import { openPack, readPack } from '../../support/shared';

const dataset = openPack(readPack());
const links = (text: string, language: Language): string[] =>
  findMentions(text, language, dataset).flatMap(({ surfaceForm, entityId }) =>
    entityId === null ? [] : [`${surfaceForm} = ${entityId}`],
  );

describe('a listed name that is part of another', () => {
  it.each([
    // a noun that only ends like "port"
    ['Экспорт Казахстана вырос', 'ru', ['Казахстана = kazakhstan']],
    ['Спорт Казахстана на подъёме', 'ru', ['Казахстана = kazakhstan']],
    ['Экспорт Азербайджана', 'ru', ['Азербайджана = azerbaijan']],
    ['Kazakhstan and support', 'en', ['Kazakhstan = kazakhstan']],
    ['Imports of Kazakhstan', 'en', ['Kazakhstan = kazakhstan']],
    ['a passport of Kazakhstan', 'en', ['Kazakhstan = kazakhstan']],
    ['the report of Aktau', 'en', ['Aktau = aktau']],
    ['the port of Aktau', 'en', ['Aktau = aktau-port']],
    // a surname behind another given name
    ['Hunter Biden spoke in court', 'en', []],
    ['the book of Lara Trump', 'en', []],
    ['the actor Raj Kapur', 'en', []],
    ['Donald Trump Jr. arrived', 'en', []],
    ['Ali Aliyev, a coach from Azerbaijan', 'en', ['Azerbaijan = azerbaijan']],
    ['Nurlan Abdrashev, a farmer', 'en', []],
    ['H. Biden wrote, J. Biden did not', 'en', []],
    ['Руслан Сулейменов, банк', 'ru', []],
    ['посол Гор Мкртчян', 'ru', []],
    ['Джон Керри Смит', 'ru', []],
    ['имени Нурсултана Назарбаева', 'ru', []],
    ['Омурбек Жапаров из Кыргызстана', 'ru', ['Кыргызстана = kyrgyzstan']],
    ['Махамбет Өтемісұлы мен Махамбет ауданы', 'kk', []],
    ['戈尔班丘克说，油价上涨', 'zh', []],
    ['教练万斯说', 'zh', []],
    // a place inside the name of something else
    ['Washington state and the Washington Capitals', 'en', []],
    ['the Washington Post', 'en', []],
    ['a portrait of George Washington', 'en', []],
    ['wrote the New York Times', 'en', []],
    ['the South China Sea', 'en', []],
    ['Kerry County', 'en', []],
    ['CONTACT US TODAY', 'en', []],
    ['хоккейный клуб «Астана»', 'ru', []],
    ['Жителям обещают «Белый дом» у пруда', 'ru', []],
    ['в Актюбинской области', 'ru', []],
    // words of the language that only meet there
    ['今日本报讯', 'zh', []],
    ['其中亚军两名', 'zh', []],
    ['陕西安康', 'zh', []],
    ['实惠普遍受到欢迎', 'zh', []],
    ['访问中亚国家', 'zh', ['中亚 = central-asia']],
    ['从中国进口', 'zh', ['中国 = china']],
    ['阿塞拜疆铁路公司', 'zh', []],
    // a body of another country under a listed name
    ['МИД Китая выразил протест', 'ru', []],
    ['Нацбанк Узбекистана снизил ставку', 'ru', []],
    ['Минтранс России готовит план', 'ru', []],
  ] as const)('in %j (%s) links %j', (text, language, expected) => {
    expect(links(text, language)).toEqual(expected);
  });
});

describe('a listed name whole', () => {
  it.each([
    ['форум «Центральная Азия — Китай» прошёл', 'ru', ['Центральная Азия — Китай = china-central-asia-mechanism']],
    ['«Орталық Азия – Ресей» саммиті', 'kk', ['Орталық Азия – Ресей = central-asia-russia']],
    ['«Астана» халықаралық қаржы орталығы ашылды', 'kk', ['«Астана» халықаралық қаржы орталығы = aifc']],
    ['строится «Балқаш» АЭС', 'kk', ['«Балқаш» АЭС = balkhash-npp']],
    ['Глава Shell в Казахстане', 'ru', ['Shell = shell', 'Казахстане = kazakhstan']],
    ['Бішкекте Жапаровпен кездесті', 'kk', ['Бішкекте = bishkek', 'Жапаровпен = sadyr-japarov']],
    ['встреча в Белом доме', 'ru', ['Белом доме = white-house']],
    ['с Соединёнными Штатами', 'ru', ['Соединёнными Штатами = united-states']],
    ['к Авраамовым соглашениям', 'ru', ['Авраамовым соглашениям = abraham-accords']],
    ['больница в Оше', 'ru', ['Оше = osh']],
    ['Маңғыстау облысында', 'kk', ['Маңғыстау облысында = mangystau-region']],
    ['Халық банкіндегі шоттар', 'kk', ['Халық банкіндегі = halyk-bank']],
    ['US-Central Asia cooperation', 'en', ['US = united-states', 'Central Asia = central-asia']],
  ] as const)('in %j (%s) is %j', (text, language, expected) => {
    expect(links(text, language)).toEqual(expected);
  });
});
