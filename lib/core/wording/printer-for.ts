import { LANGUAGES, type Language, type Names } from '../text/language';
import { createPrinter, type Printable, type Printer } from './printer';
import { wordsFor } from './words-for';

/** The printer of `language`. Brings the words of all languages, so it is nothing for a page (docs/decisions/0016). */
export const printerFor = (language: Language): Printer => createPrinter(wordsFor(language));

/**
 * A figure as the languages other than `own` print it.
 *
 * @param surfaceForm - As it stands in the text: what would only repeat it is left out.
 */
export function printInOthers(figure: Printable, surfaceForm: string, own: Language): Names<string> {
  const printed = LANGUAGES.filter((language) => language !== own).map(
    (language) => [language, printerFor(language).figure(figure)] as const,
  );
  return Object.fromEntries(printed.filter(([, text]) => text !== surfaceForm));
}
