import type { SeenTab } from '../../lib/extension/choose-tab';
import { ALL_ORIGINS } from '../../lib/extension/match-pattern';
import { isAllOff, isSiteOff, loadOff, switchOff, switchOn, watchOff } from '../../lib/extension/off';
import { agreeToWriteFrom, loadAgreed, watchAgreed } from '../../lib/extension/private-windows';
import { wholeSiteOf } from '../../lib/extension/site-names';

/** Where we are switched off, and from which private windows is written, as the panel's head shows and changes it. */
export type Switches = {
  /** Whether we are off at `url` (null: not known). */
  offAt(url: string | null): 'off-here' | 'off-everywhere' | null;
  /** Whether what the reader keeps in `tab` is written; at once, as a panel that closes has no time to ask. */
  mayWriteFrom(tab: SeenTab | null): boolean;
  turnOffAt(url: string, tab: SeenTab | null): Promise<void>;
  turnOffEverywhere(tab: SeenTab | null): Promise<void>;
  /** Take back what `offAt` says. */
  turnOnAt(url: string | null): Promise<void>;
  /** The reader agrees that what they keep in the private window of `tab` is written. */
  agreeFor(tab: SeenTab | null): Promise<void>;
};

/** Load the switches, and call `onChange` whenever they are others, in whichever panel that was done. */
export async function loadSwitches(onChange: () => void): Promise<Switches> {
  let off = await loadOff();
  let agreed = await loadAgreed();
  const follow = (): void =>
    void Promise.all([loadOff(), loadAgreed()]).then((now) => {
      [off, agreed] = now;
      onChange();
    });
  watchOff(follow);
  watchAgreed(follow);
  const isPrivate = (tab: SeenTab | null): boolean => tab?.privateWindowId != null;
  const offAt: Switches['offAt'] = (url) => {
    if (isAllOff(off)) return 'off-everywhere';
    return url !== null && isSiteOff(url, off) ? 'off-here' : null;
  };
  return {
    offAt,
    mayWriteFrom: (tab) => tab?.privateWindowId == null || agreed.includes(tab.privateWindowId),
    turnOffAt: (url, tab) => switchOff(wholeSiteOf(url)?.origins ?? [], isPrivate(tab)),
    turnOffEverywhere: (tab) => switchOff(ALL_ORIGINS, isPrivate(tab)),
    turnOnAt: (url) =>
      switchOn(offAt(url) === 'off-everywhere' || url === null ? ALL_ORIGINS : (wholeSiteOf(url)?.origins ?? [])),
    async agreeFor(tab) {
      if (tab?.privateWindowId != null) await agreeToWriteFrom(tab.privateWindowId);
    },
  };
}
