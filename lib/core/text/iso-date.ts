/** ISO 8601 as far as the text goes: '2025-04-04', '2024-11', '2024'; gaps are dashes: '--04-04', '--10', '---27'. */
export type IsoDate = string;

/** An `IsoDate`, or a stretch of time: '2025-Q1', '2025-H1', '2024-01/2024-10', '2022/2026'. */
export type IsoPeriod = string;
