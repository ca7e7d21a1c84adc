import { useEffect, useState } from 'preact/hooks';
import type { PageWords } from '../lib/core/wording/pages/page-words';

type Props = {
  readonly pageWords: PageWords;
  /** Hosts we run on by ourselves, as the manifest names them. */
  readonly known: readonly string[];
  /** Names of the sites the reader has allowed; null while the browser has not said. */
  readonly allowed: readonly string[] | null;
  readonly isEverywhere: boolean;
  /** The site of the tab last read, where it is not allowed yet; else null. */
  readonly offered: string | null;
  /** What the last press of a button came to. */
  readonly status: { readonly text: string; readonly isFault: boolean } | null;
  readonly onAllow: (typed: string) => void;
  readonly onAllowOffered: () => void;
  readonly onAllowEverywhere: () => void;
  readonly onRemove: (name: string) => void;
  readonly onRemoveEverywhere: () => void;
};

/** Where Sidelight runs: by itself, where the reader has allowed it, and how to allow more. */
export function WhereItRuns(props: Props) {
  const { pageWords, known, allowed, isEverywhere, offered, status } = props;
  const { options } = pageWords;
  const { sites } = options;
  const [typed, setTyped] = useState('');
  // What was typed has come into the list.
  useEffect(() => setTyped(''), [allowed?.join()]);
  const removable = (name: string, onRemove: () => void) => (
    <li key={name}>
      <span class="site-name">{name}</span>
      <button type="button" class="action" aria-label={sites.removeOf(name)} onClick={onRemove}>
        {sites.remove}
      </button>
    </li>
  );
  return (
    <section class="sites" aria-labelledby="where-title">
      <h2 id="where-title" tabIndex={-1}>
        {options.where}
      </h2>
      <p>{options.whereText}</p>
      <ul>
        {known.map((site) => (
          <li key={site}>{site}</li>
        ))}
      </ul>
      <p>{options.whereElse}</p>
      <h3>{sites.title}</h3>
      <p id="sites-lead">{sites.lead}</p>
      {allowed?.length === 0 && !isEverywhere && <p>{sites.none}</p>}
      <ul class="allowed-sites">
        {isEverywhere && removable(sites.everywhere, props.onRemoveEverywhere)}
        {allowed?.map((name) => removable(name, () => props.onRemove(name)))}
      </ul>
      <form
        class="site-form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onAllow(typed);
        }}
      >
        <label>
          <span>{sites.address}</span>
          <input
            type="text"
            name="site"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            placeholder="example.org"
            aria-describedby="sites-lead"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="action">
          {sites.allow}
        </button>
      </form>
      <div class="site-actions">
        {offered !== null && (
          <button type="button" class="action" onClick={props.onAllowOffered}>
            {sites.allowOf(offered)}
          </button>
        )}
        {!isEverywhere && (
          <button type="button" class="action" onClick={props.onAllowEverywhere}>
            {sites.allowEverywhere}
          </button>
        )}
      </div>
      <p class={status?.isFault === true ? 'sites-status fault' : 'sites-status'} role="status">
        {status?.text ?? ''}
      </p>
    </section>
  );
}
