import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { en } from '../lib/core/wording/en';
import { leaveWords } from '../lib/extension/injected';

/** Our words in English, injected by the background before the reader. */
export default defineUnlistedScript(() => leaveWords(en));
