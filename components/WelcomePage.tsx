import type { ComponentChildren } from 'preact';
import type { PageWords } from '../lib/core/wording/pages/page-words';

type Props = {
  readonly pageWords: PageWords;
  /** The sample sentence with its marks, or what is said in its place. */
  readonly sample: ComponentChildren;
  readonly onSettings: () => void;
};

/** Toolbar, drawn: the puzzle piece, the list it opens, the pin. */
function PinPicture() {
  return (
    <svg class="pin-picture" viewBox="0 0 260 84" width="260" height="84" aria-hidden="true">
      <rect x="0.5" y="0.5" width="259" height="27" rx="13.5" fill="var(--paper-2)" stroke="var(--line)" />
      <rect x="12" y="9" width="120" height="9" rx="4.5" fill="var(--line)" />
      <path
        d="M222 8h5a2.5 2.5 0 1 1 5 0h4v5a2.5 2.5 0 1 1 0 5v4h-14z"
        fill="none"
        stroke="var(--lamp)"
        stroke-width="1.6"
        transform="translate(0 -1)"
      />
      <rect x="110.5" y="36.5" width="149" height="46" rx="8" fill="var(--paper)" stroke="var(--line)" />
      <circle cx="130" cy="59" r="8" fill="var(--lamp)" />
      <rect x="146" y="54" width="62" height="9" rx="4.5" fill="var(--line)" />
      <path d="M232 50l8 8-4 1-4 4-1 5-4-4-4 4 4-4-4-4 5-1 4-4z" fill="none" stroke="var(--lamp)" stroke-width="1.6" />
    </svg>
  );
}

/** What a reader sees once, after installing: what this does, a live card, where it runs, how to keep its button in view. */
export function WelcomePage({ pageWords, sample, onSettings }: Props) {
  const { welcome, options } = pageWords;
  return (
    <div lang={pageWords.tag}>
      <h1>{welcome.title}</h1>
      <p>{welcome.lead}</p>
      <h2>{welcome.tryIt}</h2>
      <p>{welcome.tryLead}</p>
      {sample}
      <h2>{welcome.keep}</h2>
      <p>{welcome.keepText}</p>
      <h2>{welcome.where}</h2>
      <p>{welcome.whereText}</p>
      <p>{welcome.whereElse}</p>
      <p>{welcome.whereMore}</p>
      <h2>{welcome.pin}</h2>
      <PinPicture />
      <ol class="steps">
        {welcome.pinSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{options.keys}</h2>
      <p>{options.keysText}</p>
      <h2>{options.privacy}</h2>
      <p>{options.privacyText}</p>
      <p>
        <button type="button" class="action" onClick={onSettings}>
          {welcome.settings}
        </button>
      </p>
    </div>
  );
}
