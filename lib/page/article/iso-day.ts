const MONTHS = [
  'jan янв қаң',
  'feb фев ақп',
  'mar мар нау',
  'apr апр сәу',
  'may май мая мам',
  'jun июн мау',
  'jul июл шіл',
  'aug авг там',
  'sep сен қыр',
  'oct окт қаз',
  'nov ноя қар',
  'dec дек жел',
];

// Year, month and day by the number of their group. With slashes America puts the month first and others the day, so
// '03/04/2026' stays unread.
const FORMS: readonly (readonly [RegExp, number, number, number])[] = [
  [/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/, 1, 2, 3],
  [/^(\d{4})(\d{2})(\d{2})(?:\D|$|T?\d{4,6}$)/, 1, 2, 3],
  [/(?:^|\s)(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\D|$)/, 3, 2, 1],
  [/(\d{1,2})\s+(\d{1,2})月,?\s+(\d{4})/, 3, 2, 1], // Kazinform's Chinese pages: '13:51, 6 11月 2025'
  [/(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3})\p{L}*\.?,?\s+(\d{4})/u, 3, 2, 1],
  [/(?<!\p{L})(\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u, 3, 1, 2],
];

/** 'YYYY-MM-DD' of a time as pages print it, in English, Russian, Kazakh or Chinese; null where it is none. */
export function isoDayOf(printed: string | null | undefined): string | null {
  const said = (printed ?? '').slice(0, 60).trim();
  for (const [form, year, month, day] of FORMS) {
    const parts = form.exec(said);
    if (parts === null) continue;
    const name = parts[month] ?? '';
    const number = Number(name) || MONTHS.findIndex((names) => names.split(' ').includes(name.toLowerCase())) + 1;
    if (number > 0 && number < 13)
      return [parts[year], String(number), parts[day]].map((part) => (part ?? '').padStart(2, '0')).join('-');
  }
  return null;
}
