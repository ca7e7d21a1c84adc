import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ru } from '../lib/core/wording/ru';
import { leaveWords } from '../lib/extension/injected';

/** Our words in Russian, injected by the background before the reader. */
export default defineUnlistedScript(() => leaveWords(ru));
