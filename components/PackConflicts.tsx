import type { ConflictItem } from './pack-model';

/** Where packs say different things under one id: who wins over whom, and in which entries. */
export function PackConflicts({ items }: { readonly items: readonly ConflictItem[] }) {
  return (
    <ul class="plain conflicts">
      {items.map(({ key, text, entries, more }) => (
        <li key={key}>
          {text}{' '}
          {entries.map(({ text: name, lang }, index) => (
            <span key={`${index} ${name}`}>
              {index > 0 && ' · '}
              <span lang={lang}>{name}</span>
            </span>
          ))}
          {more !== null && ` ${more}`}
        </li>
      ))}
    </ul>
  );
}
