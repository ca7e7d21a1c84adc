import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../lib/core/figures/find-figures';
import type { Language } from '../../../lib/core/text/language';

const surfaces = (text: string, language: Language): string[] =>
  findFigures(text, language).map(({ surfaceForm }) => surfaceForm);

describe('digits of a name or a code', () => {
  it.each([
    ['歼-20战机和东风-41导弹亮相', 'zh', []],
    ['伊尔-76、苏-57和波音737-800', 'zh', []],
    ['财政赤字为-1.2万亿坚戈，气温-5℃', 'zh', ['-1.2万亿坚戈', '-5℃']],
    ['9·11事件；“3·15”晚会；双11促销', 'zh', []],
    ['996工作制；拨打12306网站客服；世界500强；沪深300', 'zh', []],
    ['比分为3∶1；汇率为1比7.1', 'zh', []],
    ['手机号后有QQ 123456789，订单号20251106001', 'zh', []],
    ['телеканалы «Хабар 24» и «Россия 24»; программа «Нурлы жол – 2»', 'ru', []],
    ['«Из 124 скважин пробурено 97», – сказал он', 'ru', ['124', '97']],
    ['«Экспо-2017» и «Казахстан-2050»; ПМЭФ-2025', 'ru', []],
    ['рейс KC 851 вылетел; резолюция 2254; поезд 019Ц', 'ru', []],
    ['ИИН 850101300123 и БИН 123456789012', 'ru', []],
    ['улица Абая, 150; проспект Республики, 24', 'ru', []],
    ['Flight KC 851 landed; an Expo 2017 venue; Formula 1 and Agenda 2030', 'en', []],
    ['pre-2020 levels and mid-2027', 'en', ['2020', '2027']],
    ['a 4x4 vehicle; 0x1F', 'en', []],
    ['2×500 МВт', 'ru', ['500 МВт']],
    ['«Қазақстан-2050» стратегиясы; 2254 қарар; 12-қаулы', 'kk', []],
    ['Абай көшесі, 150; Республика даңғылы, 24', 'kk', []],
    ['as shown in [12], [3–5] and [7, 9]', 'en', []],
    ['order 850101300123 of 1500000000 tenge', 'en', ['1500000000 tenge']],
    ['12\u200c% of it', 'en', []],
    ['12\u200b, 15', 'en', ['12', '15']],
  ] as const)('are no figure: %s (%s)', (text, language, expected) => {
    expect(surfaces(text, language)).toEqual(expected);
  });
});

describe('a clock time or a coordinate', () => {
  it.each([
    ['上午10时30分；早上7点半；下午3点；14点20分', 'zh', []],
    ['上证指数报3321.41点，道指涨200点', 'zh', ['3321.41', '200']],
    ['北纬43.2度，东经76.9度', 'zh', []],
    ['80后和00后', 'zh', []],
    ['в 9 утра, в 10 часов утра, в 3 часа дня', 'ru', []],
    ['три дня и 3 часа', 'ru', ['три дня', '3 часа']],
    ['43,2389° с. ш., 76,8897° в. д.', 'ru', []],
    ['at 14.30 GMT, 43.2389° N', 'en', []],
    ['сағат 18.45; таңғы 9-да; 43,2° с. е.', 'kk', []],
  ] as const)('is none either: %s (%s)', (text, language, expected) => {
    expect(surfaces(text, language)).toEqual(expected);
  });
});
