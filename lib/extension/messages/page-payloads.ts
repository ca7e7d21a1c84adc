/*
 * Shapes of what our background and our views may send to a page. By hand, and not by valibot as everywhere else: it
 * would be a twentieth of all that a page receives, for messages that come from our own origin only.
 */
import { LANGUAGES } from '../../core/text/language';
import type { BackgroundToPage, PanelToPage } from './protocol';
import type { Reader } from './route';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isOffset = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isText = (value: unknown): boolean => typeof value === 'string';

const nothing: Reader = (payload) => (payload === null ? { payload } : undefined);
const fieldsThat =
  (fits: (fields: Fields) => boolean): Reader =>
  (payload) =>
    isFields(payload) && fits(payload) ? { payload } : undefined;

/** One reader for each command a page hears. */
export const OWN_PAYLOADS = {
  stop: nothing,
  stepMark: fieldsThat(({ by }) => by === 1 || by === -1),
  highlightSelection: nothing,
  settingsChanged: fieldsThat(
    ({ language, theme, hover, hidden, colourNames }) =>
      LANGUAGES.some((each) => each === language) &&
      isText(theme) &&
      isText(hover) &&
      Array.isArray(hidden) &&
      hidden.every(isText) &&
      isFields(colourNames) &&
      Object.values(colourNames).every(isText),
  ),
  keptChanged: nothing,
  packsChanged: nothing,
  getPage: nothing,
  reveal: fieldsThat(({ id, start, end }) => isText(id) && isOffset(start) && isOffset(end)),
} satisfies Record<keyof BackgroundToPage | keyof PanelToPage, Reader>;
