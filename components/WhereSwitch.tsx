import type { PageWords } from '../lib/core/wording/pages/page-words';

type Props = {
  readonly pageWords: PageWords;
  /** The site of the page in view; null where it is not known, or none. */
  readonly site: string | null;
  readonly off: 'off-here' | 'off-everywhere' | null;
  readonly onOffHere: () => void;
  readonly onOffEverywhere: () => void;
  /** Take back what `off` says. */
  readonly onOn: () => void;
};

/** Id of the first button, which is there whatever was pressed. */
export const SWITCH_ID = 'switch';

/** Off on this site, off everywhere, and back on. */
export function WhereSwitch({ pageWords, site, off, onOffHere, onOffEverywhere, onOn }: Props) {
  const { panel } = pageWords;
  if (off !== null) {
    return (
      <div class="switches">
        <button id={SWITCH_ID} type="button" class="tool first" onClick={onOn}>
          {off === 'off-everywhere' || site === null ? panel.onEverywhere : panel.onHere(site)}
        </button>
      </div>
    );
  }
  return (
    <div class="switches">
      {site !== null && (
        <button id={SWITCH_ID} type="button" class="tool" onClick={onOffHere}>
          {panel.offHere(site)}
        </button>
      )}
      <button id={site === null ? SWITCH_ID : undefined} type="button" class="tool" onClick={onOffEverywhere}>
        {panel.offEverywhere}
      </button>
    </div>
  );
}
