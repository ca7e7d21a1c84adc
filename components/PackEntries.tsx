import type { PackWords } from '../lib/core/wording/packs/pack-words';
import type { Printer } from '../lib/core/wording/printer';
import type { PackContents, PackEntry } from './pack-model';
import { SourceLink } from './SourceLink';

type Props = {
  readonly title: string;
  readonly contents: PackContents;
  readonly words: PackWords;
  readonly printer: Printer;
  readonly onSearch: (query: string) => void;
};

function Entry({ entry, words, printer }: { entry: PackEntry; words: PackWords; printer: Printer }) {
  const { list } = words;
  return (
    <li class="pack-entry">
      <p class="entry-name">
        <strong lang={entry.name.lang}>{entry.name.text}</strong> <span class="faint">{entry.kind}</span>
      </p>
      {entry.others.length > 0 && (
        <p class="faint">
          {entry.others.map(({ text, lang }, index) => (
            <span key={`${lang} ${text}`}>
              {index > 0 && ' · '}
              <span lang={lang}>{text}</span>
            </span>
          ))}
        </p>
      )}
      {entry.gloss !== null && <p lang={entry.gloss.lang}>{entry.gloss.text}</p>}
      <p class="faint">
        {entry.facts}
        {' · '}
        {entry.sources.length === 0 ? (
          list.noSources
        ) : (
          <>
            {list.sources}{' '}
            {entry.sources.map((source, index) => (
              <span key={source.url}>
                {index > 0 && ' · '}
                <SourceLink source={source} printer={printer} />
              </span>
            ))}
          </>
        )}
      </p>
    </li>
  );
}

/** What is in a pack: its entries, to be searched by name. */
export function PackEntries({ title, contents, words, printer, onSearch }: Props) {
  const { list } = words;
  return (
    <div class="pack-contents">
      <input
        type="search"
        aria-label={list.of(list.search, title)}
        placeholder={list.search}
        value={contents.query}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <p class="faint" role="status">
        {contents.found}
      </p>
      <ul class="plain">
        {contents.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} words={words} printer={printer} />
        ))}
      </ul>
      {contents.more !== null && <p class="faint">{contents.more}</p>}
    </div>
  );
}
