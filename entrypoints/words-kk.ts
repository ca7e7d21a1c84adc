import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { kk } from '../lib/core/wording/kk';
import { leaveWords } from '../lib/extension/injected';

/** Our words in Kazakh, injected by the background before the reader. */
export default defineUnlistedScript(() => leaveWords(kk));
