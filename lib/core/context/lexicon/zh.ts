import type { ContextLexicon } from './lexicon';

/** Chinese (simplified; the text is folded before it is searched). */
export const zh: ContextLexicon = {
  measures: {
    cumulative: ['累计', '累积'],
    stock: ['存量'],
    'flow-net': ['净流入', '净额'],
    'flow-gross': ['总流入', '流入总额'],
  },
  senses: [
    {
      sense: 'change-by',
      words: [
        '增长',
        '同比增长',
        '同比',
        '环比',
        '增加了',
        '提高了',
        '上升了',
        '下降',
        '减少',
        '降低',
        '增幅',
        '涨幅',
        '降幅',
        '增速',
        '上涨',
      ],
    },
    { sense: 'target', words: ['目标', '计划', '力争', '拟', '将', '有望', '预计', '规划', '要达到'] },
    { sense: 'forecast', words: ['预测', '估计', '预期'] },
    {
      sense: 'change-to',
      words: ['增至', '增长到', '增加到', '提高到', '提升至', '提高至', '达到', '升至', '降至', '扩大到', '达'],
    },
  ],
  since: { before: ['自', '从'], after: ['以来', '起', '至今'] },
  dateTies: [],
  thatYear: ['当年', '同年', '该年', '这一年', '那一年'],
  relativeYears: [
    { words: ['去年', '上年', '上一年'], years: -1 },
    { words: ['今年', '本年'], years: 0 },
    { words: ['明年'], years: 1 },
  ],
  dateline: { before: ['据'], after: ['讯', '消息', '报道', '电', '记者'] },
};
