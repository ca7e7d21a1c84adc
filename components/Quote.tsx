import type { HighlightColour } from '../lib/core/annotation/web-annotation';
import type { Said } from './panel-model';

const MOST_DESCRIBED = 80; // units: enough to know which highlight it is, and short enough to hear with each button

/** Id of the words that say which highlight a control is about. */
export const quoteId = (annotationId: string): string => `quote-${annotationId}`;

/** `text` in two: its beginning, up to a space where there is one, and the rest. */
function splitHead(text: string): readonly [string, string] {
  if (text.length <= MOST_DESCRIBED) return [text, ''];
  const space = text.lastIndexOf(' ', MOST_DESCRIBED);
  // Chinese has no spaces to cut at, and no emoji is cut in half.
  const isPair = /[\uD800-\uDBFF]/.test(text.charAt(MOST_DESCRIBED - 1));
  const at = space > 0 ? space : isPair ? MOST_DESCRIBED - 1 : MOST_DESCRIBED;
  return [text.slice(0, at), text.slice(at)];
}

type Props = { readonly annotationId: string; readonly quote: Said; readonly colour: HighlightColour | null };

/** The words of a highlight. Their beginning describes the controls of its note. */
export function Quote({ annotationId, quote, colour }: Props) {
  const [head, rest] = splitHead(quote.text);
  return (
    <span
      class={colour === null ? 'quote plain' : 'quote'}
      lang={quote.lang}
      style={colour === null ? undefined : { '--swatch': `var(--hl-${colour})` }}
    >
      <span id={quoteId(annotationId)}>{head}</span>
      {rest}
    </span>
  );
}
