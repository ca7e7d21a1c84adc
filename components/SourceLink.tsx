import type { SourceCard } from '../lib/core/context/card-data';
import type { Printer } from '../lib/core/wording/printer';

type Props = { readonly source: SourceCard | null; readonly printer: Printer };

/** Only the two schemes of the web become links; anything else stays text. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** A source by its name, linked; or the word that none was looked up. */
export function SourceLink({ source, printer }: Props) {
  const { card } = printer.words;
  if (source === null) return <span class="source">{card.noSource}</span>;
  if (!isWebAddress(source.url)) return <span class="source">{source.label}</span>;
  return (
    <a
      class="source"
      href={source.url}
      target="_blank"
      rel="noopener noreferrer"
      title={`${source.url} (${card.opensInNewTab})`}
    >
      {source.label}
    </a>
  );
}
